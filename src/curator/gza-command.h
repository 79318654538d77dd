/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-root.h"

G_BEGIN_DECLS

/* A call that --help shows, and what it does, in English. */
typedef struct {
  const char *call;
  const char *meaning;
} GzaExample;

/**
 * GzaCommand:
 * @name: as it is typed
 * @parameters: what stands behind its options, English
 * @summary: what it does, one line, English
 * @description: (nullable): the rest, English; paragraphs are parted by empty lines
 * @examples: calls, ended by one of %NULL
 *
 * What the tool knows of one of its commands before it runs. Texts are marked with GZA_SAY.
 */
typedef struct {
  const char *name;
  const char *parameters;
  const char *summary;
  const char *description;
  GzaExample examples[6];
} GzaCommand;

gboolean gza_command_parse     (const GzaCommand   *self,
                                const GOptionEntry *entries,
                                int                *argc,
                                char             ***argv);
GzaRoot *gza_command_open_root (const char         *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
