/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media-check"

#include "gza-media-check.h"

#include <string.h>
#include <unistd.h>

#include "gza-console.h"
#include "gza-cues.h"
#include "gza-format-rooms.h"
#include "gza-format.h"
#include "gza-loudness.h"
#include "gza-probe.h"

/* The rules that only decoding can answer: every medium that the exhibition names is read to its
 * end, once. What each finding means stands in gza-rules.c. */

#define TOLERANCE_LU 3.0
#define TOLERANCE_US (2 * G_USEC_PER_SEC)
#define SCREEN_LONG_PX 1280
#define SCREEN_SHORT_PX 720
#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)

/* A place in a YAML file that names a medium. */
typedef struct {
  const char *file;
  char *where; /* chapters[2].audio.ka */
  guint line;
  guint column;
  char *path;
} Mention;

typedef struct {
  GzaRoot *root;
  GListStore *diagnostics;
  GPtrArray *mentions;
  GHashTable *probes; /* path to GzaProbe; NULL for what can't be decoded */
  const char *file;   /* that is being visited */
} Check;

static void
mention_free (gpointer data)
{
  Mention *self = data;

  g_free (self->where);
  g_free (self->path);
  g_free (self);
}

static void
probe_free (gpointer data)
{
  if (data != NULL)
    gza_probe_free (data);
}

static void G_GNUC_PRINTF (5, 6)
report_medium (Check *self,
               const Mention *mention,
               GzaRule rule,
               const char *hint,
               const char *format,
               ...)
{
  GzaReport report;
  va_list args;

  gza_report_init (&report, self->diagnostics, mention->file);
  va_start (args, format);
  gza_report_addv (&report, rule, mention->line, mention->column, mention->where, hint, format,
                   args);
  va_end (args);
}

/* A drawing has no pixels to count; the loader looks at it. */
static void
add_mention (Check *self,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame)
{
  g_autofree char *path = NULL;
  Mention *mention;

  if (node->type != GZA_YAML_SCALAR || node->length == 0)
    return;
  path = gza_root_resolve (self->root, self->file, node->value, NULL);
  if (path == NULL || g_str_has_suffix (path, ".svg"))
    return;
  mention = g_new0 (Mention, 1);
  mention->file = self->file;
  mention->where = gza_schema_dup_path (frame);
  mention->line = node->line;
  mention->column = node->column;
  mention->path = g_steal_pointer (&path);
  g_ptr_array_add (self->mentions, mention);
}

static void
visit (const GzaSchemaKey *key,
       const GzaYamlNode *node,
       const GzaSchemaFrame *frame,
       gpointer data)
{
  if (key->media == GZA_MEDIA_ANY || key->media == GZA_MEDIA_CAPTIONS)
    return;
  if (key->type == GZA_KEY_PATH || key->type == GZA_KEY_TRACKS)
    add_mention (data, node, frame);
  for (const GzaYamlNode *child = node->first; key->type == GZA_KEY_TRACKS && child != NULL;
       child = child->next) {
    const GzaSchemaFrame inner = { frame, child->key, 0 };

    add_mention (data, child, &inner);
  }
}

static void
check_picture (Check *self,
               const Mention *mention,
               const GzaProbe *probe)
{
  guint longer_px = MAX (probe->width_px, probe->height_px);
  guint shorter_px = MIN (probe->width_px, probe->height_px);

  if (longer_px < SCREEN_LONG_PX || shorter_px < SCREEN_SHORT_PX)
    report_medium (self, mention, GZA_RULE_PICTURE_SMALL,
                   GZA_SAY ("Look for the original in a larger size."),
            "The picture has %u × %u pixels, the screen more", probe->width_px, probe->height_px);
}

static void
check_sound (Check *self,
             const Mention *mention,
             const GzaProbe *probe)
{
  double off_lu = probe->loudness_lufs - GZA_LOUDNESS_TARGET_LUFS;

  if (probe->n_channels == 0)
    return;
  if (probe->loudness_lufs <= GZA_LOUDNESS_SILENCE && probe->kind == GZA_PROBE_SOUND)
    report_medium (self, mention, GZA_RULE_SOUND_SILENT,
                   GZA_SAY ("Record it again, or write “voice: none”."),
            "Nothing is to be heard in it");
  else if (probe->loudness_lufs > GZA_LOUDNESS_SILENCE && off_lu > TOLERANCE_LU)
    report_medium (self, mention, GZA_RULE_LOUDNESS_OFF,
                   GZA_SAY ("“gza-curator import” brings it to −23 LUFS."),
            "It is %.1f LU louder than the others", off_lu);
  else if (probe->loudness_lufs > GZA_LOUDNESS_SILENCE && off_lu < -TOLERANCE_LU)
    report_medium (self, mention, GZA_RULE_LOUDNESS_OFF,
                   GZA_SAY ("“gza-curator import” brings it to −23 LUFS."),
            "It is %.1f LU softer than the others", -off_lu);
}

static void
check_flashes (Check *self,
               const Mention *mention,
               const GzaProbe *probe)
{
  const char *hint = GZA_SAY ("Cut the place out, or make it slower or softer; nothing else makes "
                              "it safe.");

  if (probe->red_flashes_us >= 0)
    report_medium (self, mention, GZA_RULE_MEDIA_FLASHES, hint,
                   "At %.1f s it flashes in red more than three times in a second",
                   (double) probe->red_flashes_us / G_USEC_PER_SEC);
  else if (probe->flashes_us >= 0)
    report_medium (self, mention, GZA_RULE_MEDIA_FLASHES, hint,
                   "At %.1f s it flashes more than three times in a second",
                   (double) probe->flashes_us / G_USEC_PER_SEC);
}

static void
check_probe (Check *self,
             const Mention *mention,
             const GzaProbe *probe)
{
  g_autofree char *codecs = gza_probe_dup_codecs (probe);

  if (!gza_probe_is_playable (probe))
    report_medium (self, mention, GZA_RULE_MEDIA_CODEC,
                   GZA_SAY ("“gza-curator import” converts it."),
            "The kiosk doesn't play %s", codecs);
  if (probe->is_truncated)
    report_medium (self, mention, GZA_RULE_MEDIA_TRUNCATED, GZA_SAY ("Copy the file again."),
            "The end of the file is missing");
  if (probe->has_location)
    report_medium (self, mention, GZA_RULE_MEDIA_LOCATION,
                   GZA_SAY ("“gza-curator import” takes it out."),
            "The file says where it was taken");
  check_flashes (self, mention, probe);
  if (probe->kind == GZA_PROBE_PICTURE)
    check_picture (self, mention, probe);
  else
    check_sound (self, mention, probe);
}

static void
check_mention (Check *self,
               const Mention *mention)
{
  g_autoptr (GError) error = NULL;
  gint64 size_bytes = 0;
  int fd = gza_root_open (self->root, mention->path, &size_bytes, NULL);
  GzaProbe *probe = NULL;

  if (fd < 0)
    return;
  if (size_bytes > 0)
    probe = gza_probe_new (fd, NULL, NULL, NULL, &error);
  close (fd);
  g_hash_table_insert (self->probes, g_strdup (mention->path), probe);
  if (probe != NULL)
    check_probe (self, mention, probe);
  else if (error != NULL)
    report_medium (self, mention, GZA_RULE_MEDIA_UNDECODABLE,
            GZA_SAY ("Convert the original with “gza-curator import”."), "It can't be decoded: %s",
            error->message);
}

static void
check_mentions (Check *self)
{
  for (guint i = 0; i < self->mentions->len; i++) {
    const Mention *mention = self->mentions->pdata[i];

    gza_console_show_progress (mention->path, i, self->mentions->len);
    if (!g_hash_table_contains (self->probes, mention->path))
      check_mention (self, mention);
  }
  gza_console_end_progress ();
}

static void
collect (Check *self,
         const char *file,
         const GzaSchema *schema,
         const GzaYamlNode *node)
{
  self->file = file;
  if (node != NULL)
    gza_schema_visit (schema, node, visit, self);
}

static const GzaYamlNode *
find_chapter (const GzaYamlNode *story,
              const char *id)
{
  const GzaYamlNode *chapters = gza_yaml_node_find (story, "chapters");

  for (const GzaYamlNode *node = chapters != NULL ? chapters->first : NULL; node != NULL;
       node = node->next) {
    const GzaYamlNode *value = gza_yaml_node_find (node, "id");

    if (value != NULL && g_strcmp0 (value->value, id) == 0)
      return node;
  }
  return NULL;
}

static gint64
get_duration_us (Check *self,
                 const char *path)
{
  const GzaProbe *probe = path != NULL ? g_hash_table_lookup (self->probes, path) : NULL;

  return probe != NULL ? probe->duration_us : 0;
}

/* What is heard or seen in a language: its own voice, the one voice of all, or the film. */
static gint64
get_played_us (Check *self,
               const GzaChapter *chapter,
               const char *language)
{
  for (guint i = 0; i < chapter->audio.n_items; i++) {
    const GzaTrack *track = &chapter->audio.items[i];

    if (track->language == NULL || g_strcmp0 (track->language, language) == 0)
      return get_duration_us (self, track->path);
  }
  return chapter->audio.n_items == 0 ? get_duration_us (self, chapter->video) : 0;
}

static gint64
get_captions_end_us (Check *self,
                     const char *path)
{
  g_autoptr (GBytes) bytes = gza_root_read (self->root, path, MAX_CAPTIONS_BYTES, NULL);
  g_autoptr (GListStore) unused = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCues) cues = bytes != NULL ? gza_cues_parse (bytes, path, unused) : NULL;
  gint64 end_us = 0;

  for (guint i = 0; cues != NULL && i < gza_cues_get_n_cues (cues); i++)
    end_us = MAX (end_us, gza_cues_get_cue (cues, i)->end_us);
  return end_us;
}

/* About a key of a chapter, or about the chapter where it has no such key. */
static Mention
mention_chapter (Check *self,
                 const GzaChapter *chapter,
                 const GzaYamlNode *node,
                 const char *key)
{
  const GzaYamlNode *value = gza_yaml_node_find (node, key);
  const GzaYamlNode *place = value != NULL ? value : node;

  return (Mention){
    .file = self->file, .where = chapter->id, .line = place->line, .column = place->column
  };
}

static void
report_captions (Check *self,
                 const Mention *mention,
                 const char *language,
                 double captions_s,
                 double sound_s)
{
  const char *hint = GZA_SAY ("They may belong to another cut.");

  if (language != NULL)
    report_medium (self, mention, GZA_RULE_MEDIA_DURATION, hint,
                   "The captions in “%s” end after %.1f s, the sound after %.1f s", language,
                   captions_s, sound_s);
  else
    report_medium (self, mention, GZA_RULE_MEDIA_DURATION, hint,
                   "The captions end after %.1f s, the sound after %.1f s", captions_s, sound_s);
}

static void
check_captions (Check *self,
                const GzaChapter *chapter,
                const GzaYamlNode *node)
{
  const Mention mention = mention_chapter (self, chapter, node, "captions");

  for (guint i = 0; i < chapter->captions.n_items; i++) {
    const GzaTrack *track = &chapter->captions.items[i];
    gint64 played_us = get_played_us (self, chapter, track->language);
    gint64 end_us = played_us > 0 ? get_captions_end_us (self, track->path) : 0;

    if (played_us > 0 && end_us > played_us + TOLERANCE_US)
      report_captions (self, &mention, track->language, (double) end_us / G_USEC_PER_SEC,
                       (double) played_us / G_USEC_PER_SEC);
  }
}

static void
check_duration (Check *self,
                const GzaChapter *chapter,
                const GzaYamlNode *node)
{
  const Mention mention = mention_chapter (self, chapter, node, "duration");
  gint64 longest_us = chapter->audio.n_items == 0 ? get_duration_us (self, chapter->video) : 0;

  for (guint i = 0; i < chapter->audio.n_items; i++)
    longest_us = MAX (longest_us, get_duration_us (self, chapter->audio.items[i].path));
  if (gza_yaml_node_find (node, "duration") == NULL || longest_us == 0 ||
      llabs (longest_us - chapter->duration_us) <= TOLERANCE_US)
    return;
  report_medium (self, &mention, GZA_RULE_MEDIA_DURATION,
                 GZA_SAY ("Mend “duration”, or leave it out."),
                 "It plays for %.1f s, not for %.1f s", (double) longest_us / G_USEC_PER_SEC,
                 (double) chapter->duration_us / G_USEC_PER_SEC);
}

/* A film that carries captions promises a voice. */
static void
check_silence (Check *self,
               const GzaChapter *chapter,
               const GzaYamlNode *node)
{
  const Mention mention = mention_chapter (self, chapter, node, "video");
  const GzaYamlNode *voice = gza_yaml_node_find (node, "voice");
  gboolean is_labelled = voice != NULL && g_strcmp0 (voice->value, "none") == 0;
  const GzaProbe *film = NULL;

  if (chapter->video != NULL)
    film = g_hash_table_lookup (self->probes, chapter->video);
  if (film != NULL && film->loudness_lufs <= GZA_LOUDNESS_SILENCE && chapter->audio.n_items == 0 &&
      !is_labelled)
    report_medium (self, &mention, GZA_RULE_SOUND_SILENT, GZA_SAY ("Write “voice: none”."),
                   "The film has no sound, and doesn't say so");
}

static void
check_chapters (Check *self,
                GzaStory *story,
                const char *file,
                const GzaYamlNode *node)
{
  self->file = file;
  for (guint i = 0; node != NULL && i < gza_story_get_n_chapters (story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (story, i);
    const GzaYamlNode *chapter_node = find_chapter (node, chapter->id);

    if (chapter_node == NULL)
      continue;
    check_captions (self, chapter, chapter_node);
    check_duration (self, chapter, chapter_node);
    check_silence (self, chapter, chapter_node);
  }
}

/**
 * gza_media_check_run:
 * @root: the exhibition
 * @catalog: the exhibition, as it was loaded
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Decodes every medium of the exhibition and of the stories that are shown, and says what is wrong.
 * Takes minutes; draws a progress bar.
 */
void
gza_media_check_run (GzaRoot *root,
                     GzaCatalog *catalog,
                     GListStore *diagnostics)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  guint n_stories = g_list_model_get_n_items (stories);
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autoptr (GPtrArray) mentions = g_ptr_array_new_with_free_func (mention_free);
  g_autoptr (GHashTable) probes = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autofree const GzaYamlNode **nodes = g_new0 (const GzaYamlNode *, n_stories + 1);
  Check self = { .root = root, .diagnostics = diagnostics, .mentions = mentions };
  GzaReport silent;

  probes = self.probes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, probe_free);
  for (guint i = 0; i < GZA_N_SHARED; i++) {
    const GzaSharedFileInfo *info = &gza_format_shared_files[i];

    gza_report_init (&silent, NULL, info->path);
    collect (&self, info->path, info->schema, gza_yaml_read (root, info->path, arena, &silent));
  }
  for (guint i = 0; i < n_stories; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_ptr_array_add (files, g_strdup_printf ("stories/%s/story.yaml", gza_story_get_id (story)));
    nodes[i] = gza_yaml_read (root, files->pdata[i], arena, &silent);
    collect (&self, files->pdata[i], &gza_format_story, nodes[i]);
  }
  check_mentions (&self);
  for (guint i = 0; i < n_stories; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    check_chapters (&self, story, files->pdata[i], nodes[i]);
  }
}
