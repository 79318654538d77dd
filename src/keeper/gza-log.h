/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaProblem:
 * @id: a name that stays: the domain, and a number made of the words without their numbers
 * @text: as it was last said
 * @count: how often it was said
 * @last_us: when it was last said, in microseconds since 1970
 * @is_warning: whether somebody should look after it; a plain message is %FALSE
 *
 * One thing that the program has said, however often.
 */
typedef struct {
  char *id;
  char *text;
  guint count;
  gint64 last_us;
  gboolean is_warning;
} GzaProblem;

void       gza_log_install       (void);
void       gza_log_keep          (const char     *state_dir);
GPtrArray *gza_log_list_problems (void) G_GNUC_WARN_UNUSED_RESULT;
void       gza_problem_free      (GzaProblem     *self);

char      *gza_log_make_id       (const char     *domain,
                                  const char     *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean   gza_log_note          (const char     *domain,
                                  const char     *text,
                                  gboolean        is_warning,
                                  gint64          now_us,
                                  char          **ret_line);

G_END_DECLS
