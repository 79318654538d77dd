/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "gza-records.h"

G_BEGIN_DECLS

gboolean gza_value_parse_boolean (const char *string,
                                  gboolean   *ret_value);
gboolean gza_value_parse_number  (const char *string,
                                  double     *ret_value);
gboolean gza_value_parse_seconds (const char *string,
                                  gint64     *ret_time_us);
gboolean gza_value_parse_date    (const char *string,
                                  GzaDate    *ret_date);
gboolean gza_value_is_id         (const char *string);
gboolean gza_value_is_country    (const char *string);
gboolean gza_value_is_sign       (const char *string);
gboolean gza_value_is_hash       (const char *string);

int      gza_date_compare        (const GzaDate *a,
                                  const GzaDate *b);

G_END_DECLS
