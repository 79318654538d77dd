/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story"

#include "gza-story.h"

#include "gza-story-private.h"

/* One story: who, where, and its chapters. Immutable; made by the loader on a worker thread, then
 * shared by every snapshot of the catalog that holds it. Its records lie in one arena, which is
 * freed with it.
 *
 *   for (guint i = 0; i < gza_story_get_n_chapters (story); i++)
 *     show (gza_story_get_chapter (story, i));
 */

struct _GzaStory {
  GObject parent_instance;

  /* owned */
  GzaArena *arena;

  /* state, in the arena */
  GzaStoryRecord record;
  gint64 duration_us;
};

static const char *const none[] = { NULL };

G_DEFINE_FINAL_TYPE (GzaStory, gza_story, G_TYPE_OBJECT)

static void
gza_story_finalize (GObject *object)
{
  GzaStory *self = GZA_STORY (object);

  g_clear_pointer (&self->arena, gza_arena_unref);
  G_OBJECT_CLASS (gza_story_parent_class)->finalize (object);
}

static void
gza_story_class_init (GzaStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_story_finalize;
}

static void
gza_story_init (GzaStory *self)
{
}

/**
 * gza_story_new_take:
 * @record: what it is made of
 * @arena: (transfer full): where everything in @record lives
 *
 * Makes a story of what the loader has read.
 *
 * Returns: (transfer full): the story
 */
GzaStory *
gza_story_new_take (const GzaStoryRecord *record,
                    GzaArena *arena)
{
  GzaStory *self = g_object_new (GZA_TYPE_STORY, NULL);

  self->arena = arena;
  self->record = *record;
  for (guint i = 0; i < record->n_chapters; i++)
    self->duration_us += record->chapters[i].duration_us;
  return self;
}

/**
 * gza_story_get_size:
 * @self: a story
 *
 * Gets the memory that the story's records take, without its texts.
 *
 * Returns: a size in bytes
 */
gsize
gza_story_get_size (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return gza_arena_get_size (self->arena);
}

/**
 * gza_story_get_id:
 * @self: a story
 *
 * Gets the id: the name of the folder.
 *
 * Returns: (transfer none): an id
 */
const char *
gza_story_get_id (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.id;
}

/**
 * gza_story_get_kind:
 * @self: a story
 *
 * Gets what kind of truth the story has; all but testimonies carry a label on every screen.
 *
 * Returns: the kind
 */
GzaStoryKind
gza_story_get_kind (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), GZA_STORY_ILLUSTRATIVE);

  return self->record.kind;
}

/**
 * gza_story_get_title:
 * @self: a story
 *
 * Gets the headline.
 *
 * Returns: (transfer none): a text
 */
GzaText *
gza_story_get_title (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.title;
}

/**
 * gza_story_get_line:
 * @self: a story
 *
 * Gets the sentence that says who this is.
 *
 * Returns: (transfer none): a text
 */
GzaText *
gza_story_get_line (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.line;
}

/**
 * gza_story_get_portrait:
 * @self: a story
 *
 * Gets the picture for the wall of stories.
 *
 * Returns: (transfer none) (nullable): a path relative to the root
 */
const char *
gza_story_get_portrait (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.portrait;
}

/**
 * gza_story_get_portrait_alt:
 * @self: a story
 *
 * Gets what the portrait shows.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_story_get_portrait_alt (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.portrait_alt;
}

/**
 * gza_story_get_person:
 * @self: a story
 *
 * Gets who tells the story.
 *
 * Returns: (transfer none): the person
 */
const GzaPerson *
gza_story_get_person (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return &self->record.person;
}

/**
 * gza_story_get_consent:
 * @self: a story
 *
 * Gets the permission of the person.
 *
 * Returns: (transfer none) (nullable): the consent; never %NULL for a testimony
 */
const GzaConsent *
gza_story_get_consent (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.consent;
}

/**
 * gza_story_get_safety:
 * @self: a story
 *
 * Gets what was done so that nobody is harmed.
 *
 * Returns: (transfer none): the safety block, empty where none was written
 */
const GzaSafety *
gza_story_get_safety (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return &self->record.safety;
}

/**
 * gza_story_get_editorial:
 * @self: a story
 *
 * Gets who has checked what.
 *
 * Returns: (transfer none): the editorial block, empty where none was written
 */
const GzaEditorial *
gza_story_get_editorial (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return &self->record.editorial;
}

/**
 * gza_story_get_content_note:
 * @self: a story
 *
 * Gets what is said before the story starts.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_story_get_content_note (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.content_note;
}

/**
 * gza_story_get_themes:
 * @self: a story
 *
 * Gets the ids of its themes; each is one of the catalog.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids
 */
const char *const *
gza_story_get_themes (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.themes != NULL ? (const char *const *) self->record.themes : none;
}

/**
 * gza_story_get_easy_read:
 * @self: a story
 *
 * Gets the whole story in simple words.
 *
 * Returns: (transfer none) (nullable): a text, CommonMark
 */
GzaText *
gza_story_get_easy_read (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.easy_read;
}

/**
 * gza_story_get_reasons:
 * @self: a story
 *
 * Gets why the person set out: words of the format's table (work, study, family, ...).
 *
 * Returns: (transfer none) (array zero-terminated=1): the reasons, perhaps none
 */
const char *const *
gza_story_get_reasons (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), none);

  return self->record.reasons != NULL ? (const char *const *) self->record.reasons : none;
}

/**
 * gza_story_get_years:
 * @self: a story
 *
 * Gets the years that the story tells of: its own, or those of its route.
 *
 * Returns: (transfer none): the first and the last, 0 where they are unknown
 */
const GzaYears *
gza_story_get_years (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return &self->record.years;
}

/**
 * gza_story_get_n_meetings:
 * @self: a story
 *
 * Counts the meetings with other stories.
 *
 * Returns: a number
 */
guint
gza_story_get_n_meetings (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return self->record.n_meetings;
}

/**
 * gza_story_get_meeting:
 * @self: a story
 * @index: below gza_story_get_n_meetings()
 *
 * Gets a meeting with another story, which may be hidden: ask the catalog for it.
 *
 * Returns: (transfer none): a meeting
 */
const GzaMeeting *
gza_story_get_meeting (GzaStory *self,
                       guint index)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);
  g_return_val_if_fail (index < self->record.n_meetings, NULL);

  return &self->record.meetings[index];
}

/**
 * gza_story_get_rights:
 * @self: a story
 *
 * Gets the ids of the rights at stake.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids
 */
const char *const *
gza_story_get_rights (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);

  return self->record.rights != NULL ? (const char *const *) self->record.rights : none;
}

/**
 * gza_story_get_n_stops:
 * @self: a story
 *
 * Gets how many stops the route has.
 *
 * Returns: a number
 */
guint
gza_story_get_n_stops (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return self->record.n_stops;
}

/**
 * gza_story_get_stop:
 * @self: a story
 * @index: below gza_story_get_n_stops()
 *
 * Gets a stop of the route.
 *
 * Returns: (transfer none): the stop
 */
const GzaStop *
gza_story_get_stop (GzaStory *self,
                    guint index)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);
  g_return_val_if_fail (index < self->record.n_stops, NULL);

  return &self->record.stops[index];
}

/**
 * gza_story_get_n_chapters:
 * @self: a story
 *
 * Gets how many chapters there are.
 *
 * Returns: a number, at least 1
 */
guint
gza_story_get_n_chapters (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return self->record.n_chapters;
}

/**
 * gza_story_get_chapter:
 * @self: a story
 * @index: below gza_story_get_n_chapters()
 *
 * Gets a chapter.
 *
 * Returns: (transfer none): the chapter
 */
const GzaChapter *
gza_story_get_chapter (GzaStory *self,
                       guint index)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);
  g_return_val_if_fail (index < self->record.n_chapters, NULL);

  return &self->record.chapters[index];
}

/**
 * gza_story_get_n_credits:
 * @self: a story
 *
 * Gets how many credits there are.
 *
 * Returns: a number
 */
guint
gza_story_get_n_credits (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return self->record.n_credits;
}

/**
 * gza_story_get_credit:
 * @self: a story
 * @index: below gza_story_get_n_credits()
 *
 * Gets a credit.
 *
 * Returns: (transfer none): the credit
 */
const GzaCredit *
gza_story_get_credit (GzaStory *self,
                      guint index)
{
  g_return_val_if_fail (GZA_IS_STORY (self), NULL);
  g_return_val_if_fail (index < self->record.n_credits, NULL);

  return &self->record.credits[index];
}

/**
 * gza_story_get_duration_us:
 * @self: a story
 *
 * Gets how long all chapters take, as far as that is known.
 *
 * Returns: microseconds
 */
gint64
gza_story_get_duration_us (GzaStory *self)
{
  g_return_val_if_fail (GZA_IS_STORY (self), 0);

  return self->duration_us;
}
