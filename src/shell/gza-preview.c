/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preview"

#include "gza-preview.h"

#include "gza-findings-panel.h"
#include "gza-gallery.h"
#include "gza-locale.h"
#include "gza-marks.h"
#include "gza-preview-frame.h"
#include "gza-preview-locale.h"
#include "gza-preview-toolbar.h"
#include "gza-story-page.h"
#include "gza-style.h"

/* A curator's window on an exhibition: the kiosk's own screen in the middle, a toolbar above it,
 * and beside it what is wrong with the story that is shown, or with the exhibition where none is.
 * Every change of the folder is shown at once, where the reader is. Owned by the kiosk's window,
 * in the place of its content; main thread only.
 */

struct _GzaPreview {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GzaPreviewToolbar *toolbar;
  GtkWidget *middle;
  GzaPreviewFrame *frame;
  GzaGallery *gallery;
  GtkRevealer *revealer;
  GzaFindingsPanel *panel;

  /* owned */
  GzaCatalogWatcher *watcher;
  GzaFindings *findings;
  char *story_id; /* whose findings are shown; it opens as soon as it can be */

  /* borrowed */
  GzaWindow *window;
  GzaStoryPage *page; /* the window's, once it was shown */

  /* state */
  gboolean portrait;
  gboolean panel_shown;
  gboolean gallery_shown;
  gboolean is_updating;
  gboolean was_playing; /* before the gallery */
};

enum {
  PROP_PORTRAIT = 1,
  PROP_PANEL_SHOWN,
  PROP_GALLERY_SHOWN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaPreview, gza_preview, GTK_TYPE_WIDGET)

static const char *
get_word (const char *word)
{
  return gza_locale_get_word (gza_preview_locale_get_default (), word);
}

/* The story on the screen. */
static GzaStory *
get_shown (GzaPreview *self)
{
  GzaPage *page = gza_window_get_page (self->window);

  return GZA_IS_STORY_PAGE (page) ? gza_story_page_get_story (GZA_STORY_PAGE (page)) : NULL;
}

static void
update_gallery (GzaPreview *self)
{
  if (self->gallery_shown)
    gza_gallery_take (self->gallery, gza_preview_frame_get_child (self->frame));
}

static void
update_place (GzaPreview *self)
{
  GzaStory *story = get_shown (self);
  guint position = story != NULL ? gza_story_page_get_position (self->page) : 0;

  gza_preview_toolbar_set_place (self->toolbar, story, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous",
                                 story != NULL && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next",
                                 story != NULL &&
                                     position <= gza_story_get_n_chapters (story));
}

static void
update_subject (GzaPreview *self)
{
  GzaCatalog *catalog = gza_catalog_watcher_get_catalog (self->watcher);
  GzaLocale *locale = gza_preview_locale_get_default ();
  GzaStory *story =
      self->story_id != NULL ? gza_catalog_get_story (catalog, self->story_id) : NULL;
  const char *subject = self->story_id;

  if (story != NULL)
    subject = gza_locale_get_text (locale, gza_story_get_title (story));
  else if (self->story_id == NULL)
    subject = get_word (GZA_WORD ("The whole exhibition"));

  gza_findings_panel_set_subject (self->panel, subject);
  gza_preview_toolbar_set_story (self->toolbar, self->story_id);
  gza_findings_read (self->findings, catalog, gza_catalog_watcher_get_diagnostics (self->watcher),
                     self->story_id);
}

/* Wherever the curator goes, the findings follow; a story that an update takes away keeps them. */
static void
on_place_changed (GzaPreview *self)
{
  GzaStory *story = get_shown (self);
  const char *story_id = story != NULL ? gza_story_get_id (story) : NULL;

  if (self->is_updating)
    return;

  if (g_strcmp0 (story_id, self->story_id) != 0) {
    g_free (self->story_id);
    self->story_id = g_strdup (story_id);
    update_subject (self);
  }
  update_place (self);
  update_gallery (self);
}

static void
on_page_changed (GzaPreview *self)
{
  GzaPage *page = gza_window_get_page (self->window);

  if (self->page == NULL && GZA_IS_STORY_PAGE (page)) {
    self->page = GZA_STORY_PAGE (page);
    g_signal_connect_object (page, "notify::story", G_CALLBACK (on_place_changed), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (page, "notify::position", G_CALLBACK (on_place_changed), self,
                             G_CONNECT_SWAPPED);
  }
  on_place_changed (self);
}

static void
open_story (GzaPreview *self,
            const char *id)
{
  GtkWidget *content = gza_preview_frame_get_child (self->frame);

  if (g_str_equal (id, ""))
    gtk_widget_activate_action (content, "nav.open-stories", NULL);
  else
    gtk_widget_activate_action (content, "nav.open-story", "s", id);
}

static void
on_language_changed (GzaPreview *self)
{
  if (!gza_gallery_is_taking (self->gallery))
    gza_preview_toolbar_set_language (self->toolbar,
                                      gza_locale_get_language (gza_locale_get_default ()));
}

static void
update_title (GzaPreview *self,
              GzaCatalog *catalog)
{
  GzaLocale *locale = gza_preview_locale_get_default ();
  g_autofree char *title =
      gza_locale_format (locale, GZA_WORD ("{0} – preview"),
                         gza_locale_get_text (locale, gza_catalog_get_title (catalog)));

  gtk_window_set_title (GTK_WINDOW (self->window), title);
}

static void
on_catalog_changed (GzaPreview *self)
{
  GzaCatalog *catalog = gza_catalog_watcher_get_catalog (self->watcher);

  if (catalog == NULL)
    return;

  self->is_updating = TRUE;
  gza_window_show_catalog (self->window, catalog);
  if (self->story_id != NULL && get_shown (self) == NULL)
    open_story (self, self->story_id);
  self->is_updating = FALSE;

  gza_marks_next_paint (GTK_WIDGET (self), "preview-picture");
  update_title (self, catalog);
  gza_preview_toolbar_set_catalog (self->toolbar, catalog);
  update_subject (self);
  update_place (self);
  update_gallery (self);
}

static void
on_findings_changed (GzaPreview *self)
{
  guint n_errors = gza_findings_get_count (self->findings, GZA_SEVERITY_ERROR);
  guint n = n_errors + gza_findings_get_count (self->findings, GZA_SEVERITY_WARNING);

  gza_preview_toolbar_set_n_problems (self->toolbar, n, n_errors > 0);
}

static void
on_story_chosen (GzaPreview *self,
                 const char *id)
{
  open_story (self, id);
}

static void
go_to_chapter (GzaPreview *self,
               const char *chapter_id)
{
  GzaStory *story = get_shown (self);

  for (guint i = 0; story != NULL && i < gza_story_get_n_chapters (story); i++) {
    if (g_strcmp0 (gza_story_get_chapter (story, i)->id, chapter_id) == 0)
      gza_story_page_go_to (self->page, i + 1);
  }
}

/* Shows where a finding is, on the screen and to the curator's editor. */
static void
on_finding_chosen (GzaPreview *self,
                   GzaFinding *finding)
{
  GzaContext *context = gza_page_get_context (gza_window_get_page (self->window));
  const char *story_id = gza_finding_get_story_id (finding);
  g_autofree char *place = gza_finding_dup_place (finding);
  g_autofree char *path = g_build_filename (gza_root_get_path (gza_context_get_root (context)),
                                            place, NULL);
  g_autofree char *said = gza_locale_format (gza_preview_locale_get_default (),
                                             GZA_WORD ("Copied for your editor: {0}"), place);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), path);
  if (story_id != NULL && g_strcmp0 (story_id, self->story_id) != 0)
    open_story (self, story_id);
  if (gza_finding_get_chapter_id (finding) != NULL)
    go_to_chapter (self, gza_finding_get_chapter_id (finding));
  gza_findings_panel_say (self->panel, said);
}

static void
on_resized (GzaPreview *self,
            int width_px,
            int height_px)
{
  gza_window_set_content_size (self->window, width_px, height_px);
  update_gallery (self);
}

static void
show_gallery (GzaPreview *self)
{
  GzaPlayer *player = self->page != NULL ? gza_story_page_get_player (self->page) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->gallery), TRUE);
  self->was_playing = player != NULL && gza_player_is_playing (player);
  if (self->was_playing)
    gza_player_pause (player);
  update_gallery (self);
}

static void
hide_gallery (GzaPreview *self)
{
  gza_gallery_clear (self->gallery);
  gtk_widget_set_visible (GTK_WIDGET (self->gallery), FALSE);
  if (self->was_playing && get_shown (self) != NULL)
    gza_player_play (gza_story_page_get_player (self->page));
}

static void
set_gallery_shown (GzaPreview *self,
                   gboolean shown)
{
  if (shown == self->gallery_shown)
    return;

  self->gallery_shown = shown;
  if (shown)
    show_gallery (self);
  else
    hide_gallery (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GALLERY_SHOWN]);
}

static void
on_picture_chosen (GzaPreview *self,
                   const char *language)
{
  gza_locale_set_language (gza_locale_get_default (), language);
  set_gallery_shown (self, FALSE);
}

static void
set_panel_shown (GzaPreview *self,
                 gboolean shown)
{
  if (shown == self->panel_shown)
    return;

  self->panel_shown = shown;
  gtk_revealer_set_reveal_child (self->revealer, shown);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PANEL_SHOWN]);
}

static void
set_portrait (GzaPreview *self,
              gboolean portrait)
{
  if (portrait == self->portrait)
    return;

  self->portrait = portrait;
  gza_preview_frame_set_portrait (self->frame, portrait);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PORTRAIT]);
}

static void
previous_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  GzaPreview *self = GZA_PREVIEW (widget);

  gza_story_page_go_to (self->page, gza_story_page_get_position (self->page) - 1);
}

static void
next_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  GzaPreview *self = GZA_PREVIEW (widget);

  gza_story_page_go_to (self->page, gza_story_page_get_position (self->page) + 1);
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant *parameters,
           gpointer user_data)
{
  GzaPreview *self = GZA_PREVIEW (widget);

  if (!self->gallery_shown)
    return FALSE;
  set_gallery_shown (self, FALSE);

  return TRUE;
}

static void
gza_preview_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  GzaPreview *self = GZA_PREVIEW (object);

  switch (id) {
  case PROP_PORTRAIT:
    g_value_set_boolean (value, self->portrait);
    break;
  case PROP_PANEL_SHOWN:
    g_value_set_boolean (value, self->panel_shown);
    break;
  case PROP_GALLERY_SHOWN:
    g_value_set_boolean (value, self->gallery_shown);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_preview_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  GzaPreview *self = GZA_PREVIEW (object);

  switch (id) {
  case PROP_PORTRAIT:
    set_portrait (self, g_value_get_boolean (value));
    break;
  case PROP_PANEL_SHOWN:
    set_panel_shown (self, g_value_get_boolean (value));
    break;
  case PROP_GALLERY_SHOWN:
    set_gallery_shown (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_preview_dispose (GObject *object)
{
  GzaPreview *self = GZA_PREVIEW (object);

  self->page = NULL;
  self->window = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->story_id, g_free);
  g_clear_object (&self->findings);
  g_clear_object (&self->watcher);

  G_OBJECT_CLASS (gza_preview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, box);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, toolbar);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, middle);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, frame);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, gallery);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, revealer);
  gtk_widget_class_bind_template_child (widget_class, GzaPreview, panel);
  gtk_widget_class_bind_template_callback (widget_class, on_story_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_picture_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_finding_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_resized);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, next_action);
  gtk_widget_class_install_property_action (widget_class, "preview.portrait", "portrait");
  gtk_widget_class_install_property_action (widget_class, "preview.panel", "panel-shown");
  gtk_widget_class_install_property_action (widget_class, "preview.gallery", "gallery-shown");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "preview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "preview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "preview.gallery", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "preview.portrait", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "preview.panel", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
gza_preview_class_init (GzaPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_preview_get_property;
  object_class->set_property = gza_preview_set_property;
  object_class->dispose = gza_preview_dispose;

  props[PROP_PORTRAIT] = g_param_spec_boolean ("portrait", NULL, NULL, FALSE, flags);
  props[PROP_PANEL_SHOWN] = g_param_spec_boolean ("panel-shown", NULL, NULL, TRUE, flags);
  props[PROP_GALLERY_SHOWN] = g_param_spec_boolean ("gallery-shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (GZA_TYPE_FINDINGS_PANEL);
  g_type_ensure (GZA_TYPE_GALLERY);
  g_type_ensure (GZA_TYPE_PREVIEW_FRAME);
  g_type_ensure (GZA_TYPE_PREVIEW_TOOLBAR);
  bind_template (widget_class);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-preview");
}

static void
gza_preview_init (GzaPreview *self)
{
  self->panel_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gza_preview_locale_set_direction (GTK_WIDGET (self));
}

/**
 * gza_preview_attach:
 * @window: the kiosk's window, before it is shown
 * @watcher: of the exhibition
 * @root: the exhibition
 * @story_id: (nullable): the story to open, as soon as it can be shown
 *
 * Makes the kiosk's window a preview: what it shows is framed, and follows the watcher.
 */
void
gza_preview_attach (GzaWindow *window,
                    GzaCatalogWatcher *watcher,
                    GzaRoot *root,
                    const char *story_id)
{
  GzaPreview *self;
  g_autoptr (GtkWidget) content = NULL;

  g_return_if_fail (GZA_IS_WINDOW (window));
  g_return_if_fail (GZA_IS_CATALOG_WATCHER (watcher));

  gza_style_load_preview (gtk_widget_get_display (GTK_WIDGET (window)));
  self = g_object_new (GZA_TYPE_PREVIEW, NULL);
  self->window = window;
  self->watcher = g_object_ref (watcher);
  self->story_id = g_strdup (story_id);
  self->findings = gza_findings_new (root);
  gza_findings_panel_set_findings (self->panel, self->findings);
  g_signal_connect_object (self->findings, "changed", G_CALLBACK (on_findings_changed), self,
                           G_CONNECT_SWAPPED);

  gza_window_set_attended (window);
  content = gza_window_take_content (window);
  gza_preview_frame_set_child (self->frame, content);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self));

  g_signal_connect_object (window, "notify::page", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (watcher, "notify::catalog", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
  on_catalog_changed (self);
}
