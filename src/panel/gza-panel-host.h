/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog-watcher.h"
#include "gza-context.h"
#include "gza-status.h"

G_BEGIN_DECLS

/**
 * GzaPanelStatusFunc:
 * @status: what is to be filled, measurements included; the caller frees its list of problems
 * @user_data: given with the function
 *
 * Says how the kiosk is.
 */
typedef void (*GzaPanelStatusFunc) (GzaStatus *status,
                                    gpointer   user_data);

/**
 * GzaPanelWatcherFunc:
 * @user_data: given with the function
 *
 * Returns: (transfer none): what follows the files of the exhibition that is shown now
 */
typedef GzaCatalogWatcher *(*GzaPanelWatcherFunc) (gpointer user_data);

/**
 * GzaPanelExhibitionFunc:
 * @user_data: given with the function
 *
 * Returns: (transfer none): where the settings say that the exhibition is; it may be missing
 */
typedef const char *(*GzaPanelExhibitionFunc) (gpointer user_data);

/**
 * GzaPanelReloadFunc:
 * @diagnostics: where to append what is wrong with kiosk.yaml
 * @user_data: given with the function
 *
 * Reads the technician's settings again.
 *
 * Returns: %FALSE where the file has errors, so that the last one without goes on
 */
typedef gboolean (*GzaPanelReloadFunc) (GListStore *diagnostics,
                                        gpointer    user_data);

/**
 * GzaPanelHost:
 * @context: what the kiosk's pages work with
 * @get_watcher: whose problems are shown; the exhibition may change while the panel is open
 * @get_exhibition: the folder that the settings name, which may change while the panel is open
 * @state_dir: where the kiosk keeps what survives a power cut
 * @keys_dir: the keys of those whose bundles are taken
 * @sticks_dir: (nullable): whose folders stand for sticks, where nobody plugs any
 * @backlights_dir: (nullable): where a stand-in for the kernel's files of built-in screens is
 * @fill_status: says how the kiosk is
 * @reload: reads kiosk.yaml again
 * @user_data: for the functions
 *
 * What the panel knows of the kiosk it stands in. It outlives the panel. What the panel wants done
 * it asks for by the actions `service.close`, `service.stay`, `service.restart` and
 * `service.leave`.
 */
typedef struct {
  GzaContext *context;
  GzaPanelWatcherFunc get_watcher;
  GzaPanelExhibitionFunc get_exhibition;
  const char *state_dir;
  const char *keys_dir;
  const char *sticks_dir;
  const char *backlights_dir;
  GzaPanelStatusFunc fill_status;
  GzaPanelReloadFunc reload;
  gpointer user_data;
} GzaPanelHost;

G_END_DECLS
