/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-clock.h"

G_BEGIN_DECLS

#define TYPE_FAKE_CLOCK (fake_clock_get_type ())

G_DECLARE_FINAL_TYPE (FakeClock, fake_clock, FAKE, CLOCK, GzaClock)

FakeClock *fake_clock_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void       fake_clock_advance       (FakeClock *self,
                                     gint64     time_us);
void       fake_clock_set_date      (FakeClock *self,
                                     GDateTime *date);
guint      fake_clock_get_n_waiting (FakeClock *self);

G_END_DECLS
