/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fake-clock.h"
#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"

G_BEGIN_DECLS

/* An exhibition in a temporary folder, with one good story called "good". It is noon of
 * 15 January 2026, and stays so until the test says otherwise. */
typedef struct {
  FakeClock *clock;
  char *folder;
  GzaRoot *root;
  GzaCatalog *catalog;
  GListStore *diagnostics;
} ExhibitionFixture;

#define SMALL_STORY_HEAD                                                                          \
  "format: 1\n"                                                                                   \
  "kind: illustrative\n"                                                                          \
  "title: {ka: ა, en: A}\n"                                                                       \
  "line: {ka: ბ, en: B}\n"                                                                        \
  "person: {display_name: Nino}\n"

#define SMALL_STORY_CHAPTERS                                                                      \
  "chapters:\n"                                                                                   \
  "  - {id: one, type: words, title: One, text: Words}\n"

#define SMALL_STORY SMALL_STORY_HEAD SMALL_STORY_CHAPTERS

void  exhibition_fixture_set_up     (ExhibitionFixture *self,
                                     gconstpointer      data);
void  exhibition_fixture_tear_down  (ExhibitionFixture *self,
                                     gconstpointer      data);

void  exhibition_fixture_add        (ExhibitionFixture *self,
                                     const char        *path,
                                     const char        *content);
void  exhibition_fixture_add_bytes  (ExhibitionFixture *self,
                                     const char        *path,
                                     GBytes            *content);
void  exhibition_fixture_load       (ExhibitionFixture *self);
char *exhibition_fixture_dup_codes  (ExhibitionFixture *self,
                                     const char        *file);
void  exhibition_fixture_assert     (ExhibitionFixture *self,
                                     const char        *file,
                                     const char        *codes);
gboolean
      is_sanitized                  (void);
char *list_codes                    (GListModel        *diagnostics,
                                     const char        *file);

/* A test that has an exhibition of its own. */
#define EXHIBITION_TEST(path, function, data)                                                     \
  g_test_add (path, ExhibitionFixture, data, exhibition_fixture_set_up, function,                 \
              exhibition_fixture_tear_down)

G_END_DECLS
