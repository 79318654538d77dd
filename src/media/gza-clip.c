/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-clip.h"

#include "gza-languages.h"

/* A film and its sounds as the story lists them, and which file speaks for which language. Two
 * languages may share one file, which is then one voice; narrations and descriptions are voices
 * of one count. */

/* Files by language, in the story's order. */
typedef struct {
  GPtrArray *languages; /* "" for every language */
  GArray *voices;       /* int: of each language, its index in the clip's voices */
} Tracks;

typedef struct {
  char *path;
  char **spoken; /* the languages whose readers it is for; NULL: every one */
} Sign;

struct _GzaClip {
  char *video;
  gint64 silent_duration_us;
  GPtrArray *voices; /* paths, each once */
  Tracks narrations;
  Tracks descriptions;
  gboolean is_description_mixed;
  GPtrArray *signs; /* Sign */
};

static void
sign_free (gpointer data)
{
  Sign *sign = data;

  g_strfreev (sign->spoken);
  g_free (sign->path);
  g_free (sign);
}

static void
tracks_init (Tracks *tracks)
{
  tracks->languages = g_ptr_array_new_with_free_func (g_free);
  tracks->voices = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
tracks_clear (Tracks *tracks)
{
  g_ptr_array_unref (tracks->languages);
  g_array_unref (tracks->voices);
}

static int
get_voice (const Tracks *tracks,
           guint         index)
{
  return g_array_index (tracks->voices, int, index);
}

static void
add_track (GzaClip    *self,
           Tracks     *tracks,
           const char *language,
           const char *path)
{
  guint index;
  int voice;

  if (!g_ptr_array_find_with_equal_func (self->voices, path, g_str_equal, &index)) {
    index = self->voices->len;
    g_ptr_array_add (self->voices, g_strdup (path));
  }
  voice = (int) index;
  g_ptr_array_add (tracks->languages, g_strdup (language != NULL ? language : ""));
  g_array_append_val (tracks->voices, voice);
}

static void
add_tracks (GzaClip         *self,
            Tracks          *tracks,
            const GzaTracks *files)
{
  for (guint i = 0; files != NULL && i < files->n_items; i++)
    add_track (self, tracks, files->items[i].language, files->items[i].path);
}

/**
 * gza_clip_new:
 * @video: (nullable): the film's path
 * @audio: (nullable): narrations
 * @silent_duration_us: how long it lasts where there is neither
 *
 * Copies what shall be played.
 *
 * Returns: (transfer full):
 */
GzaClip *
gza_clip_new (const char      *video,
              const GzaTracks *audio,
              gint64           silent_duration_us)
{
  GzaClip *self = g_new0 (GzaClip, 1);

  self->video = g_strdup (video);
  self->silent_duration_us = silent_duration_us;
  self->voices = g_ptr_array_new_with_free_func (g_free);
  self->signs = g_ptr_array_new_with_free_func (sign_free);
  tracks_init (&self->narrations);
  tracks_init (&self->descriptions);
  add_tracks (self, &self->narrations, audio);
  return self;
}

static void
copy_tracks (GzaClip       *self,
             Tracks        *tracks,
             const GzaClip *other,
             const Tracks  *from)
{
  for (guint i = 0; i < from->languages->len; i++)
    add_track (self, tracks, from->languages->pdata[i], other->voices->pdata[get_voice (from, i)]);
}

/**
 * gza_clip_copy:
 * @self: what a player was asked to play
 *
 * Copies the description.
 *
 * Returns: (transfer full):
 */
GzaClip *
gza_clip_copy (const GzaClip *self)
{
  GzaClip *copy = gza_clip_new (self->video, NULL, self->silent_duration_us);

  copy_tracks (copy, &copy->narrations, self, &self->narrations);
  copy_tracks (copy, &copy->descriptions, self, &self->descriptions);
  copy->is_description_mixed = self->is_description_mixed;
  for (guint i = 0; i < self->signs->len; i++) {
    const Sign *sign = self->signs->pdata[i];

    gza_clip_add_sign (copy, sign->path, (const char *const *) sign->spoken);
  }
  return copy;
}

/**
 * gza_clip_free:
 * @self: (transfer full):
 *
 * Frees the description.
 */
void
gza_clip_free (GzaClip *self)
{
  g_ptr_array_unref (self->signs);
  tracks_clear (&self->descriptions);
  tracks_clear (&self->narrations);
  g_ptr_array_unref (self->voices);
  g_free (self->video);
  g_free (self);
}

static gboolean
tracks_equal (const GzaClip *self,
              const Tracks  *tracks,
              const GzaClip *other,
              const Tracks  *other_tracks)
{
  if (tracks->languages->len != other_tracks->languages->len)
    return FALSE;

  for (guint i = 0; i < tracks->languages->len; i++) {
    if (!g_str_equal (tracks->languages->pdata[i], other_tracks->languages->pdata[i]) ||
        !g_str_equal (self->voices->pdata[get_voice (tracks, i)],
                      other->voices->pdata[get_voice (other_tracks, i)]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
signs_equal (const GPtrArray *signs,
             const GPtrArray *other_signs)
{
  static const char *const everybody[] = { NULL };

  if (signs->len != other_signs->len)
    return FALSE;

  for (guint i = 0; i < signs->len; i++) {
    const Sign *one = signs->pdata[i];
    const Sign *other = other_signs->pdata[i];
    const char *const *spoken = one->spoken != NULL ? (const char *const *) one->spoken : everybody;
    const char *const *other_spoken =
      other->spoken != NULL ? (const char *const *) other->spoken : everybody;

    if (!g_str_equal (one->path, other->path) || !g_strv_equal (spoken, other_spoken))
      return FALSE;
  }
  return TRUE;
}

/**
 * gza_clip_equals:
 * @self: what a player was asked to play
 * @other: another
 *
 * Tells whether two descriptions ask for the same.
 *
 * Returns: TRUE if one can stand for the other
 */
gboolean
gza_clip_equals (const GzaClip *self,
                 const GzaClip *other)
{
  return g_strcmp0 (self->video, other->video) == 0 &&
         self->silent_duration_us == other->silent_duration_us &&
         self->is_description_mixed == other->is_description_mixed &&
         tracks_equal (self, &self->narrations, other, &other->narrations) &&
         tracks_equal (self, &self->descriptions, other, &other->descriptions) &&
         signs_equal (self->signs, other->signs);
}

/**
 * gza_clip_set_description:
 * @self: what a player is asked to play
 * @files: sounds that tell what is seen, by language; copied
 * @is_mixed: whether they are heard with the narration, or replace it
 *
 * Adds an audio description. To be called once.
 */
void
gza_clip_set_description (GzaClip         *self,
                          const GzaTracks *files,
                          gboolean         is_mixed)
{
  add_tracks (self, &self->descriptions, files);
  self->is_description_mixed = is_mixed;
}

/**
 * gza_clip_add_sign:
 * @self: what a player is asked to play
 * @path: a film in sign language
 * @spoken: (nullable) (array zero-terminated=1): the languages whose readers it is for; NULL for
 *   all
 *
 * Adds a second picture.
 */
void
gza_clip_add_sign (GzaClip           *self,
                   const char        *path,
                   const char *const *spoken)
{
  Sign *sign = g_new0 (Sign, 1);

  sign->path = g_strdup (path);
  sign->spoken = g_strdupv ((char **) spoken);
  g_ptr_array_add (self->signs, sign);
}

/**
 * gza_clip_is_silent:
 * @self: what a player was asked to play
 *
 * Tells whether there is no file to play.
 *
 * Returns: TRUE if only time passes
 */
gboolean
gza_clip_is_silent (const GzaClip *self)
{
  return self->video == NULL && self->voices->len == 0;
}

/**
 * gza_clip_get_video:
 * @self: what a player was asked to play
 *
 * Gets the film.
 *
 * Returns: (nullable): its path
 */
const char *
gza_clip_get_video (const GzaClip *self)
{
  return self->video;
}

/**
 * gza_clip_get_silent_duration_us:
 * @self: what a player was asked to play
 *
 * Gets how long the silence lasts.
 *
 * Returns: microseconds
 */
gint64
gza_clip_get_silent_duration_us (const GzaClip *self)
{
  return self->silent_duration_us;
}

/**
 * gza_clip_make_spec:
 * @self: what a player was asked to play
 *
 * Describes the graph that plays the clip, without its second picture.
 *
 * Returns: (transfer full): its voices are indexed as gza_clip_choose_voice() says
 */
GzaGraphSpec *
gza_clip_make_spec (const GzaClip *self)
{
  GzaGraphSpec *spec = g_new0 (GzaGraphSpec, 1);

  spec->picture = g_strdup (self->video);
  spec->has_own_sound = self->narrations.languages->len == 0;
  spec->is_mixed = self->voices->len > 1 || self->descriptions.languages->len > 0;
  spec->voices = g_new0 (char *, self->voices->len + 1);
  for (guint i = 0; i < self->voices->len; i++)
    spec->voices[i] = g_strdup (self->voices->pdata[i]);
  return spec;
}

static int
find_track (const Tracks *tracks,
            const char   *language)
{
  for (guint i = 0; i < tracks->languages->len; i++) {
    if (g_str_equal (tracks->languages->pdata[i], language))
      return (int) i;
  }
  return -1;
}

/* The track of a language, a variety of it, or the one for every language. */
static int
choose_track (const Tracks *tracks,
              const char   *language)
{
  g_autoptr (GPtrArray) available = NULL;
  const char *chosen = NULL;

  if (language != NULL) {
    available = g_ptr_array_new ();
    for (guint i = 0; i < tracks->languages->len; i++)
      g_ptr_array_add (available, tracks->languages->pdata[i]);
    g_ptr_array_add (available, NULL);
    chosen = gza_language_choose (language, (const char *const *) available->pdata);
  }
  return find_track (tracks, chosen != NULL ? chosen : "");
}

/**
 * gza_clip_choose_voice:
 * @self: what a player was asked to play
 * @language: (nullable): the wanted language
 * @ret_language: (out) (nullable) (transfer none): what is heard, or NULL where that is unknown
 *
 * Chooses the narration for a language: its own, a variety of it, one for every language, else
 * the story's first.
 *
 * Returns: the index of the voice, or `GZA_VOICE_OWN` without narrations
 */
int
gza_clip_choose_voice (const GzaClip  *self,
                       const char     *language,
                       const char    **ret_language)
{
  const char *heard;
  int track;

  *ret_language = NULL;
  if (self->narrations.languages->len == 0)
    return GZA_VOICE_OWN;

  track = MAX (choose_track (&self->narrations, language), 0);
  heard = self->narrations.languages->pdata[track];
  if (*heard != '\0')
    *ret_language = heard;
  return get_voice (&self->narrations, (guint) track);
}

/**
 * gza_clip_choose_description:
 * @self: what a player was asked to play
 * @language: (nullable): the visitor's language
 * @ret_is_mixed: (out) (optional): whether it is heard with the narration, or in its place
 *
 * Chooses the audio description that a visitor understands.
 *
 * Returns: the index of the voice, or `GZA_VOICE_NONE`
 */
int
gza_clip_choose_description (const GzaClip *self,
                             const char    *language,
                             gboolean      *ret_is_mixed)
{
  int track = choose_track (&self->descriptions, language);

  if (ret_is_mixed != NULL)
    *ret_is_mixed = self->is_description_mixed;
  return track >= 0 ? get_voice (&self->descriptions, (guint) track) : GZA_VOICE_NONE;
}

/**
 * gza_clip_choose_sign:
 * @self: what a player was asked to play
 * @language: (nullable): the visitor's language
 *
 * Chooses the film in sign language for readers of a language: the first that names the language
 * or a variety of it, else the first for everybody.
 *
 * Returns: (transfer none) (nullable): its path
 */
const char *
gza_clip_choose_sign (const GzaClip *self,
                      const char    *language)
{
  const char *for_all = NULL;

  for (guint i = 0; i < self->signs->len; i++) {
    const Sign *sign = self->signs->pdata[i];

    if (sign->spoken == NULL)
      for_all = for_all != NULL ? for_all : sign->path;
    else if (language != NULL &&
             gza_language_choose (language, (const char *const *) sign->spoken) != NULL)
      return sign->path;
  }
  return for_all;
}

static void
leave_out_track (Tracks *tracks,
                 int     voice)
{
  for (guint i = tracks->languages->len; i-- > 0;) {
    int *track_voice = &g_array_index (tracks->voices, int, i);

    if (*track_voice == voice) {
      g_ptr_array_remove_index (tracks->languages, i);
      g_array_remove_index (tracks->voices, i);
    } else if (*track_voice > voice) {
      (*track_voice)--;
    }
  }
}

/**
 * gza_clip_leave_out:
 * @self: what a player was asked to play
 * @voice: index of a voice that cannot be played
 *
 * Forgets a sound as if the story had none for its languages; the indices of the others close the
 * gap.
 */
void
gza_clip_leave_out (GzaClip *self,
                    int      voice)
{
  g_return_if_fail (voice >= 0 && (guint) voice < self->voices->len);

  g_ptr_array_remove_index (self->voices, (guint) voice);
  leave_out_track (&self->narrations, voice);
  leave_out_track (&self->descriptions, voice);
}

/**
 * gza_clip_leave_out_sign:
 * @self: what a player was asked to play
 * @path: a film in sign language that cannot be played
 *
 * Forgets a second picture as if the story did not have it.
 */
void
gza_clip_leave_out_sign (GzaClip    *self,
                         const char *path)
{
  for (guint i = self->signs->len; i-- > 0;) {
    const Sign *sign = self->signs->pdata[i];

    if (g_str_equal (sign->path, path))
      g_ptr_array_remove_index (self->signs, i);
  }
}
