/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle.h"

G_BEGIN_DECLS

#define GZA_GENERATIONS_KEPT 3

/**
 * GzaGenerationCheck:
 * @folder: an exhibition that would become the shown one
 * @user_data: given with the function
 * @error: (out) (optional): why it may not
 *
 * Returns: %TRUE if it may be shown
 */
typedef gboolean (*GzaGenerationCheck) (const char  *folder,
                                        gpointer     user_data,
                                        GError     **error);

/**
 * GzaGeneration:
 * @number: counts from 1
 * @is_current: whether it is the shown one
 * @what: of the bundle that made it: "story ID" or "exhibition ID"
 * @made_s: when that bundle was made, seconds since 1970 UTC
 *
 * An exhibition as it was after one bundle.
 */
typedef struct {
  guint number;
  gboolean is_current;
  char *what;
  gint64 made_s;
} GzaGeneration;

typedef struct _GzaGenerations GzaGenerations;

GzaGenerations *gza_generations_open         (const char          *folder,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GzaGenerations *gza_generations_try_open     (const char          *folder,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        gza_generations_tidy         (const char          *folder,
                                              GError             **error);
void            gza_generations_close        (GzaGenerations      *self);
char           *gza_generations_dup_current  (GzaGenerations      *self) G_GNUC_WARN_UNUSED_RESULT;
char           *gza_generations_dup_folder   (const char          *folder,
                                              guint                number)
                                              G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *gza_generations_list         (const char          *folder)
                                              G_GNUC_WARN_UNUSED_RESULT;
GzaManifest    *gza_generations_stage        (GzaGenerations      *self,
                                              const char          *path,
                                              const char          *start,
                                              const GzaPublicKey  *keys,
                                              gsize                n_keys,
                                              GzaBundleProgress    progress,
                                              gpointer             user_data,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
const char     *gza_generations_get_staged   (GzaGenerations      *self);
gboolean        gza_generations_keep         (GzaGenerations      *self,
                                              GError             **error);
GzaManifest    *gza_generations_install      (GzaGenerations      *self,
                                              const char          *path,
                                              const char          *start,
                                              const GzaPublicKey  *keys,
                                              gsize                n_keys,
                                              GzaGenerationCheck   check,
                                              GzaBundleProgress    progress,
                                              gpointer             user_data,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        gza_generations_show         (GzaGenerations      *self,
                                              guint                number,
                                              GError             **error);
guint           gza_generations_fall_back    (const char          *folder,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaGenerations, gza_generations_close)

G_END_DECLS
