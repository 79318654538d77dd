/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-clip.h"

#include "gza-languages.h"

/* A film and its narrations as the story lists them, and which file speaks for which language.
 * Two languages may share one file, which is then one voice. */

struct _GzaClip {
  char *video;
  gint64 silent_duration_us;
  GPtrArray *voices;    /* paths, each once */
  GPtrArray *languages; /* of the tracks, in the story's order; "" for every language */
  GArray *track_voices; /* int: of each track, its index in `voices` */
};

static int
add_voice (GzaClip    *self,
           const char *path)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (self->voices, path, g_str_equal, &index)) {
    index = self->voices->len;
    g_ptr_array_add (self->voices, g_strdup (path));
  }
  return (int) index;
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
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->track_voices = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; audio != NULL && i < audio->n_items; i++) {
    const GzaTrack *track = &audio->items[i];
    int voice = add_voice (self, track->path);

    g_ptr_array_add (self->languages, g_strdup (track->language != NULL ? track->language : ""));
    g_array_append_val (self->track_voices, voice);
  }
  return self;
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
  g_ptr_array_unref (self->voices);
  g_ptr_array_unref (self->languages);
  g_array_unref (self->track_voices);
  g_free (self->video);
  g_free (self);
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
  if (g_strcmp0 (self->video, other->video) != 0 ||
      self->silent_duration_us != other->silent_duration_us ||
      self->languages->len != other->languages->len)
    return FALSE;

  for (guint i = 0; i < self->languages->len; i++) {
    int voice = g_array_index (self->track_voices, int, i);
    int other_voice = g_array_index (other->track_voices, int, i);

    if (!g_str_equal (self->languages->pdata[i], other->languages->pdata[i]) ||
        !g_str_equal (self->voices->pdata[voice], other->voices->pdata[other_voice]))
      return FALSE;
  }
  return TRUE;
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
 * Describes the graph that plays the clip.
 *
 * Returns: (transfer full): its voices are indexed as gza_clip_choose_voice() says
 */
GzaGraphSpec *
gza_clip_make_spec (const GzaClip *self)
{
  GzaGraphSpec *spec = g_new0 (GzaGraphSpec, 1);

  spec->picture = g_strdup (self->video);
  spec->voices = g_new0 (char *, self->voices->len + 1);
  for (guint i = 0; i < self->voices->len; i++)
    spec->voices[i] = g_strdup (self->voices->pdata[i]);
  return spec;
}

static int
find_track (const GzaClip *self,
            const char    *language)
{
  for (guint i = 0; i < self->languages->len; i++) {
    if (g_str_equal (self->languages->pdata[i], language))
      return (int) i;
  }
  return -1;
}

static int
choose_track (const GzaClip *self,
              const char    *language)
{
  g_autoptr (GPtrArray) available = NULL;
  const char *chosen = NULL;
  int track;

  if (language != NULL) {
    available = g_ptr_array_new ();
    for (guint i = 0; i < self->languages->len; i++)
      g_ptr_array_add (available, self->languages->pdata[i]);
    g_ptr_array_add (available, NULL);
    chosen = gza_language_choose (language, (const char *const *) available->pdata);
  }
  if (chosen != NULL)
    return find_track (self, chosen);

  track = find_track (self, "");
  return track >= 0 ? track : 0;
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
 * Returns: the index of the voice, or -1 without narrations
 */
int
gza_clip_choose_voice (const GzaClip  *self,
                       const char     *language,
                       const char    **ret_language)
{
  const char *heard;
  int track;

  *ret_language = NULL;
  if (self->languages->len == 0)
    return -1;

  track = choose_track (self, language);
  heard = self->languages->pdata[track];
  if (*heard != '\0')
    *ret_language = heard;
  return g_array_index (self->track_voices, int, track);
}

/**
 * gza_clip_leave_out:
 * @self: what a player was asked to play
 * @voice: index of a voice that cannot be played
 *
 * Forgets a narration as if the story had none for its languages; the indices of the others
 * close the gap.
 */
void
gza_clip_leave_out (GzaClip *self,
                    int      voice)
{
  g_return_if_fail (voice >= 0 && (guint) voice < self->voices->len);

  g_ptr_array_remove_index (self->voices, (guint) voice);
  for (guint i = self->languages->len; i-- > 0;) {
    int *track_voice = &g_array_index (self->track_voices, int, i);

    if (*track_voice == voice) {
      g_ptr_array_remove_index (self->languages, i);
      g_array_remove_index (self->track_voices, i);
    } else if (*track_voice > voice) {
      (*track_voice)--;
    }
  }
}
