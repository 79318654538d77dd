/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visits"

#include "gza-visits.h"

#include <errno.h>
#include <unistd.h>

/* Whether visitors are asked, whether it is counted what they use, and for how long both are kept.
 * The context's visit goes by the settings as they were when it was made; when they have changed,
 * the owner has it made anew once nobody is there.
 *
 * Owned by the application; main thread only.
 */

struct _GzaVisits {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  char *state_dir;

  /* state */
  gboolean is_due;
};

enum {
  PROP_DUE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaVisits, gza_visits, G_TYPE_OBJECT)

static void
set_due (GzaVisits *self,
         gboolean   is_due)
{
  if (is_due == self->is_due)
    return;

  self->is_due = is_due;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DUE]);
}

static void
on_settings_changed (GzaVisits *self)
{
  set_due (self, TRUE);
}

static GzaVisitorStore *
make_store (GzaVisits *self)
{
  GzaSettings *settings = gza_context_get_settings (self->context);
  g_autofree char *path = g_build_filename (self->state_dir, GZA_VISITOR_STORE_FILE, NULL);

  if (!gza_settings_get_ask_visitors (settings)) {
    g_message ("asking visitors nothing, as the settings want it");
    return NULL;
  }
  if (g_mkdir_with_parents (self->state_dir, 0700) != 0 ||
      access (self->state_dir, W_OK | X_OK) != 0) {
    g_warning ("%s: %s, asking visitors nothing", self->state_dir, g_strerror (errno));
    return NULL;
  }
  return gza_visitor_store_new (path, gza_settings_get_keep_days (settings));
}

static void
gza_visits_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (id) {
  case PROP_DUE:
    g_value_set_boolean (value, GZA_VISITS (object)->is_due);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_visits_finalize (GObject *object)
{
  GzaVisits *self = GZA_VISITS (object);

  g_object_unref (self->context);
  g_free (self->state_dir);

  G_OBJECT_CLASS (gza_visits_parent_class)->finalize (object);
}

static void
gza_visits_class_init (GzaVisitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_visits_get_property;
  object_class->finalize = gza_visits_finalize;

  /**
   * GzaVisits:due:
   *
   * Whether the settings want it otherwise than the context's visit does it.
   */
  props[PROP_DUE] =
      g_param_spec_boolean ("due", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_visits_init (GzaVisits *self)
{
}

/**
 * gza_visits_new:
 * @context: gets its visit
 * @state_dir: the folder that keeps the answers; made where it is missing
 *
 * Makes the context's visit by its settings, and follows them.
 *
 * Returns: (transfer full): the visits
 */
GzaVisits *
gza_visits_new (GzaContext *context,
                const char *state_dir)
{
  static const char *const followed[] = { "notify::ask-visitors", "notify::count-use",
                                          "notify::keep-days" };
  GzaVisits *self;

  g_return_val_if_fail (GZA_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (state_dir != NULL, NULL);

  self = g_object_new (GZA_TYPE_VISITS, NULL);
  self->context = g_object_ref (context);
  self->state_dir = g_strdup (state_dir);
  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (gza_context_get_settings (context), followed[i],
                             G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
  gza_visits_renew (self);

  return self;
}

/**
 * gza_visits_is_due:
 * @self: the visits
 *
 * Tells whether the settings want it otherwise than the context's visit does it.
 *
 * Returns: %TRUE if gza_visits_renew() changes something
 */
gboolean
gza_visits_is_due (GzaVisits *self)
{
  g_return_val_if_fail (GZA_IS_VISITS (self), FALSE);

  return self->is_due;
}

/**
 * gza_visits_renew:
 * @self: the visits, while nobody is there
 *
 * Makes the context's visit anew by what the settings say now. What was answered before is kept.
 */
void
gza_visits_renew (GzaVisits *self)
{
  GzaSettings *settings;
  g_autoptr (GzaVisitorStore) store = NULL;
  g_autoptr (GzaVisit) visit = NULL;

  g_return_if_fail (GZA_IS_VISITS (self));

  settings = gza_context_get_settings (self->context);
  store = make_store (self);
  visit = gza_visit_new (store, gza_settings_get_count_use (settings));
  gza_context_set_visit (self->context, visit);
  set_due (self, FALSE);
}
