/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-graph-private.h"

#include "gza-elements.h"
#include "gza-media-facts.h"
#include "gza-media-policy.h"
#include "gza-output.h"

/* The elements of one pipeline and how they hang together:
 *
 *   picture: filesrc ! decodebin ! queue ! GzaVideoSink
 *   voice-0: filesrc ! decodebin ! audioconvert ! audioresample ! capsfilter ─┐
 *   voice-1: …                                                               ─┴ audiomixer ─┐
 *   output:                          audioconvert ! audioresample ! volume ! audio sink  ◀──┘
 *
 * Every voice is decoded all the time and the mixer mutes all but one, so that another language
 * is heard after the sink's own buffer and exactly where the first one was; voices of different
 * lengths need no care. A description is one more voice, heard with another or in its place. A
 * film's own sound takes the narrations' place where there are none. A sound that can never be
 * changed goes to the output without the mixer.
 *
 * Made and freed on a worker's thread, since both may block; linked further on streaming threads
 * while it prerolls; muted and made louder from the main thread, which never blocks. */

static gboolean
add_mixer (GzaGraph  *self,
           GError   **error)
{
  if (!gza_graph_add_output (self, error))
    return FALSE;
  self->mixer = gza_elements_make (GST_BIN (self->pipeline), "audiomixer", error);
  return self->mixer != NULL && gza_elements_link (self->mixer, self->output, error);
}

static gboolean
add_voices (GzaGraph            *self,
            GzaRoot             *root,
            const char *const   *voices,
            int                 *ret_part,
            GError             **error)
{
  for (int i = 0; voices[i] != NULL; i++) {
    *ret_part = i;
    if (!gza_graph_add_voice (self, root, voices[i], i, error))
      return FALSE;
  }
  return TRUE;
}

/* Before the sounds that go there. */
static gboolean
prepare_output (GzaGraph            *self,
                const GzaGraphSpec  *spec,
                GError             **error)
{
  if (spec->voices[0] == NULL)
    return TRUE;
  return spec->is_mixed ? add_mixer (self, error) : gza_graph_add_output (self, error);
}

static gboolean
build (GzaGraph            *self,
       GzaRoot             *root,
       const GzaGraphSpec  *spec,
       int                 *ret_part,
       GError             **error)
{
  *ret_part = GZA_PART_OUTPUT;
  self->volume = gst_element_factory_make ("volume", NULL);
  if (self->volume == NULL) {
    g_set_error_literal (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN,
                         "GStreamer has no element volume");
    return FALSE;
  }
  gst_object_ref_sink (self->volume);
  if (!prepare_output (self, spec, error))
    return FALSE;

  *ret_part = GZA_PART_PICTURE;
  if (spec->picture != NULL &&
      !gza_graph_add_picture (self, root, spec->picture, spec->has_own_sound, error))
    return FALSE;
  return add_voices (self, root, (const char *const *) spec->voices, ret_part, error);
}

/**
 * gza_graph_new:
 * @root: the exhibition
 * @spec: what to play
 * @ret_part: (out): which part could not be made, where it fails
 * @error: (out) (optional): what went wrong
 *
 * Opens the files and makes the elements, in their NULL state. Blocks on the disk.
 *
 * Returns: (transfer full) (nullable):
 * Errors: `GST_RESOURCE_ERROR` a file could not be opened, `GST_CORE_ERROR` an element is missing
 */
GzaGraph *
gza_graph_new (GzaRoot             *root,
               const GzaGraphSpec  *spec,
               int                 *ret_part,
               GError             **error)
{
  GzaGraph *self;

  *ret_part = GZA_PART_UNKNOWN;
  if (!gza_media_policy_init (error))
    return NULL;

  self = g_new0 (GzaGraph, 1);
  g_mutex_init (&self->lock);
  self->branches = g_ptr_array_new_with_free_func (gza_branch_free);
  self->progresses = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_progress_unref);
  self->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_round_unref);
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  /* Each file says for itself that it has been read. */
  g_object_set (self->pipeline, "message-forward", TRUE, NULL);
  self->voice = self->description = GZA_VOICE_NONE;
  self->is_deviceless = spec->is_deviceless;
  self->is_software_only = spec->is_software_only;

  if (!build (self, root, spec, ret_part, error)) {
    gza_graph_free (self);
    return NULL;
  }
  return self;
}

static void
count_pictures (GzaGraph *self)
{
  g_autoptr (GstStructure) stats = NULL;
  guint64 n_shown = 0, n_dropped = 0;

  if (self->video_sink == NULL)
    return;
  g_object_get (self->video_sink, "stats", &stats, NULL);
  gst_structure_get (stats, "rendered", G_TYPE_UINT64, &n_shown, "dropped", G_TYPE_UINT64,
                     &n_dropped, NULL);
  gza_media_facts_count (n_shown, n_dropped);
}

/**
 * gza_graph_free:
 * @self: (transfer full):
 *
 * Stops the pipeline and frees it; may block as long as its disk does.
 */
void
gza_graph_free (GzaGraph *self)
{
  count_pictures (self);
  gst_element_set_state (self->pipeline, GST_STATE_NULL);

  g_ptr_array_unref (self->branches);
  g_ptr_array_unref (self->progresses);
  g_ptr_array_unref (self->rounds);
  g_clear_object (&self->volume);
  gst_object_unref (self->pipeline);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * gza_graph_get_pipeline:
 * @self: a graph
 *
 * Gets the whole.
 *
 * Returns: (transfer none):
 */
GstElement *
gza_graph_get_pipeline (GzaGraph *self)
{
  return self->pipeline;
}

/**
 * gza_graph_get_video_sink:
 * @self: a graph
 *
 * Gets where the picture ends.
 *
 * Returns: (transfer none) (nullable): NULL without a picture
 */
GzaVideoSink *
gza_graph_get_video_sink (GzaGraph *self)
{
  return self->video_sink;
}

/**
 * gza_graph_get_volume:
 * @self: a graph
 *
 * Gets the element that all sound passes last before the device.
 *
 * Returns: (transfer none): there also while no sound has come yet
 */
GstElement *
gza_graph_get_volume (GzaGraph *self)
{
  return self->volume;
}

/**
 * gza_graph_set_heard:
 * @self: a graph
 * @voice: index in the description's voices, `GZA_VOICE_OWN` or `GZA_VOICE_NONE`
 * @description: one more voice that is heard with it, or `GZA_VOICE_NONE`
 *
 * Chooses what is heard, from the next mixed block on. Never blocks.
 */
void
gza_graph_set_heard (GzaGraph *self,
                     int       voice,
                     int       description)
{
  int first = self->has_picture ? 1 : 0;

  g_mutex_lock (&self->lock);
  self->voice = voice;
  self->description = description;
  for (guint i = 0; i < self->branches->len; i++)
    gza_branch_set_muted (g_ptr_array_index (self->branches, i),
                          (int) i < first ? GZA_VOICE_OWN : (int) i - first);
  g_mutex_unlock (&self->lock);
}

/**
 * gza_graph_find_part:
 * @self: a graph
 * @object: where a message of the pipeline comes from
 *
 * Finds the part of the graph that an element belongs to.
 *
 * Returns: the index of a voice, or one of the GZA_PART values
 */
int
gza_graph_find_part (GzaGraph  *self,
                     GstObject *object)
{
  guint first = self->has_picture ? 1 : 0;
  GstElement *output = g_atomic_pointer_get (&self->output);

  if (output != NULL && gst_object_has_as_ancestor (object, GST_OBJECT (output)))
    return GZA_PART_OUTPUT;

  for (guint i = 0; i < self->branches->len; i++) {
    GzaBranch *branch = g_ptr_array_index (self->branches, i);

    if (gst_object_has_as_ancestor (object, GST_OBJECT (branch->bin)))
      return i < first ? GZA_PART_PICTURE : (int) (i - first);
  }
  return GZA_PART_UNKNOWN;
}

/**
 * gza_graph_find_decoder:
 * @self: a graph
 * @object: where a message of the pipeline comes from
 *
 * Finds what decodes the file that a message is about.
 *
 * Returns: (transfer none) (nullable): NULL where it is about none
 */
GstElement *
gza_graph_find_decoder (GzaGraph  *self,
                        GstObject *object)
{
  for (guint i = 0; i < self->branches->len; i++) {
    GzaBranch *branch = g_ptr_array_index (self->branches, i);

    if (gst_object_has_as_ancestor (object, GST_OBJECT (branch->bin)))
      return branch->decoder;
  }
  return NULL;
}

/**
 * gza_graph_set_duration:
 * @self: a graph
 * @duration_us: the length of its longest part, 0 where unknown
 *
 * Says when the whole begins again, where it loops. Never blocks.
 */
void
gza_graph_set_duration (GzaGraph *self,
                        gint64    duration_us)
{
  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->rounds->len; i++)
    gza_round_set_duration_ns (g_ptr_array_index (self->rounds, i),
                               (GstClockTime) duration_us * GST_USECOND);
  g_mutex_unlock (&self->lock);
}

static gboolean
is_hardware (GstElement *element)
{
  GstElementFactory *factory = gst_element_get_factory (element);

  return factory != NULL &&
         gst_element_factory_list_is_type (factory, GST_ELEMENT_FACTORY_TYPE_DECODER) &&
         gst_element_factory_list_is_type (factory, GST_ELEMENT_FACTORY_TYPE_HARDWARE);
}

/**
 * gza_graph_has_hardware:
 * @self: a graph
 *
 * Tells whether a decoder of this graph runs on the graphics hardware.
 *
 * Returns: TRUE if one was plugged
 */
gboolean
gza_graph_has_hardware (GzaGraph *self)
{
  g_autoptr (GstIterator) elements = gst_bin_iterate_recurse (GST_BIN (self->pipeline));
  g_auto (GValue) item = G_VALUE_INIT;
  gboolean found = FALSE;

  while (!found && gst_iterator_next (elements, &item) == GST_ITERATOR_OK) {
    found = is_hardware (g_value_get_object (&item));
    g_value_reset (&item);
  }
  return found;
}

/**
 * gza_graph_is_starved:
 * @self: a graph
 * @running_ns: the pipeline's running time now
 * @end_ns: the running time at which it should end, or `GST_CLOCK_TIME_NONE`
 * @patience_us: how long nothing may come
 *
 * Tells whether one of the sinks gets nothing more although it is not at its end.
 *
 * Returns: TRUE for a film that stands still
 */
gboolean
gza_graph_is_starved (GzaGraph     *self,
                      GstClockTime  running_ns,
                      GstClockTime  end_ns,
                      gint64        patience_us)
{
  gboolean is_starved = FALSE;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->progresses->len && !is_starved; i++)
    is_starved = gza_progress_is_starved (g_ptr_array_index (self->progresses, i),
                                          running_ns,
                                          end_ns,
                                          patience_us);
  g_mutex_unlock (&self->lock);
  return is_starved;
}
