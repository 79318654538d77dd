/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rooms-loader"

#include "gza-rooms-loader.h"

#include "gza-format-rooms.h"
#include "gza-message.h"
#include "gza-schema-values.h"
#include "gza-story-loader.h"

/* Reads the files of the rooms. Each is there or is not; one that can't be read keeps what it said
 * before, and an item that lacks something is left out, so that one mistake never closes a room.
 */

typedef struct {
  GzaArena *arena; /* owned, NULL where there is no such file */
  gpointer record; /* in the arena */
} RoomFile;

struct _GzaRoomFiles {
  gatomicrefcount n_refs;
  RoomFile files[GZA_N_SHARED];
  GzaRooms rooms;
};

/* What the files of one load share. */
typedef struct {
  GzaRoot *root;
  GzaTags *tags;
  GzaArena *nodes;
  const char *first_language;
  const GzaDate *today;
  GListStore *diagnostics;
  const GzaYamlNode *roots[GZA_N_SHARED];
} Load;

static gboolean
is_there (GzaRoot *root,
          const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = gza_root_resolve (root, NULL, path, &error);

  return resolved != NULL || !g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
}

static gpointer
read_record (Load *load,
             GzaSharedFile kind,
             GzaArena *arena,
             GzaReport *report)
{
  const GzaSchema *schema = gza_format_shared_files[kind].schema;
  GzaSchemaContext context = {
    .root = load->root,
    .arena = arena,
    .report = report,
    .tags = load->tags,
    .first_language = load->first_language,
  };
  gpointer record = gza_arena_alloc (arena, schema->size_bytes);

  if (schema->init != NULL)
    schema->init (record);
  gza_schema_read (schema, load->roots[kind], &context, record);
  g_strfreev (context.files);
  return record;
}

/* Reads one file, or takes what it said before. */
static void
read_file (Load *load,
           GzaSharedFile kind,
           const GzaRoomFiles *good,
           RoomFile *file)
{
  g_autoptr (GzaArena) arena = NULL;
  const char *path = gza_format_shared_files[kind].path;
  GzaReport report;

  if (!is_there (load->root, path))
    return;

  gza_report_init (&report, load->diagnostics, path);
  load->roots[kind] = gza_yaml_read (load->root, path, load->nodes, &report);
  if (load->roots[kind] != NULL && gza_format_check (load->roots[kind], &report)) {
    arena = gza_arena_new ();
    file->record = read_record (load, kind, arena, &report);
    file->arena = g_steal_pointer (&arena);
  } else if (good != NULL && good->files[kind].arena != NULL) {
    *file = good->files[kind];
    gza_arena_ref (file->arena);
    load->roots[kind] = NULL;
  } else {
    load->roots[kind] = NULL;
  }
}

/* The ids of a list whose items begin with theirs. */
static void
learn_ids (GzaReferences *references,
           GzaRefersTo kind,
           gconstpointer items,
           guint n_items,
           gsize size)
{
  gza_references_learn (references, kind);
  for (guint i = 0; i < n_items; i++) {
    const char *id = *(char *const *) ((const char *) items + i * size);

    if (id != NULL)
      gza_references_add (references, kind, id);
  }
}

static void
learn_rooms (GzaReferences *references,
             const GzaRooms *rooms)
{
  gza_references_learn (references, GZA_REFERS_TO_ROOM);
  for (GzaRoom room = GZA_ROOM_NONE + 1; room < GZA_N_ROOMS; room++) {
    if (gza_rooms_has (rooms, room))
      gza_references_add (references, GZA_REFERS_TO_ROOM, gza_room_get_name (room));
  }
}

static void
learn (Load *load,
       const GzaRooms *rooms,
       GzaReferences *references)
{
  const GzaRights *rights = rooms->rights;
  const GzaServices *services = rooms->services;
  g_auto (GStrv) stories = gza_root_list_folders (load->root, "stories", NULL);

  if (rights != NULL)
    learn_ids (references, GZA_REFERS_TO_RIGHT, rights->rights, rights->n_rights,
               sizeof *rights->rights);
  if (services != NULL) {
    learn_ids (references, GZA_REFERS_TO_SERVICE, services->services, services->n_services,
               sizeof *services->services);
    learn_ids (references, GZA_REFERS_TO_TOPIC, services->topics, services->n_topics,
               sizeof *services->topics);
  }
  for (guint i = 0; stories != NULL && stories[i] != NULL; i++)
    gza_references_add (references, GZA_REFERS_TO_STORY, stories[i]);
  learn_rooms (references, rooms);
}

static const GzaYamlNode *
get_item (const GzaYamlNode *root,
          const char *list,
          guint index)
{
  const GzaYamlNode *node = gza_yaml_node_find (root, list);

  for (node = node != NULL ? node->first : NULL; node != NULL && index > 0; index--)
    node = node->next;
  return node != NULL ? node : root;
}

/* Before items are left out, so that the numbers of items and nodes agree. */
static void
check_services (Load *load,
                const GzaServices *services,
                GzaReport *report)
{
  g_autoptr (GDateTime) today =
      g_date_time_new_local (load->today->year, load->today->month, load->today->day, 0, 0, 0);

  for (guint i = 0; i < services->n_services; i++) {
    const GzaService *service = &services->services[i];
    const GzaYamlNode *node = get_item (load->roots[GZA_SHARED_SERVICES], "services", i);

    if (service->status != GZA_SERVICE_VERIFIED)
      gza_report_add (report, GZA_RULE_SERVICE_UNVERIFIED, node->line, node->column,
                      GZA_SAY ("Call, set status to verified and checked to the day."),
                      "“%s” is not verified: visitors don't see it", service->id);
    else if (today != NULL && !gza_service_is_current (service, today))
      gza_report_add (report, GZA_RULE_SERVICE_OLD, node->line, node->column,
                      GZA_SAY ("Call again and set checked to the day."),
                      "“%s” was checked more than 180 days ago: visitors don't see it",
                      service->id);
  }
}

static void
check_options (const GzaQuestion *question,
               const GzaYamlNode *node,
               GzaReport *report)
{
  if ((question->type == GZA_QUESTION_ONE || question->type == GZA_QUESTION_MANY) &&
      question->n_options < 2)
    gza_report_add (report, GZA_RULE_TOO_FEW_OPTIONS, node->line, node->column,
                    GZA_SAY ("Write at least two options."), "There is nothing to choose from");
}

static void
check_pledges (Load *load,
               const GzaSurvey *survey,
               GzaReport *report)
{
  const GzaYamlNode *pledges = gza_yaml_node_find (load->roots[GZA_SHARED_SURVEY], "pledges");

  for (guint i = 0; i < survey->n_pledges; i++) {
    GzaText *counted = survey->pledges[i].counted;
    const GzaYamlNode *node = get_item (pledges, "items", i);

    if (counted == NULL)
      continue;
    for (guint j = 0; j < gza_text_get_n_languages (counted); j++) {
      const char *language = gza_text_get_language (counted, j);

      if (!gza_message_is_count (language, gza_text_get_exact (counted, language)))
        gza_report_add (report, GZA_RULE_BAD_MESSAGE, node->line, node->column,
                        GZA_SAY ("Write it like {0,plural,one{# person}other{# people}} …"),
                        "counted in “%s” is no message with one number", language);
    }
  }
}

static void
check_survey (Load *load,
              const GzaSurvey *survey,
              GzaReport *report)
{
  const GzaYamlNode *root = load->roots[GZA_SHARED_SURVEY];

  for (guint i = 0; i < survey->n_questions; i++)
    check_options (&survey->questions[i], get_item (root, "questions", i), report);
  for (guint i = 0; i < survey->n_pulses; i++)
    check_options (&survey->pulses[i].question, get_item (root, "pulses", i), report);
  check_pledges (load, survey, report);
}

static void
check_headlines (Load *load,
                 const GzaGlossary *glossary,
                 GzaReport *report)
{
  for (guint i = 0; i < glossary->n_headlines; i++) {
    const GzaHeadline *headline = &glossary->headlines[i];
    const GzaYamlNode *node = get_item (load->roots[GZA_SHARED_GLOSSARY], "headlines", i);
    guint n_better = 0;

    for (guint j = 0; j < headline->n_wordings; j++)
      n_better += headline->wordings[j].better;
    if (n_better == 0 || n_better == headline->n_wordings)
      gza_report_add (report, GZA_RULE_TOO_FEW_OPTIONS, node->line, node->column,
                      GZA_SAY ("Mark the better wordings with better: true; leave one without."),
                      "There is nothing to choose between");
  }
}

static void
check_file (Load *load,
            GzaSharedFile kind,
            gconstpointer record,
            const GzaReferences *references)
{
  GzaReport report;

  gza_report_init (&report, load->diagnostics, gza_format_shared_files[kind].path);
  gza_references_check (references, gza_format_shared_files[kind].schema, load->roots[kind],
                        &report);
  if (kind == GZA_SHARED_SERVICES)
    check_services (load, record, &report);
  else if (kind == GZA_SHARED_SURVEY)
    check_survey (load, record, &report);
  else if (kind == GZA_SHARED_GLOSSARY)
    check_headlines (load, record, &report);
}

static void
drop_questions (GzaSurvey *survey)
{
  guint n_questions = 0;
  guint n_pulses = 0;

  for (guint i = 0; i < survey->n_questions; i++) {
    const GzaQuestion *question = &survey->questions[i];

    if (question->n_options >= 2 || question->type == GZA_QUESTION_SCALE ||
        question->type == GZA_QUESTION_FACES)
      survey->questions[n_questions++] = *question;
  }
  survey->n_questions = n_questions;
  for (guint i = 0; i < survey->n_pulses; i++) {
    const GzaQuestion *question = &survey->pulses[i].question;

    if (question->n_options >= 2 || question->type == GZA_QUESTION_SCALE ||
        question->type == GZA_QUESTION_FACES)
      survey->pulses[n_pulses++] = survey->pulses[i];
  }
  survey->n_pulses = n_pulses;
}

/**
 * gza_room_files_load:
 * @root: the exhibition
 * @tags: language tags seen so far
 * @nodes: for the nodes of the files; reset at the end
 * @first_language: of texts that are one string
 * @today: the day that the services' checks are compared with
 * @good: (nullable): what holds instead of a file that can't be read
 * @references: learns the ids of rights, services, topics, stories and rooms
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Reads the files of the rooms, those that are there.
 *
 * Returns: (transfer full): what they say
 */
GzaRoomFiles *
gza_room_files_load (GzaRoot *root,
                     GzaTags *tags,
                     GzaArena *nodes,
                     const char *first_language,
                     const GzaDate *today,
                     const GzaRoomFiles *good,
                     GzaReferences *references,
                     GListStore *diagnostics)
{
  GzaRoomFiles *self = g_new0 (GzaRoomFiles, 1);
  Load load = { root, tags, nodes, first_language, today, diagnostics, { NULL } };

  g_atomic_ref_count_init (&self->n_refs);
  for (guint i = GZA_SHARED_RIGHTS; i < GZA_N_SHARED; i++)
    read_file (&load, i, good, &self->files[i]);
  self->rooms = (GzaRooms){
    .rights = self->files[GZA_SHARED_RIGHTS].record,
    .glossary = self->files[GZA_SHARED_GLOSSARY].record,
    .services = self->files[GZA_SHARED_SERVICES].record,
    .survey = self->files[GZA_SHARED_SURVEY].record,
    .about = self->files[GZA_SHARED_ABOUT].record,
  };
  learn (&load, &self->rooms, references);
  for (guint i = 0; i < GZA_N_SHARED; i++) {
    if (load.roots[i] == NULL)
      continue;
    check_file (&load, i, self->files[i].record, references);
    gza_schema_prune (gza_format_shared_files[i].schema, self->files[i].record);
  }
  if (load.roots[GZA_SHARED_SURVEY] != NULL)
    drop_questions (self->files[GZA_SHARED_SURVEY].record);
  gza_arena_reset (nodes);
  return self;
}

/**
 * gza_room_files_ref:
 * @self: the files
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the files
 */
GzaRoomFiles *
gza_room_files_ref (GzaRoomFiles *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/**
 * gza_room_files_unref:
 * @self: (transfer full): the files
 *
 * Drops a reference; with the last one the records go.
 */
void
gza_room_files_unref (GzaRoomFiles *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  for (guint i = 0; i < GZA_N_SHARED; i++)
    g_clear_pointer (&self->files[i].arena, gza_arena_unref);
  g_free (self);
}

/**
 * gza_room_files_get_rooms:
 * @self: the files
 *
 * Gets what they say.
 *
 * Returns: (transfer none): the rooms
 */
const GzaRooms *
gza_room_files_get_rooms (const GzaRoomFiles *self)
{
  return &self->rooms;
}
