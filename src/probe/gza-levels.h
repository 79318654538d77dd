/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-probe.h"

G_BEGIN_DECLS

/**
 * GzaLevels:
 * @gain_db: by how much the sound gets louder
 * @ceiling_dbtp: where the limiter holds it
 * @lufs: how loud it is then
 * @peak_dbtp: and how high its peaks are
 *
 * What is done to a sound, and what comes of it.
 */
typedef struct {
  double gain_db;
  double ceiling_dbtp;
  double lufs;
  double peak_dbtp;
} GzaLevels;

gboolean gza_levels_are_fit   (double           lufs,
                               double           peak_dbtp,
                               double           tolerance_lu);
char    *gza_levels_dup_chain (const GzaProbe  *probe) G_GNUC_WARN_UNUSED_RESULT;
void     gza_levels_apply     (const GzaLevels *self,
                               GzaRun          *run);
gboolean gza_levels_find      (int              fd,
                               const GzaProbe  *probe,
                               GzaLevels       *ret_levels,
                               GCancellable    *cancellable,
                               GError         **error);

G_END_DECLS
