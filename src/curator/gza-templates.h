/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaTemplateLine:
 * @yaml: what stands in the file; LANGUAGE in it stands for each of the exhibition's languages
 * @remark: (nullable): English, marked with GZA_SAY; without @yaml a paragraph of its own
 * @is_blank: whether check asks for the value; the remark says what belongs there
 *
 * One line of what `gza-curator new` writes.
 */
typedef struct {
  const char *yaml;
  const char *remark;
  gboolean is_blank;
} GzaTemplateLine;

extern const GzaTemplateLine gza_template_story[];
extern const GzaTemplateLine gza_template_exhibition[];
extern const GzaTemplateLine gza_template_places[];

char *gza_template_write (const GzaTemplateLine *lines,
                          const char *const     *languages,
                          GString               *blanks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
