/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-command.h"

G_BEGIN_DECLS

/* What the tool says to the shell. */
typedef enum {
  GZA_CURATOR_CLEAN = 0,
  GZA_CURATOR_PROBLEMS = 1,
  GZA_CURATOR_COULD_NOT_RUN = 2,
} GzaCuratorStatus;

GzaCuratorStatus gza_curator_answers   (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_check     (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_consent   (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_content   (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_import    (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_key       (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_new       (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_pack      (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_preview   (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_rules     (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_schema    (int    argc,
                                        char **argv);
GzaCuratorStatus gza_curator_translate (int    argc,
                                        char **argv);

extern const GzaCommand gza_curator_answers_command;
extern const GzaCommand gza_curator_check_command;
extern const GzaCommand gza_curator_consent_command;
extern const GzaCommand gza_curator_content_command;
extern const GzaCommand gza_curator_import_command;
extern const GzaCommand gza_curator_key_command;
extern const GzaCommand gza_curator_new_command;
extern const GzaCommand gza_curator_pack_command;
extern const GzaCommand gza_curator_preview_command;
extern const GzaCommand gza_curator_rules_command;
extern const GzaCommand gza_curator_schema_command;
extern const GzaCommand gza_curator_translate_command;

G_END_DECLS
