/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GzaLimiter GzaLimiter;

GzaLimiter *gza_limiter_new       (guint        n_channels,
                                   guint        rate_hz,
                                   double       gain_db,
                                   double       ceiling_dbtp) G_GNUC_WARN_UNUSED_RESULT;
void        gza_limiter_free      (GzaLimiter  *self);

guint       gza_limiter_get_delay (GzaLimiter  *self);
void        gza_limiter_process   (GzaLimiter  *self,
                                   const float *in,
                                   float       *out,
                                   gsize        n_frames);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaLimiter, gza_limiter_free)

G_END_DECLS
