/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GzaDraft GzaDraft;

GzaDraft   *gza_draft_new      (const char *target,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void        gza_draft_free     (GzaDraft   *self);

const char *gza_draft_get_path (GzaDraft   *self);
gboolean    gza_draft_write    (GzaDraft   *self,
                                const void *data,
                                gsize       size_bytes,
                                GError    **error);
gboolean    gza_draft_copy     (GzaDraft     *self,
                                int           fd,
                                GCancellable *cancellable,
                                GError      **error);
gboolean    gza_draft_publish  (GzaDraft   *self,
                                gboolean    may_replace,
                                GError    **error);
guint       gza_draft_sweep    (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaDraft, gza_draft_free)

G_END_DECLS
