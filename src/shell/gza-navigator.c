/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-navigator"

#include "gza-navigator.h"

#include "gza-about-page.h"
#include "gza-actions-page.h"
#include "gza-attract-page.h"
#include "gza-clock.h"
#include "gza-glossary-page.h"
#include "gza-help-page.h"
#include "gza-journeys-page.h"
#include "gza-language-page.h"
#include "gza-locale.h"
#include "gza-marks.h"
#include "gza-quiet-page.h"
#include "gza-rights-page.h"
#include "gza-sorry-page.h"
#include "gza-stories-page.h"
#include "gza-story-page.h"
#include "gza-taking-part-page.h"

/* Holds the pages and the way through them. The attract page is there from the start; the others
 * are built when they are needed or there is time.
 *
 *   attract ─ languages ─ wall (people or map) ─ story ─ room ─ room …
 *
 * Back leads to the left. A room may be opened from anywhere; what it covers waits beneath it as it
 * was, so that a visitor who looks up a right in the middle of a story finds the same chapter
 * again. A newer catalog waits until nobody is in the present one.
 */

/* The wall changes under nobody's hand: no finger has touched the screen for so long. */
#define HANDS_OFF_US (3 * G_USEC_PER_SEC)

typedef GtkWidget *(*PageFunc) (GzaContext *context);

static const struct {
  const char *name;
  PageFunc make;
} rooms[] = {
  { "about", gza_about_page_new },
  { "actions", gza_actions_page_new },
  { "help", gza_help_page_new },
  { "rights", gza_rights_page_new },
  { "taking-part", gza_taking_part_page_new },
  { "words", gza_glossary_page_new },
};

struct _GzaNavigator {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  GzaCatalog *offered; /* waits until nobody is in the present one */
  GPtrArray *covered;  /* (element-type GzaPage), borrowed: what lies beneath, the lowest first */

  /* borrowed */
  GtkStack *stack;
  GzaPage *attract;
  GzaPage *language;
  GzaPage *stories;
  GzaPage *journeys;
  GzaPage *wall; /* stories or journeys: from where a story is opened, and where it leads back */
  GzaPage *story;
  GzaPage *sorry;
  GzaPage *quiet;
  GzaPage *rooms[G_N_ELEMENTS (rooms)]; /* NULL until it is opened */
  GzaPage *current;

  /* state */
  guint offer_id;
  gint64 touched_us;
};

enum {
  PROP_PAGE = 1,
  N_PROPS,
};

enum {
  BUSY_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaNavigator, gza_navigator, G_TYPE_OBJECT)

static gboolean
has_stories (GzaNavigator *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);

  return catalog != NULL && g_list_model_get_n_items (gza_catalog_get_stories (catalog)) > 0;
}

/* A page that has left the screen is hidden from screen readers too, as GTK keeps it "visible",
 * and from fingers: while it fades out it may still lie above the page that comes. */
static void
set_hidden (GzaPage *page,
            gboolean hidden)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
  gtk_widget_set_can_target (GTK_WIDGET (page), !hidden);
}

static void
on_busy_changed (GzaNavigator *self)
{
  g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

static GzaPage *
add_page (GzaNavigator *self,
          GtkWidget *page)
{
  gtk_stack_add_child (self->stack, page);
  set_hidden (GZA_PAGE (page), TRUE);
  g_signal_connect_object (page, "notify::busy", G_CALLBACK (on_busy_changed), self,
                           G_CONNECT_SWAPPED);

  return GZA_PAGE (page);
}

static void
ensure_pages (GzaNavigator *self)
{
  if (self->sorry != NULL)
    return;

  self->language = add_page (self, gza_language_page_new (self->context));
  self->stories = add_page (self, gza_stories_page_new (self->context));
  self->journeys = add_page (self, gza_journeys_page_new (self->context));
  self->wall = self->stories;
  self->story = add_page (self, gza_story_page_new (self->context));
  self->sorry = add_page (self, gza_sorry_page_new (self->context));
  self->quiet = add_page (self, gza_quiet_page_new (self->context));
}

static void
bring (GzaNavigator *self,
       GzaPage *page)
{
  self->current = page;
  set_hidden (page, FALSE);
  gza_page_enter (page);
  gza_page_uncover (page);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  if (page == self->stories || page == self->journeys)
    self->wall = page;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
leave (GzaPage *page)
{
  set_hidden (page, TRUE);
  gza_page_leave (page);
}

/* Shows a page in place of the present one, and of all that it covers. */
static void
show_page (GzaNavigator *self,
           GzaPage *page)
{
  GzaPage *left = self->current;

  if (page == left)
    return;

  /* From rest only a visitor leads on. */
  if (gza_navigator_is_at_rest (self) && page != self->attract && page != self->sorry)
    gza_visit_begin (gza_context_get_visit (self->context));
  bring (self, page);
  if (left != NULL)
    leave (left);
  for (guint i = 0; i < self->covered->len; i++) {
    if (self->covered->pdata[i] != page)
      leave (self->covered->pdata[i]);
  }
  g_ptr_array_set_size (self->covered, 0);
  if (page != self->story)
    gza_context_set_open_story (self->context, NULL);
}

/* Shows a page above the present one, which waits beneath. */
static void
cover_page (GzaNavigator *self,
            GzaPage *page)
{
  GzaPage *beneath = self->current;

  if (page == beneath)
    return;

  g_ptr_array_remove (self->covered, page);
  g_ptr_array_add (self->covered, beneath);
  gza_page_cover (beneath);
  bring (self, page);
  set_hidden (beneath, TRUE);
}

static void
uncover_page (GzaNavigator *self)
{
  GzaPage *left = self->current;

  bring (self, g_ptr_array_steal_index (self->covered, self->covered->len - 1));
  leave (left);
}

static GzaStory *
get_shown_story (GzaNavigator *self)
{
  return self->story != NULL ? gza_story_page_get_story (GZA_STORY_PAGE (self->story)) : NULL;
}

static gboolean
is_story_gone (GzaNavigator *self)
{
  GzaStory *story = get_shown_story (self);

  return self->offered != NULL && story != NULL &&
         gza_catalog_get_story (self->offered, gza_story_get_id (story)) == NULL;
}

/* Whether the wall or the map shows a story that the newer catalog no longer has. */
static gboolean
lacks_story (GzaNavigator *self)
{
  return !gza_catalog_has_stories_of (self->offered, gza_context_get_catalog (self->context));
}

static void
clear_offer_timeout (GzaNavigator *self)
{
  if (self->offer_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->offer_id);
  self->offer_id = 0;
}

/* A newer catalog goes onto the wall that is shown: at once where a story has to go, else as soon
 * as nobody is using it. */
static void
on_offer_on_wall (gpointer user_data)
{
  GzaNavigator *self = user_data;
  GzaClock *clock = gza_clock_get_default ();
  gint64 wait_us = self->touched_us + HANDS_OFF_US - gza_clock_get_time_us (clock);

  self->offer_id = 0;
  if (self->offered == NULL || self->current == NULL || self->current != self->wall)
    return;
  if (wait_us <= 0 || lacks_story (self))
    gza_navigator_take_offer (self);
  else
    self->offer_id = gza_clock_add_timeout (clock, wait_us, on_offer_on_wall, self);
}

static void
gza_navigator_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_PAGE:
    g_value_set_object (value, GZA_NAVIGATOR (object)->current);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_navigator_dispose (GObject *object)
{
  GzaNavigator *self = GZA_NAVIGATOR (object);

  self->current = NULL;
  clear_offer_timeout (self);
  g_clear_pointer (&self->covered, g_ptr_array_unref);
  g_clear_object (&self->offered);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_navigator_parent_class)->dispose (object);
}

static void
gza_navigator_class_init (GzaNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_navigator_get_property;
  object_class->dispose = gza_navigator_dispose;

  props[PROP_PAGE] =
      g_param_spec_object ("page", NULL, NULL, GZA_TYPE_PAGE,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[BUSY_CHANGED] = g_signal_new ("busy-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_navigator_init (GzaNavigator *self)
{
  self->covered = g_ptr_array_new ();
}

/**
 * gza_navigator_new:
 * @stack: where the pages are shown; it outlives the navigator
 * @context: the context; pages appear when it has a catalog
 *
 * Makes the pages' navigator.
 *
 * Returns: (transfer full): a navigator
 */
GzaNavigator *
gza_navigator_new (GtkStack *stack,
                   GzaContext *context)
{
  GzaNavigator *self = g_object_new (GZA_TYPE_NAVIGATOR, NULL);

  self->stack = stack;
  self->context = g_object_ref (context);
  self->attract = add_page (self, gza_attract_page_new (context));

  return self;
}

/**
 * gza_navigator_prepare:
 * @self: a navigator
 *
 * Builds the pages that come next, so that they are there at a touch.
 */
void
gza_navigator_prepare (GzaNavigator *self)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  gza_page_prepare (self->language);
  gza_page_prepare (self->stories);
  gza_page_prepare (self->journeys);
}

/**
 * gza_navigator_get_page:
 * @self: a navigator
 *
 * Gets the page that is shown.
 *
 * Returns: (transfer none) (nullable): a page, %NULL until the first catalog
 */
GzaPage *
gza_navigator_get_page (GzaNavigator *self)
{
  g_return_val_if_fail (GZA_IS_NAVIGATOR (self), NULL);

  return self->current;
}

/**
 * gza_navigator_is_at_rest:
 * @self: a navigator
 *
 * Tells whether nobody is in the exhibition: the attract page is shown, or calm words.
 *
 * Returns: %TRUE at rest
 */
gboolean
gza_navigator_is_at_rest (GzaNavigator *self)
{
  g_return_val_if_fail (GZA_IS_NAVIGATOR (self), FALSE);

  return self->current == NULL || self->current == self->attract || self->current == self->sorry;
}

/**
 * gza_navigator_has_corner:
 * @self: a navigator
 *
 * Tells whether the shown page leaves a corner for the language: all do but those at rest and
 * the list of languages itself.
 *
 * Returns: %TRUE if it does
 */
gboolean
gza_navigator_has_corner (GzaNavigator *self)
{
  return !gza_navigator_is_at_rest (self) && !gza_navigator_is_quiet (self) &&
         self->current != self->language;
}

/**
 * gza_navigator_is_quiet:
 * @self: a navigator
 *
 * Tells whether a visitor has taken the quiet exit, and nobody has touched the screen since.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_navigator_is_quiet (GzaNavigator *self)
{
  g_return_val_if_fail (GZA_IS_NAVIGATOR (self), FALSE);

  return self->current != NULL && self->current == self->quiet;
}

/**
 * gza_navigator_go_quiet:
 * @self: a navigator
 *
 * Shows a calm landscape in place of everything, on the next frame.
 */
void
gza_navigator_go_quiet (GzaNavigator *self)
{
  GtkStackTransitionType transition;

  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  transition = gtk_stack_get_transition_type (self->stack);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_NONE);
  show_page (self, self->quiet);
  gtk_stack_set_transition_type (self->stack, transition);
}

/**
 * gza_navigator_open_story:
 * @self: a navigator
 * @story: a story of the catalog
 *
 * Opens a story.
 */
void
gza_navigator_open_story (GzaNavigator *self,
                          GzaStory *story)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  gza_context_set_open_story (self->context, gza_story_get_id (story));
  gza_story_page_open (GZA_STORY_PAGE (self->story), story);
  show_page (self, self->story);
}

/**
 * gza_navigator_open_stories:
 * @self: a navigator
 *
 * Shows all stories; who comes from one finds what it was opened from, people or map.
 */
void
gza_navigator_open_stories (GzaNavigator *self)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  /* Who comes from a story that is no longer there finds the wall without it. */
  if (self->current == self->story && is_story_gone (self))
    gza_navigator_take_offer (self);
  show_page (self, !has_stories (self)            ? self->sorry
                   : self->current == self->story ? self->wall
                                                  : self->stories);
}

/**
 * gza_navigator_open_journeys:
 * @self: a navigator
 *
 * Shows the map of all journeys.
 */
void
gza_navigator_open_journeys (GzaNavigator *self)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  show_page (self, has_stories (self) ? self->journeys : self->sorry);
}

/**
 * gza_navigator_open_languages:
 * @self: a navigator
 *
 * Asks for the language, unless the exhibition has but one.
 */
void
gza_navigator_open_languages (GzaNavigator *self)
{
  const char *const *tags = gza_locale_get_languages (gza_locale_get_default ());

  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  show_page (self, tags[0] != NULL && tags[1] == NULL ? self->stories : self->language);
}

/**
 * gza_navigator_open_room:
 * @self: a navigator
 * @room: the room's name
 * @item: the id of what it begins with; empty for its beginning
 *
 * Opens a room above the present page, or shows another item of the one that is open.
 */
void
gza_navigator_open_room (GzaNavigator *self,
                         const char *room,
                         const char *item)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  if (gza_navigator_is_at_rest (self))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++) {
    if (!g_str_equal (rooms[i].name, room))
      continue;
    if (self->rooms[i] == NULL)
      self->rooms[i] = add_page (self, rooms[i].make (self->context));
    cover_page (self, self->rooms[i]);
    gza_room_page_show_item (GZA_ROOM_PAGE (self->rooms[i]), item);
  }
}

/**
 * gza_navigator_go_back:
 * @self: a navigator
 *
 * Takes one step back: inside the page, to what it covers, or to the page before it.
 *
 * Returns: %FALSE where there is none but to go home
 */
gboolean
gza_navigator_go_back (GzaNavigator *self)
{
  g_return_val_if_fail (GZA_IS_NAVIGATOR (self), FALSE);

  if (gza_navigator_is_at_rest (self) || gza_page_go_back (self->current))
    return TRUE;
  if (self->covered->len > 0)
    uncover_page (self);
  else if (self->current == self->story)
    show_page (self, self->wall);
  else
    return FALSE;
  return TRUE;
}

/**
 * gza_navigator_go_home:
 * @self: a navigator
 *
 * Goes back to the attract page, or to calm words where the exhibition has nothing to show, with
 * the newest catalog and every page as a new visitor expects it.
 */
void
gza_navigator_go_home (GzaNavigator *self)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  gza_navigator_take_offer (self);
  if (!has_stories (self))
    ensure_pages (self);
  show_page (self, has_stories (self) ? self->attract : self->sorry);
  if (self->stories != NULL) {
    gza_stories_page_reset (GZA_STORIES_PAGE (self->stories));
    gza_journeys_page_reset (GZA_JOURNEYS_PAGE (self->journeys));
  }
}

/**
 * gza_navigator_take_offer:
 * @self: a navigator
 *
 * Takes the catalog that waits, if there is one.
 */
void
gza_navigator_take_offer (GzaNavigator *self)
{
  g_autoptr (GzaCatalog) catalog = g_steal_pointer (&self->offered);

  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  if (catalog != NULL)
    gza_context_set_catalog (self->context, catalog);
}

/**
 * gza_navigator_offer_catalog:
 * @self: a navigator; where it is at rest, its owner goes home then
 * @catalog: a newer snapshot
 *
 * Offers a newer catalog for when nobody is in the present one. A visitor in a story that it no
 * longer has is led out of it at the end of the sentence; a wall gives up such a story at once, and
 * takes what else is new when no hand is near it.
 */
void
gza_navigator_offer_catalog (GzaNavigator *self,
                             GzaCatalog *catalog)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  g_set_object (&self->offered, catalog);
  if (is_story_gone (self) && self->current == self->story)
    gza_story_page_withdraw (GZA_STORY_PAGE (self->story));
  else if (is_story_gone (self))
    show_page (self, self->wall);
  clear_offer_timeout (self);
  on_offer_on_wall (self);
}

/**
 * gza_navigator_touch:
 * @self: a navigator
 *
 * Tells that a hand is at the screen.
 */
void
gza_navigator_touch (GzaNavigator *self)
{
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  self->touched_us = gza_clock_get_time_us (gza_clock_get_default ());
}

/**
 * gza_navigator_show_catalog:
 * @self: a navigator
 * @catalog: a newer snapshot
 *
 * Shows a newer catalog at once, also in the story that is open, which stays where it is. One that
 * is no longer there gives way to the wall.
 */
void
gza_navigator_show_catalog (GzaNavigator *self,
                            GzaCatalog *catalog)
{
  GzaStory *shown, *story = NULL;

  g_return_if_fail (GZA_IS_NAVIGATOR (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  ensure_pages (self);
  gza_context_set_catalog (self->context, catalog);
  shown = get_shown_story (self);
  if (shown != NULL)
    story = gza_catalog_get_story (catalog, gza_story_get_id (shown));

  if (!has_stories (self))
    show_page (self, self->sorry);
  else if (shown != NULL && story == NULL)
    show_page (self, self->wall);
  else if (shown != NULL && story != shown)
    gza_story_page_renew (GZA_STORY_PAGE (self->story), story);
  else if (gza_navigator_is_at_rest (self) && self->current != self->attract)
    show_page (self, self->stories);
}
