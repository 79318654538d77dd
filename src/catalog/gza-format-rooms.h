/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-records.h"
#include "gza-schema.h"

G_BEGIN_DECLS

/* The tables of the rooms' files. What they read needs no draft: references are ids. */
extern const GzaSchema gza_format_rights;
extern const GzaSchema gza_format_glossary;
extern const GzaSchema gza_format_services;
extern const GzaSchema gza_format_survey;
extern const GzaSchema gza_format_about;

/* Shared by several of them. */
extern const GzaSchema gza_format_source;

/* The files that stand beside the stories' folders. */
typedef enum {
  GZA_SHARED_EXHIBITION,
  GZA_SHARED_PLACES,
  GZA_SHARED_RIGHTS,
  GZA_SHARED_GLOSSARY,
  GZA_SHARED_SERVICES,
  GZA_SHARED_SURVEY,
  GZA_SHARED_ABOUT,
  GZA_N_SHARED,
} GzaSharedFile;

typedef struct {
  const char *path;
  const GzaSchema *schema;
} GzaSharedFileInfo;

extern const GzaSharedFileInfo gza_format_shared_files[GZA_N_SHARED];

G_END_DECLS
