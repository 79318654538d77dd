/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle.h"

G_BEGIN_DECLS

/* A folder with an exhibition of two stories, and two pairs of keys, one of them trusted. */
typedef struct {
  char *folder;
  char *exhibition;
  char *bundle; /* where one is written */
  GzaRoot *root;
  GArray *trusted;
} BundleFixture;

void       bundle_fixture_set_up    (BundleFixture *self,
                                     gconstpointer  data);
void       bundle_fixture_tear_down (BundleFixture *self,
                                     gconstpointer  data);

char      *bundle_fixture_path      (BundleFixture *self,
                                     const char    *name);
void       bundle_fixture_write     (BundleFixture *self,
                                     const char    *name,
                                     const char    *text);
void       bundle_fixture_pack      (BundleFixture *self,
                                     const char    *key,
                                     gint64         made_s);
void       bundle_fixture_pack_all  (BundleFixture *self,
                                     gint64         made_s);
GzaBundle *bundle_fixture_open      (BundleFixture *self,
                                     GError       **error);

G_END_DECLS
