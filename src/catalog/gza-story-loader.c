/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-loader"

#include "gza-story-loader.h"

#include <string.h>

#include "gza-chapter-loader.h"
#include "gza-schema-values.h"
#include "gza-story-private.h"

/* Reads stories/<id>/story.yaml: the walk along the tables, then what a table can't say: ids that
 * refer to something, consent, precision, and which chapters have something to show.
 *
 * A story either becomes an immutable GzaStory or is left out with its diagnostics; nothing here
 * fails for all stories because of one. */

/* One story on its way. */
typedef struct {
  GzaStoryLoader *loader;
  const GzaYamlNode *node;
  GzaSchemaContext *context;
  GzaArena *arena;
  GzaStoryDraft draft;
  GzaStoryRecord record;
} Work;

/**
 * gza_format_check:
 * @node: the root of a file
 * @report: where problems go
 *
 * Checks that a file is of a format that this version reads.
 *
 * Returns: %TRUE if it is
 */
gboolean
gza_format_check (const GzaYamlNode *node,
                  GzaReport *report)
{
  const GzaYamlNode *format = gza_yaml_node_find (node, "format");
  const char *value = format != NULL ? format->value : NULL;
  g_autofree char *word = NULL;

  if (node->type != GZA_YAML_MAPPING) {
    gza_report_add (report, GZA_RULE_WRONG_TYPE, node->line, node->column,
                    GZA_SAY ("The file starts with “format: 1”."), "A group of keys is expected");
    return FALSE;
  }
  if (value != NULL && strcmp (value, "1") == 0)
    return TRUE;
  if (format == NULL) {
    gza_report_add (report, GZA_RULE_FORMAT_NUMBER, node->line, node->column,
                    GZA_SAY ("Write “format: 1” in the first line."),
                    "The file doesn't say which format it has");
    return FALSE;
  }
  word = gza_report_dup_short (value != NULL ? value : "");
  gza_report_add (report, GZA_RULE_FORMAT_NUMBER, format->line, format->column,
                  GZA_SAY ("This version reads “format: 1”; a newer kiosk may read more."),
                  "The format “%s” is not known", word);
  return FALSE;
}

static void
report_unknown_place (Work *self,
                      const GzaYamlNode *node)
{
  g_autofree char *word = gza_report_dup_short (node->value);
  g_autofree const char **known = NULL;
  g_autofree char *hint = NULL;

  known = (const char **) g_hash_table_get_keys_as_array (self->loader->places, NULL);
  hint = gza_schema_dup_suggestion (node->value, known);
  gza_schema_report (self->context, GZA_RULE_UNKNOWN_PLACE, node,
                     hint != NULL ? hint : GZA_SAY ("Add the place to stories/places.yaml."),
                     "There is no place “%s”", word);
}

/* A story outlives the snapshot that it was read for, so it has its own copy of a shared place. */
static GzaPlace *
copy_place (Work *self,
            const GzaPlace *place)
{
  GzaPlace *copy = gza_arena_new0 (self->arena, GzaPlace, 1);

  *copy = *place;
  copy->id = gza_arena_strdup (self->arena, place->id);
  copy->country = gza_arena_strdup (self->arena, place->country);
  copy->name = gza_arena_take_text (self->arena, gza_text_ref (place->name));
  return copy;
}

static GzaPlace *
read_place (Work *self,
            const GzaYamlNode *node)
{
  const GzaPlace *shared;

  if (node->type == GZA_YAML_MAPPING) {
    GzaPlace *place = gza_arena_new0 (self->arena, GzaPlace, 1);

    gza_format_place.init (place);
    gza_schema_read (&gza_format_place, node, self->context, place);
    return place->name != NULL ? place : NULL;
  }
  shared = node->value != NULL ? g_hash_table_lookup (self->loader->places, node->value) : NULL;
  if (shared != NULL)
    return copy_place (self, shared);
  report_unknown_place (self, node);
  return NULL;
}

static GzaPrecision
get_person_precision (Work *self)
{
  if (self->draft.place_precision != NULL)
    return self->draft.person.place_precision;
  return self->draft.kind == GZA_STORY_TESTIMONY ? GZA_PRECISION_REGION : GZA_PRECISION_EXACT;
}

static const GzaYamlNode *
get_entry (const GzaYamlNode *list,
           guint index)
{
  const GzaYamlNode *node = list->first;

  for (guint i = 0; i < index; i++)
    node = node->next;
  return node;
}

static void
report_duplicate_id (Work *self,
                     const GzaYamlNode *list,
                     guint index,
                     const char *id)
{
  g_autofree char *word = gza_report_dup_short (id);

  gza_schema_report (self->context, GZA_RULE_DUPLICATE_ID, get_entry (list, index),
                     GZA_SAY ("Give each its own id."), "The id “%s” stands twice", word);
}

/* The place of a stop that has another fault is read for what is wrong with it. */
static GzaPlace *
find_place (Work *self,
            const GzaYamlNode *stop)
{
  const GzaYamlNode *place = gza_yaml_node_find (stop, "place");
  guint n_fatal = self->context->report->n_fatal;
  GzaPlace *found = place != NULL ? read_place (self, place) : NULL;

  self->context->report->n_fatal = n_fatal;
  return found;
}

static gboolean
read_stop (Work *self,
           const GzaYamlNode *node,
           guint index)
{
  GzaStopDraft *draft = &self->draft.stops[index];
  GzaStop *stop = &self->record.stops[self->record.n_stops];
  const GzaPlace *place = find_place (self, node);

  for (guint i = 0; i < index && draft->stop.id != NULL; i++) {
    if (g_strcmp0 (self->draft.stops[i].stop.id, draft->stop.id) == 0)
      report_duplicate_id (self, gza_yaml_node_find (self->node, "route"), index, draft->stop.id);
  }
  *stop = draft->stop;
  stop->place = place;
  if (place == NULL || stop->id == NULL) {
    gza_schema_report (self->context, GZA_RULE_STOP_DROPPED, node,
                       GZA_SAY ("Mend what is wrong with it."),
                       "The road goes on without this stop");
    return FALSE;
  }
  if (draft->precision == NULL)
    stop->precision = place->precision;
  stop->precision = MAX (stop->precision, get_person_precision (self));
  return TRUE;
}

/* A way tells where its ends are: the points before a stop that the map may not point at would
 * lead there. */
static void
drop_hidden_via (Work *self,
                 GzaStop *stop,
                 const GzaStop *before,
                 const GzaYamlNode *via)
{
  if (stop->n_via == 0)
    return;
  if (before == NULL && self->record.n_stops > 0) {
    gza_schema_report (self->context, GZA_RULE_VIA_DROPPED, via, NULL,
                       "The stop that the way leads from is left out, ignoring");
  } else if (before == NULL) {
    gza_schema_report (self->context, GZA_RULE_VIA_DROPPED, via, NULL,
                       "No way leads to the first stop, ignoring");
  } else if (MAX (stop->precision, before->precision) > GZA_PRECISION_TOWN) {
    gza_schema_report (self->context, GZA_RULE_VIA_DROPPED, via,
                       GZA_SAY ("Leave “via” out, so that nobody else draws the way from this "
                                "file."),
                       "The way would show a stop more exactly than it may be shown, ignoring");
  } else {
    return;
  }
  stop->via = NULL;
  stop->n_via = 0;
}

/* A stop with a fault leaves no gap: its way, of which the next stop may tell, goes with it. */
static void
read_stops (Work *self)
{
  const GzaSchemaFrame list = { NULL, "route", 0 };
  GzaSchemaFrame frame = { &list, NULL, 0 };
  const GzaYamlNode *route = gza_yaml_node_find (self->node, "route");
  const GzaStop *before = NULL;

  self->record.stops = gza_arena_new0 (self->arena, GzaStop, self->draft.n_stops);
  for (; frame.index < self->draft.n_stops; frame.index++) {
    GzaStop *stop = &self->record.stops[self->record.n_stops];

    self->context->frame = &frame;
    if (read_stop (self, get_entry (route, frame.index), frame.index)) {
      drop_hidden_via (self, stop, before, self->draft.stops[frame.index].via);
      self->record.n_stops++;
      before = stop;
    } else {
      before = NULL;
    }
  }
  self->context->frame = NULL;
}

static void
read_meetings (Work *self)
{
  GzaChapterLoader loader = {
    .context = self->context,
    .route = gza_yaml_node_find (self->node, "route"),
    .stops = self->record.stops,
    .n_stops = self->record.n_stops,
  };

  self->record.meetings = gza_arena_new0 (self->arena, GzaMeeting, self->draft.n_meetings);
  for (guint i = 0; i < self->draft.n_meetings; i++) {
    const GzaSchemaFrame list = { NULL, "met", 0 };
    const GzaSchemaFrame frame = { &list, NULL, i };
    GzaMeeting *meeting = &self->record.meetings[self->record.n_meetings];

    *meeting = self->draft.meetings[i].meeting;
    self->context->frame = &frame;
    meeting->stop = gza_chapter_loader_find_stop (&loader, self->draft.meetings[i].stop);
    self->context->frame = NULL;
    if (meeting->stop != NULL)
      self->record.n_meetings++;
  }
}

/* What the story doesn't say, its route may. */
static void
read_years (Work *self)
{
  GzaYears *years = &self->record.years;
  int first = 0;
  int last = 0;

  for (guint i = 0; i < self->record.n_stops; i++) {
    const GzaDate *date = &self->record.stops[i].date;

    if (date->precision == GZA_DATE_NONE)
      continue;
    first = first == 0 ? date->year : MIN (first, date->year);
    last = MAX (last, date->year);
  }
  *years = self->draft.years;
  if (years->from == 0)
    years->from = first != 0 && (years->to == 0 || first < years->to) ? first : years->to;
  if (years->to == 0)
    years->to = MAX (last, years->from);
  if (years->from > years->to) {
    gza_schema_report (self->context, GZA_RULE_DATES_BACKWARDS, self->draft.years_node, NULL,
                       "years: The first is after the last, reading them the other way round");
    *years = (GzaYears){ years->to, years->from };
  }
}

static void
read_chapters (Work *self)
{
  GzaChapterLoader loader = {
    .root = self->context->root,
    .context = self->context,
    .list = gza_yaml_node_find (self->node, "chapters"),
    .route = gza_yaml_node_find (self->node, "route"),
    .stops = self->record.stops,
    .n_stops = self->record.n_stops,
    .person = &self->record.person,
  };

  self->record.chapters = gza_arena_new0 (self->arena, GzaChapter, self->draft.n_chapters);
  for (guint i = 0; i < self->draft.n_chapters; i++) {
    GzaChapter *chapter = &self->record.chapters[self->record.n_chapters];

    if (gza_chapter_loader_finish (&loader, &self->draft.chapters[i], i, chapter))
      self->record.n_chapters++;
  }
  for (guint i = 0; i < self->draft.n_chapters; i++) {
    const char *id = self->draft.chapters[i].chapter.id;

    for (guint j = 0; j < i && id != NULL; j++) {
      if (g_strcmp0 (self->draft.chapters[j].chapter.id, id) == 0)
        report_duplicate_id (self, loader.list, i, id);
    }
  }
}

static gboolean
has_theme (GzaStoryLoader *self,
           const char *id)
{
  for (guint i = 0; i < self->n_themes; i++) {
    if (g_strcmp0 (self->themes[i].id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
report_unknown_theme (Work *self,
                      const char *id)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *hint = NULL;

  for (guint i = 0; i < self->loader->n_themes; i++) {
    if (self->loader->themes[i].id != NULL)
      g_ptr_array_add (known, self->loader->themes[i].id);
  }
  g_ptr_array_add (known, NULL);
  hint = gza_schema_dup_suggestion (id, (const char *const *) known->pdata);
  gza_schema_report (self->context, GZA_RULE_UNKNOWN_THEME, self->draft.themes_node,
                     hint != NULL ? hint : GZA_SAY ("Add it to themes in stories/exhibition.yaml."),
                     "There is no theme “%s”, ignoring", id);
}

static void
read_themes (Work *self)
{
  char **themes = self->draft.themes;
  guint n = 0;

  for (guint i = 0; themes != NULL && themes[i] != NULL; i++) {
    if (has_theme (self->loader, themes[i]))
      themes[n++] = themes[i];
    else
      report_unknown_theme (self, themes[i]);
  }
  if (themes != NULL)
    themes[n] = NULL;
  self->record.themes = themes;
}

static void
read_credits (Work *self)
{
  self->record.credits = self->draft.credits;
  self->record.n_credits = self->draft.n_credits;
}

static void
copy_consent (Work *self)
{
  if (self->draft.consent_node == NULL)
    return;
  self->record.consent = gza_arena_new0 (self->arena, GzaConsent, 1);
  *self->record.consent = self->draft.consent;
}

static void
fill_record (Work *self,
             const char *id)
{
  self->record.id = gza_arena_strdup (self->arena, id);
  self->record.kind = self->draft.kind;
  self->record.title = self->draft.title;
  self->record.line = self->draft.line;
  self->record.portrait = self->draft.portrait;
  self->record.portrait_alt = self->draft.portrait_alt;
  self->record.person = self->draft.person;
  self->record.person.place_precision = get_person_precision (self);
  self->record.safety = self->draft.safety;
  self->record.editorial = self->draft.editorial;
  self->record.content_note = self->draft.content_note;
  self->record.rights = self->draft.rights;
  self->record.reasons = self->draft.reasons;
  self->record.easy_read = self->draft.easy_read;
  copy_consent (self);
  read_themes (self);
  read_credits (self);
  read_stops (self);
  read_years (self);
  read_meetings (self);
  read_chapters (self);
}

/* Consent is asked before any medium is opened: a first, silent walk that looks up no files. */
static gboolean
ask_consent (Work *self)
{
  g_autoptr (GzaArena) arena = gza_arena_new ();
  GzaReport silent;
  GzaSchemaContext context = *self->context;
  g_autofree GzaStoryDraft *draft = g_new0 (GzaStoryDraft, 1);

  if (!gza_consent_is_needed (self->node))
    return TRUE;
  gza_report_init (&silent, NULL, self->context->report->file);
  context.root = NULL;
  context.arena = arena;
  context.report = &silent;
  gza_schema_read (&gza_format_story, self->node, &context, draft);
  return gza_consent_check (draft, &self->loader->occasion, self->node, self->context);
}

static GzaStory *
read_story (Work *self,
            const char *id)
{
  GzaReport *report = self->context->report;
  guint n_problems;

  if (!ask_consent (self))
    self->context->root = NULL;
  gza_schema_read (&gza_format_story, self->node, self->context, &self->draft);
  gza_references_check (self->loader->references, &gza_format_story, self->node, report);
  fill_record (self, id);
  n_problems = report->n_fatal;
  if (n_problems == 0 && self->record.n_chapters == 0)
    gza_report_add (report, GZA_RULE_STORY_EMPTY, self->node->line, self->node->column, NULL,
                    "The story has no chapter that can be shown");
  if (report->n_fatal > 0)
    return NULL;
  return gza_story_new_take (&self->record, g_steal_pointer (&self->arena));
}

/**
 * gza_story_loader_load:
 * @self: what the stories of the exhibition share
 * @id: the name of the story's folder
 * @diagnostics: (nullable): where #GzaDiagnostic are appended
 *
 * Reads one story.
 *
 * Returns: (transfer full) (nullable): the story, or %NULL where it can't be shown
 */
GzaStory *
gza_story_loader_load (GzaStoryLoader *self,
                       const char *id,
                       GListStore *diagnostics)
{
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", id);
  g_autoptr (GzaArena) arena = gza_arena_new ();
  GzaReport report;
  GzaSchemaContext context = {
    .root = self->root,
    .arena = arena,
    .drafts = self->nodes,
    .report = &report,
    .tags = self->tags,
    .first_language = self->first_language,
  };
  Work work = { .loader = self, .context = &context, .arena = arena };
  GzaStory *story = NULL;

  gza_report_init (&report, diagnostics, path);
  work.node = gza_yaml_read (self->root, path, self->nodes, &report);
  if (work.node != NULL && gza_format_check (work.node, &report))
    story = read_story (&work, id);
  if (story != NULL)
    arena = NULL;
  g_strfreev (context.files);
  gza_arena_reset (self->nodes);
  return story;
}
