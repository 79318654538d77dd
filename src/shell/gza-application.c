/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-application"

#include "gza-application.h"

#include <errno.h>
#include <stdlib.h>

#include <adwaita.h>
#include <glib-unix.h>

#include "gza-basemaps.h"
#include "gza-clock.h"
#include "gza-commands.h"
#include "gza-config.h"
#include "gza-content.h"
#include "gza-context.h"
#include "gza-diagnostic.h"
#include "gza-diagnostics-log.h"
#include "gza-environment.h"
#include "gza-instance-lock.h"
#include "gza-keeper.h"
#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-lockdown.h"
#include "gza-log.h"
#include "gza-media-policy.h"
#include "gza-notify.h"
#include "gza-options.h"
#include "gza-overrides.h"
#include "gza-preview.h"
#include "gza-screens.h"
#include "gza-scroller-leftovers.h"
#include "gza-settings-loader.h"
#include "gza-shell-resources.h"
#include "gza-style.h"
#include "gza-technician.h"
#include "gza-visits.h"
#include "gza-window.h"

/* The kiosk program. It reads its options and the technician's settings, shows its window at once,
 * has the exhibition read and watched off the main thread, and offers each new state of it to the
 * window; what is wrong with it goes to the log, where its curator looks. As a kiosk it has a
 * keeper besides, ends in order on SIGTERM and reads its settings again on SIGHUP.
 */

#define BASEMAPS_US (400 * 1000)

/* After so many starts that ended in the dark the exhibition waits, behind calm words. */
#define DARK_STARTS_TO_CALM 3
#define CALM_US (10 * 60 * G_USEC_PER_SEC)

struct _GzaApplication {
  GtkApplication parent_instance;

  /* owned */
  GzaSettings *settings;
  GzaContent *content;
  GzaContext *context;
  GzaVisits *visits;         /* (nullable): of all but a preview */
  GzaScreens *screens;       /* (nullable): of a fullscreen kiosk */
  GzaKeeper *keeper;         /* (nullable): of a kiosk */
  GzaTechnician *technician; /* (nullable): of a kiosk */

  /* borrowed */
  GzaWindow *window;

  /* state */
  guint basemaps_id;
  guint calm_id;
  guint change_id;
  guint signal_ids[3];
  guint rotation_deg; /* as the picture was turned at the start */
  int status; /* what the program ends with */
  GzaOptions options;
};

G_DEFINE_FINAL_TYPE (GzaApplication, gza_application, GTK_TYPE_APPLICATION)

/* A language that the settings ask for and the exhibition has not. */
static void
check_language (GzaApplication *self,
                GzaCatalog     *catalog)
{
  const char *const *tags = gza_catalog_get_languages (catalog);
  const char *wanted = gza_settings_get_language (self->settings);

  if (wanted != NULL && tags[0] != NULL && gza_language_choose (wanted, tags) == NULL)
    g_warning ("language “%s”: the exhibition does not have it, starting in “%s”", wanted, tags[0]);
}

static void
on_catalog_changed (GzaApplication *self)
{
  GzaCatalog *catalog = gza_content_get_catalog (self->content);

  if (self->calm_id != 0 || catalog == NULL)
    return;
  if (g_list_model_get_n_items (gza_catalog_get_stories (catalog)) == 0)
    g_warning ("%s: no story can be shown, showing that the exhibition will be back; "
               "“gza-curator check” says what to do",
               gza_content_get_path (self->content));

  check_language (self, catalog);
  /* A preview follows the watcher by itself, and doesn't wait for nobody to be there. */
  if (!self->options.preview)
    gza_window_offer_catalog (self->window, catalog);
}

/* The picture is turned by who starts the kiosk, and starts it anew when it ends. */
static gboolean
has_to_turn (GzaApplication *self)
{
  return self->keeper != NULL && gza_notify_is_heard () &&
         gza_settings_get_rotation_deg (self->settings) != self->rotation_deg;
}

static gboolean
has_change (GzaApplication *self)
{
  return has_to_turn (self) || gza_content_is_ready (self->content) ||
         gza_visits_is_due (self->visits);
}

static void
on_between_visitors (gpointer user_data)
{
  GzaApplication *self = user_data;

  self->change_id = 0;
  if (!gza_window_is_at_rest (self->window))
    return;
  if (has_to_turn (self)) {
    g_message ("starting anew, with the picture turned by %u degrees",
               gza_settings_get_rotation_deg (self->settings));
    g_application_quit (G_APPLICATION (self));
    return;
  }
  if (gza_visits_is_due (self->visits))
    gza_visits_renew (self->visits);
  if (gza_content_is_ready (self->content))
    gza_content_change (self->content);
}

/* Something waits, or a visitor has left: not before the page that comes is there. */
static void
on_change (GzaApplication *self)
{
  if (self->change_id == 0 && has_change (self))
    self->change_id =
        gza_clock_add_timeout (gza_clock_get_default (), 0, on_between_visitors, self);
}

static void
on_calm_over (gpointer user_data)
{
  GzaApplication *self = user_data;

  self->calm_id = 0;
  on_catalog_changed (self);
}

/* Something on the first screens ends the kiosk: calm words are better than a flicker. */
static void
calm_down (GzaApplication *self)
{
  if (self->keeper == NULL || gza_keeper_get_n_dark_starts (self->keeper) < DARK_STARTS_TO_CALM)
    return;
  g_warning ("the last %u starts ended in the dark, showing the exhibition in ten minutes",
             gza_keeper_get_n_dark_starts (self->keeper));
  self->calm_id =
      gza_clock_add_timeout (gza_clock_get_default (), CALM_US, on_calm_over, self);
  gza_window_go_home (self->window);
}

/* No map is on the first screens: the basemaps are read when those are shown, and what this machine
 * can play is looked at. */
static void
on_load_basemaps (gpointer user_data)
{
  GzaApplication *self = user_data;

  self->basemaps_id = 0;
  gza_basemaps_load (self->context, self->options.data_dir);
  gza_media_policy_check ();
}

/* What a technician has set in the panel goes before the file. */
static void
apply_overrides (GzaApplication *self,
                 GzaSettings    *settings)
{
  GzaOverrides overrides;

  gza_overrides_read (&overrides, self->options.state_dir);
  gza_overrides_apply (&overrides, settings);
}

/* A kiosk goes on by the last settings that were right; on a desk mistakes are to be seen. */
static GzaSettings *
read_settings (GzaApplication *self,
               GListStore     *diagnostics,
               gboolean       *ret_is_broken)
{
  g_autofree char *good_path =
      self->keeper != NULL ? gza_options_dup_good_settings_path (&self->options) : NULL;
  const char *path = gza_options_get_settings_path (&self->options);
  GzaSettings *settings = gza_settings_load_good (path, good_path, diagnostics, ret_is_broken);

  gza_diagnostics_log (G_LIST_MODEL (diagnostics));
  if (*ret_is_broken)
    g_warning ("%s has errors, going by %s", path,
               self->keeper != NULL ? "the last one without" : "what is right in it");
  if (self->keeper != NULL)
    gza_keeper_set_settings_broken (self->keeper, *ret_is_broken);
  if (self->keeper != NULL)
    apply_overrides (self, settings);
  if (self->options.language != NULL)
    g_object_set (settings, "language", self->options.language, NULL);
  return settings;
}

static void
set_motion (GzaApplication *self)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations",
                !gza_settings_get_reduced_motion (self->settings), NULL);
}

static gboolean
reload_settings (GListStore *diagnostics,
                 gpointer    user_data)
{
  GzaApplication *self = user_data;
  gboolean is_broken;
  g_autoptr (GzaSettings) settings = read_settings (self, diagnostics, &is_broken);
  g_autofree char *exhibition = gza_options_dup_exhibition (&self->options, settings);

  g_message ("reading %s again", gza_options_get_settings_path (&self->options));
  gza_settings_take_values (self->settings, settings);
  gza_content_set_path (self->content, exhibition);
  return !is_broken;
}

static gboolean
on_hangup (gpointer user_data)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);

  reload_settings (diagnostics, user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_terminate (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
listen_to_signals (GzaApplication *self)
{
  self->signal_ids[0] = g_unix_signal_add (SIGHUP, on_hangup, self);
  self->signal_ids[1] = g_unix_signal_add (SIGTERM, on_terminate, self);
  self->signal_ids[2] = g_unix_signal_add (SIGINT, on_terminate, self);
}

static void
fill_status (GzaStatus *status,
             gpointer   user_data)
{
  GzaApplication *self = user_data;

  gza_keeper_fill_status (self->keeper, status);
}

static GzaCatalogWatcher *
get_watcher (gpointer user_data)
{
  return gza_content_get_watcher (GZA_APPLICATION (user_data)->content);
}

static const char *
get_exhibition (gpointer user_data)
{
  return gza_content_get_path (GZA_APPLICATION (user_data)->content);
}

static void
on_quit (GzaApplication *self,
         int             status)
{
  self->status = status;
  g_application_quit (G_APPLICATION (self));
}

static void
admit_technicians (GzaApplication *self)
{
  const GzaPanelHost host = {
    .context = self->context,
    .get_watcher = get_watcher,
    .get_exhibition = get_exhibition,
    .state_dir = self->options.state_dir,
    .keys_dir = self->options.keys_dir != NULL ? self->options.keys_dir : GZA_KEYS_DIR,
    .sticks_dir = self->options.sticks_dir,
    .backlights_dir = self->options.backlights_dir,
    .fill_status = fill_status,
    .reload = reload_settings,
    .user_data = self,
  };

  self->technician = gza_technician_new (self->window, &host);
  g_signal_connect_object (self->technician, "quit", G_CALLBACK (on_quit), self,
                           G_CONNECT_SWAPPED);
}

static void
show_window (GzaApplication *self)
{
  int width_px, height_px;

  self->window = GZA_WINDOW (gza_window_new (self->context));
  gtk_window_set_application (GTK_WINDOW (self->window), GTK_APPLICATION (self));
  gza_options_get_size (&self->options, &width_px, &height_px);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width_px, height_px);
  if (self->options.kiosk) {
    gza_lockdown_close_window (GTK_WINDOW (self->window));
    gza_keeper_watch (self->keeper, self->window, self->context, self->options.backlights_dir);
    admit_technicians (self);
  }
  if (self->options.preview)
    gza_preview_attach (self->window, gza_content_get_watcher (self->content),
                        gza_content_get_root (self->content), self->options.story);
  if (!self->options.windowed && !self->options.preview)
    self->screens = gza_screens_new (self->window, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* systemd's folder in memory; without one, what is forgotten at a power cut is kept for good. */
static GzaKeeper *
make_keeper (GzaApplication *self)
{
  const char *service_dir = g_getenv ("RUNTIME_DIRECTORY");
  gboolean has_own = service_dir != NULL && service_dir[0] == '/';

  return gza_keeper_new (self->options.state_dir, has_own ? service_dir : self->options.state_dir);
}

/* What a curator does in a preview is nobody's answer. */
static void
set_visit (GzaApplication *self)
{
  g_autoptr (GzaVisit) rehearsal = NULL;

  if (!self->options.preview) {
    self->visits = gza_visits_new (self->context, self->options.state_dir);
    return;
  }
  rehearsal = gza_visit_new_rehearsal ();
  gza_context_set_visit (self->context, rehearsal);
}

/* The rem of the first frame, before the window has a size: the first monitor's. */
static void
guess_rem (GzaApplication *self)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle geometry = { 0, 0, 1920, 1080 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &geometry);
  if (geometry.width > 0 && geometry.height > 0)
    gza_style_set_rem (gza_style_choose_rem (geometry.width, geometry.height, self->settings));
}

/* The exhibition is read while GTK opens the display: both take about as long. */
static void
gza_application_startup (GApplication *application)
{
  GzaApplication *self = GZA_APPLICATION (application);
  g_autoptr (GzaWords) words = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  gboolean is_broken;

  if (self->options.kiosk) {
    gza_log_keep (self->options.state_dir);
    self->keeper = make_keeper (self);
  }
  gza_environment_choose_renderer (self->keeper != NULL &&
                                   gza_keeper_get_n_dark_starts (self->keeper) > 0);
  self->settings = read_settings (self, diagnostics, &is_broken);
  self->rotation_deg = gza_settings_get_rotation_deg (self->settings);
  path = gza_options_dup_exhibition (&self->options, self->settings);
  self->content = gza_content_new (
      path, self->settings, self->keeper != NULL ? gza_keeper_get_journal (self->keeper) : NULL);

  G_APPLICATION_CLASS (gza_application_parent_class)->startup (application);

  gza_shell_get_resource ();
  adw_init ();
  gza_scroller_leftovers_clear ();

  words = gza_words_new (self->options.locale_dir);
  gza_locale_set_words (gza_locale_get_default (), words);
  gza_style_load (gdk_display_get_default ());
  if (gza_settings_get_reduced_motion (self->settings))
    set_motion (self);
  g_signal_connect_object (self->settings, "notify::reduced-motion", G_CALLBACK (set_motion), self,
                           G_CONNECT_SWAPPED);
  if (self->options.kiosk)
    listen_to_signals (self);
}

/* In a preview the exhibition is the one that a curator works on. */
static void
follow_content (GzaApplication *self)
{
  g_signal_connect_object (self->content, "notify::catalog", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  if (self->options.preview)
    return;
  g_signal_connect_object (self->content, "notify::ready", G_CALLBACK (on_change), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->visits, "notify::due", G_CALLBACK (on_change), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::page", G_CALLBACK (on_change), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::rotation-deg", G_CALLBACK (on_change), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_application_activate (GApplication *application)
{
  GzaApplication *self = GZA_APPLICATION (application);

  if (self->window != NULL) {
    gtk_window_present (GTK_WINDOW (self->window));
    return;
  }

  guess_rem (self);
  self->context = gza_context_new (gza_content_get_root (self->content), self->settings);
  set_visit (self);
  show_window (self);
  calm_down (self);
  follow_content (self);
  self->basemaps_id = gza_clock_add_timeout (gza_clock_get_default (), BASEMAPS_US,
                                             on_load_basemaps, self);
}

static void
gza_application_shutdown (GApplication *application)
{
  GzaApplication *self = GZA_APPLICATION (application);

  if (self->keeper != NULL)
    gza_keeper_end (self->keeper);

  G_APPLICATION_CLASS (gza_application_parent_class)->shutdown (application);
}

/* The handle stays open until the process ends, and the lock with it. Where none can be taken the
 * kiosk runs without: it has no state that another could disturb. */
static gboolean
is_only_kiosk (GzaApplication *self)
{
  int holder;

  g_mkdir_with_parents (self->options.state_dir, 0700);
  if (gza_instance_lock_take (self->options.state_dir, &holder) >= 0 || errno != EWOULDBLOCK)
    return TRUE;
  g_message ("process %d is a kiosk with the state in %s, leaving it alone", holder,
             self->options.state_dir);
  return FALSE;
}

/* What needs no display, and what must not open one. Returns an exit status, or -1 to go on. */
static int
gza_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  GzaApplication *self = GZA_APPLICATION (application);
  int status;

  gza_options_fill (&self->options);
  status = gza_commands_run (&self->options);
  if (status >= 0)
    return status;
  return self->options.kiosk && !is_only_kiosk (self) ? 0 : -1;
}

static void
gza_application_dispose (GObject *object)
{
  GzaApplication *self = GZA_APPLICATION (object);

  if (self->basemaps_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->basemaps_id);
  self->basemaps_id = 0;
  if (self->calm_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->calm_id);
  self->calm_id = 0;
  if (self->change_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->change_id);
  self->change_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  g_clear_object (&self->technician);
  g_clear_object (&self->visits);
  g_clear_object (&self->screens);
  g_clear_object (&self->keeper);
  g_clear_object (&self->content);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gza_application_parent_class)->dispose (object);
}

static void
gza_application_finalize (GObject *object)
{
  GzaApplication *self = GZA_APPLICATION (object);

  gza_options_clear (&self->options);

  G_OBJECT_CLASS (gza_application_parent_class)->finalize (object);
}

static void
gza_application_class_init (GzaApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = gza_application_dispose;
  object_class->finalize = gza_application_finalize;
  application_class->startup = gza_application_startup;
  application_class->activate = gza_application_activate;
  application_class->shutdown = gza_application_shutdown;
  application_class->handle_local_options = gza_application_handle_local_options;
}

static void
gza_application_init (GzaApplication *self)
{
  gza_options_add (&self->options, G_APPLICATION (self));
}

/**
 * gza_application_new:
 * @kiosk: whether the ways out are closed; main() knows it before the options are read
 *
 * Makes the program. It never joins another instance over the session bus, and offers none of its
 * actions there.
 *
 * Returns: (transfer full): an application
 */
GzaApplication *
gza_application_new (gboolean kiosk)
{
  GzaApplication *self = g_object_new (GZA_TYPE_APPLICATION, "application-id", "org.gza.Gza",
                                       "flags", G_APPLICATION_NON_UNIQUE, NULL);

  self->options.kiosk = kiosk;

  return self;
}

/**
 * gza_application_get_status:
 * @self: a program that has ended
 *
 * Gets what it wanted to end with.
 *
 * Returns: an exit status
 */
int
gza_application_get_status (GzaApplication *self)
{
  g_return_val_if_fail (GZA_IS_APPLICATION (self), EXIT_FAILURE);

  return self->status;
}
