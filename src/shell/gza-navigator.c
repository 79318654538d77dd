/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-navigator"

#include "gza-navigator.h"

#include "gza-attract-page.h"
#include "gza-clock.h"
#include "gza-journeys-page.h"
#include "gza-language-page.h"
#include "gza-locale.h"
#include "gza-page-stack.h"
#include "gza-quiet-page.h"
#include "gza-room-pages.h"
#include "gza-sorry-page.h"
#include "gza-stories-page.h"
#include "gza-story-page.h"

/* Knows the pages and the way through them. The attract page is there from the start; the others
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

/* The pages behind the attract page are built this long after it is shown. */
#define PREPARE_US (500 * 1000)

struct _GzaNavigator {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  GzaCatalog *offered; /* waits until nobody is in the present one */
  GzaPageStack *pages;

  /* borrowed */
  GzaPage *attract;
  GzaPage *language;
  GzaPage *stories;
  GzaPage *journeys;
  GzaPage *wall; /* stories or journeys: from where a story is opened, and where it leads back */
  GzaPage *story;
  GzaPage *sorry;
  GzaPage *quiet;

  /* state */
  guint offer_id;
  guint prepare_id;
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
is_shown (GzaNavigator *self,
          GzaPage *page)
{
  return page != NULL && page == gza_page_stack_get_page (self->pages);
}

static gboolean
has_stories (GzaNavigator *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);

  return catalog != NULL && g_list_model_get_n_items (gza_catalog_get_stories (catalog)) > 0;
}

static void
ensure_pages (GzaNavigator *self)
{
  if (self->sorry != NULL)
    return;

  self->language = gza_page_stack_add (self->pages, gza_language_page_new (self->context), NULL);
  self->stories = gza_page_stack_add (self->pages, gza_stories_page_new (self->context), NULL);
  self->journeys = gza_page_stack_add (self->pages, gza_journeys_page_new (self->context), NULL);
  self->wall = self->stories;
  self->story = gza_page_stack_add (self->pages, gza_story_page_new (self->context), NULL);
  self->sorry = gza_page_stack_add (self->pages, gza_sorry_page_new (self->context), NULL);
  self->quiet = gza_page_stack_add (self->pages, gza_quiet_page_new (self->context), NULL);
}

/* Shows a page in place of the present one, and of all that it covers. */
static void
show_page (GzaNavigator *self,
           GzaPage *page)
{
  if (is_shown (self, page))
    return;

  /* From rest only a visitor leads on. */
  if (gza_navigator_is_at_rest (self) && page != self->attract && page != self->sorry)
    gza_visit_begin (gza_context_get_visit (self->context));
  gza_page_stack_show (self->pages, page);
  if (page != self->story)
    gza_context_set_open_story (self->context, NULL);
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
clear_timeout (guint *id)
{
  if (*id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), *id);
  *id = 0;
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
  if (self->offered == NULL || !is_shown (self, self->wall))
    return;
  if (wait_us <= 0 || lacks_story (self))
    gza_navigator_take_offer (self);
  else
    self->offer_id = gza_clock_add_timeout (clock, wait_us, on_offer_on_wall, self);
}

static void
on_page_changed (GzaNavigator *self)
{
  GzaPage *page = gza_navigator_get_page (self);

  if (page == self->stories || page == self->journeys)
    self->wall = page;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
on_busy_changed (GzaNavigator *self)
{
  g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

static void
on_prepare (gpointer user_data)
{
  GzaNavigator *self = user_data;

  self->prepare_id = 0;
  ensure_pages (self);
  gza_page_prepare (self->language);
  gza_page_prepare (self->stories);
  gza_page_prepare (self->journeys);
}

/* The pages that come next are built before a touch asks for them. */
static void
on_catalog_changed (GzaNavigator *self)
{
  if (self->prepare_id == 0)
    self->prepare_id =
        gza_clock_add_timeout (gza_clock_get_default (), PREPARE_US, on_prepare, self);
}

static void
gza_navigator_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_PAGE:
    g_value_set_object (value, gza_navigator_get_page (GZA_NAVIGATOR (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_navigator_dispose (GObject *object)
{
  GzaNavigator *self = GZA_NAVIGATOR (object);

  clear_timeout (&self->offer_id);
  clear_timeout (&self->prepare_id);
  g_clear_object (&self->pages);
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

  self->context = g_object_ref (context);
  self->pages = gza_page_stack_new (stack);
  g_signal_connect_object (self->pages, "notify::page", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "busy-changed", G_CALLBACK (on_busy_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::catalog", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  self->attract = gza_page_stack_add (self->pages, gza_attract_page_new (context), NULL);

  return self;
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

  return gza_page_stack_get_page (self->pages);
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

  return gza_navigator_get_page (self) == NULL || is_shown (self, self->attract) ||
         is_shown (self, self->sorry);
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
         !is_shown (self, self->language);
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

  return is_shown (self, self->quiet);
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
  g_return_if_fail (GZA_IS_NAVIGATOR (self));

  ensure_pages (self);
  gza_page_stack_set_hurry (self->pages, TRUE);
  show_page (self, self->quiet);
  gza_page_stack_set_hurry (self->pages, FALSE);
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
  if (is_shown (self, self->story) && is_story_gone (self))
    gza_navigator_take_offer (self);
  show_page (self, !has_stories (self)              ? self->sorry
                   : is_shown (self, self->story) ? self->wall
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

  if (!gza_navigator_is_at_rest (self))
    gza_room_pages_open (self->pages, self->context, room, item);
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

  if (gza_navigator_is_at_rest (self) || gza_page_go_back (gza_navigator_get_page (self)))
    return TRUE;
  if (gza_page_stack_uncover (self->pages))
    return TRUE;
  if (!is_shown (self, self->story))
    return FALSE;
  show_page (self, self->wall);
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
  if (is_story_gone (self) && is_shown (self, self->story))
    gza_story_page_withdraw (GZA_STORY_PAGE (self->story));
  else if (is_story_gone (self))
    show_page (self, self->wall);
  clear_timeout (&self->offer_id);
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
  else if (gza_navigator_is_at_rest (self) && !is_shown (self, self->attract))
    show_page (self, self->stories);
}
