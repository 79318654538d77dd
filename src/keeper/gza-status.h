/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaStatus:
 * @exhibition: (nullable): its folder
 * @page: (nullable): what kind of page is shown
 * @renderer: (nullable): who paints
 * @aside: (nullable): the stories that were set aside
 * @problems: (nullable) (element-type GzaProblem): what somebody should look after
 *
 * How a kiosk is, at one moment: what a technician wants to know, and nothing of any visitor. The
 * numbers are those of the table in gza-status.c; one that is not known is a NaN and is left out.
 * The strings and lists are borrowed.
 */
typedef struct {
  const char *exhibition;
  const char *page;
  const char *renderer;
  const char *const *aside;
  GPtrArray *problems;

  double uptime_s;
  double crashes;
  double stories;
  double stories_aside;
  double settings_broken;
  double clock_trusted;
  double open;
  double asleep;
  double frames;
  double longest_wait_s;
  double memory_bytes;
  double heap_bytes;
  double pictures_bytes;
  double memory_free_bytes;
  double threads;
  double handles;
  double disk_free_bytes;
  double temperature_c;
  double load;
  double written_s;
} GzaStatus;

void     gza_status_measure    (GzaStatus        *self,
                                const char       *state_dir);
char    *gza_status_write_prom (const GzaStatus  *self) G_GNUC_WARN_UNUSED_RESULT;
char    *gza_status_write_json (const GzaStatus  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean gza_status_save       (const GzaStatus  *self,
                                const char       *folder,
                                GError          **error);

G_END_DECLS
