/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-yaml-reader.h"

G_BEGIN_DECLS

/**
 * GzaYamlEdit:
 *
 * Changes to the texts of a YAML file that leave every other byte as it is.
 */
typedef struct _GzaYamlEdit GzaYamlEdit;

GzaYamlEdit *gza_yaml_edit_new      (GBytes            *bytes) G_GNUC_WARN_UNUSED_RESULT;
void         gza_yaml_edit_free     (GzaYamlEdit       *self);

gboolean     gza_yaml_edit_set_text (GzaYamlEdit       *self,
                                     const GzaYamlNode *node,
                                     const char        *first_language,
                                     const char        *language,
                                     const char        *text);
guint        gza_yaml_edit_get_n    (GzaYamlEdit       *self);
char        *gza_yaml_edit_apply    (GzaYamlEdit       *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaYamlEdit, gza_yaml_edit_free)

G_END_DECLS
