/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-story.h"

G_BEGIN_DECLS

/* Which journeys a visitor wants to see; borrowed strings. */
typedef struct {
  const char *theme;   /* NULL: any */
  const char *reason;
  const char *country; /* where the road leads through */
  int from_year;       /* 0: any */
  int to_year;
} GzaJourneysChoice;

gboolean gza_journeys_choice_matches        (const GzaJourneysChoice *self,
                                             GzaStory                *story);
char   **gza_journeys_choice_list_reasons   (GListModel              *stories)
  G_GNUC_WARN_UNUSED_RESULT;
char   **gza_journeys_choice_list_countries (GListModel              *stories)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean gza_journeys_choice_find_years     (GListModel              *stories,
                                             int                     *ret_first,
                                             int                     *ret_last);

G_END_DECLS
