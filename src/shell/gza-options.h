/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-config.h"
#include "gza-settings.h"

G_BEGIN_DECLS

/* Where the settings are, unless the command line names others. */
#define GZA_SETTINGS_PATH GZA_SYSCONFDIR "/gza/kiosk.yaml"

/* Whose bundles are taken. */
#define GZA_KEYS_DIR GZA_SYSCONFDIR "/gza/keys"

/**
 * GzaOptions:
 *
 * What the command line says; strings are %NULL where it says nothing.
 */
typedef struct {
  gboolean kiosk;
  gboolean windowed;
  gboolean preview;
  gboolean check_settings;
  gboolean hash_pin;
  gboolean print_rotation;
  char *exhibition;
  char *settings_path;
  char *data_dir;
  char *locale_dir;
  char *language;
  char *size;
  char *story;
  char *state_dir;
  char *keys_dir;
  char *sticks_dir;
  char *backlights_dir;
  char **files;
} GzaOptions;

void        gza_options_add                    (GzaOptions       *self,
                                                GApplication     *application);
void        gza_options_fill                   (GzaOptions       *self);
const char *gza_options_get_settings_path      (const GzaOptions *self);
char       *gza_options_dup_good_settings_path (const GzaOptions *self);
char       *gza_options_dup_exhibition         (const GzaOptions *self,
                                                GzaSettings      *settings);
void        gza_options_get_size               (const GzaOptions *self,
                                                int              *ret_width_px,
                                                int              *ret_height_px);
void        gza_options_clear                  (GzaOptions       *self);

G_END_DECLS
