/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-graph-private.h"

#include "gza-decoder.h"
#include "gza-elements.h"
#include "gza-output.h"

#include <unistd.h>

/* One file of a graph: from its descriptor to the picture's sink, the mixer or the output. Made on
 * the worker's thread; what is in the file is linked on a streaming thread while it prerolls. */

/* Decoded pictures that wait for their time, beside the one in the sink and the decoder's own. */
#define DECODED_AHEAD 1

#define VOICE_CAPS "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved"

/**
 * gza_branch_free:
 * @data: (transfer full): a branch whose elements are stopped
 *
 * Frees a branch and closes its file.
 */
void
gza_branch_free (gpointer data)
{
  GzaBranch *branch = data;

  g_clear_object (&branch->mixer_pad);
  if (branch->fd >= 0)
    close (branch->fd);
  g_free (branch->path);
  g_free (branch);
}

static void
watch_progress (GzaGraph   *self,
                GstElement *element)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "sink");

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->progresses, gza_progress_new (pad));
  g_mutex_unlock (&self->lock);
}

static void
watch_rounds (GzaGraph *self,
              GstPad   *pad,
              gboolean  is_mixed)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->rounds, gza_round_new (pad, is_mixed));
  g_mutex_unlock (&self->lock);
}

/**
 * gza_graph_add_output:
 * @self: a graph
 * @error: (out) (optional): what went wrong
 *
 * Adds the way to the sound device.
 *
 * Returns: whether its elements are there
 */
gboolean
gza_graph_add_output (GzaGraph  *self,
                      GError   **error)
{
  GstElement *output = gza_output_new (self->volume, self->is_deviceless, error);

  if (output == NULL)
    return FALSE;
  gst_bin_add (GST_BIN (self->pipeline), output);
  watch_progress (self, self->volume);
  g_atomic_pointer_set (&self->output, output);
  return TRUE;
}

/**
 * gza_branch_set_muted:
 * @branch: a branch
 * @voice: which of the sounds it is
 *
 * Lets the branch be heard if its graph wants it to; under the graph's lock.
 */
void
gza_branch_set_muted (GzaBranch *branch,
                      int        voice)
{
  GzaGraph *self = branch->graph;

  if (branch->mixer_pad != NULL)
    g_object_set (branch->mixer_pad,
                  "mute", voice != self->voice && voice != self->description,
                  NULL);
}

/* Leads a branch's pad `src` to the mixer, where it is heard or not. */
static gboolean
link_to_mixer (GzaBranch  *branch,
               int      voice,
               GError **error)
{
  GzaGraph *self = branch->graph;
  g_autoptr (GstPad) pad = NULL;

  if (!gza_elements_link (branch->bin, self->mixer, error))
    return FALSE;

  pad = gst_element_get_static_pad (branch->bin, "src");
  g_mutex_lock (&self->lock);
  branch->mixer_pad = gst_pad_get_peer (pad);
  gza_branch_set_muted (branch, voice);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

/* Makes what turns a branch's decoded sound into the mixer's format. */
static gboolean
add_sound_chain (GzaBranch      *branch,
                 GstElement **ret_first,
                 GError     **error)
{
  static const char *const factories[] = { "audioconvert", "audioresample", "capsfilter" };
  GstElement *chain[G_N_ELEMENTS (factories)];
  g_autoptr (GstCaps) caps = gst_caps_from_string (VOICE_CAPS);

  if (!gza_elements_chain (GST_BIN (branch->bin), factories, G_N_ELEMENTS (chain), chain, error))
    return FALSE;
  g_object_set (chain[2], "caps", caps, NULL);
  gza_elements_expose (branch->bin, chain[2], "src");
  *ret_first = chain[0];
  return TRUE;
}

/* The film may be read this far while the thread that starts the pipeline has not come to the
 * mixer: a sound that arrives there too early is refused for good. What cannot be started says so
 * on the bus. */
static void
start_mixer (GzaGraph *self)
{
  gst_element_sync_state_with_parent (self->output);
  gst_element_sync_state_with_parent (self->mixer);
}

static gboolean
mix_own_sound (GzaBranch  *branch,
               GstPad  *pad,
               GError **error)
{
  g_autoptr (GstPad) sink_pad = NULL;
  GstElement *first;

  start_mixer (branch->graph);
  if (!add_sound_chain (branch, &first, error) || !link_to_mixer (branch, GZA_VOICE_OWN, error))
    return FALSE;
  gst_bin_sync_children_states (GST_BIN (branch->bin));
  sink_pad = gst_element_get_static_pad (first, "sink");
  return gst_pad_link (pad, sink_pad) == GST_PAD_LINK_OK;
}

static gboolean
play_own_sound (GzaBranch  *branch,
                GstPad  *pad,
                GError **error)
{
  GzaGraph *self = branch->graph;
  g_autoptr (GstPad) output_pad = NULL;
  GstPad *ghost;

  if (!gza_graph_add_output (self, error))
    return FALSE;
  ghost = gst_ghost_pad_new ("sound", pad);
  gst_pad_set_active (ghost, TRUE);
  gst_element_add_pad (branch->bin, ghost);
  output_pad = gst_element_get_static_pad (self->output, "sink");
  gst_pad_link (ghost, output_pad);
  return gst_element_sync_state_with_parent (self->output);
}

static void
link_own_sound (GzaBranch *branch,
                GstElement *decoder,
                GstPad *pad)
{
  GzaGraph *self = branch->graph;
  g_autoptr (GError) error = NULL;
  gboolean is_linked;

  /* Of a film with several sounds the first is heard. */
  if (branch->has_sound)
    return;
  branch->has_sound = TRUE;
  watch_rounds (self, pad, self->mixer != NULL);
  is_linked = self->mixer != NULL ? mix_own_sound (branch, pad, &error)
                                  : play_own_sound (branch, pad, &error);
  if (!is_linked)
    GST_ELEMENT_ERROR (decoder, CORE, FAILED,
                       ("%s", error != NULL ? error->message : "Its sound cannot be linked"),
                       (NULL));
}

static void
link_to (GzaBranch  *branch,
         GstElement *element,
         GstPad     *pad)
{
  GzaGraph *self = branch->graph;
  g_autoptr (GstPad) sink_pad = gst_element_get_static_pad (element, "sink");

  if (gst_pad_is_linked (sink_pad))
    return;
  watch_rounds (self, pad, element == branch->sound && self->mixer != NULL);
  gst_pad_link (pad, sink_pad);
}

static void
on_pad_added (GstElement *decoder,
              GstPad     *pad,
              gpointer    data)
{
  GzaBranch *branch = data;
  g_autoptr (GstCaps) caps = gst_pad_query_caps (pad, NULL);
  const char *type = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  if (g_str_has_prefix (type, "video/")) {
    if (branch->picture != NULL)
      link_to (branch, branch->picture, pad);
  } else if (branch->sound != NULL) {
    link_to (branch, branch->sound, pad);
  } else if (branch->picture != NULL) {
    link_own_sound (branch, decoder, pad);
  }
}

/* The decoder says what is wrong: it is held while it emits, when the bin around it may be gone. */
static void
on_no_more_pads (GstElement *decoder,
                 gpointer    data)
{
  GzaBranch *branch = data;
  GstElement *first = branch->picture != NULL ? branch->picture : branch->sound;
  g_autoptr (GstPad) pad = gst_element_get_static_pad (first, "sink");

  if (!gst_pad_is_linked (pad))
    GST_ELEMENT_ERROR (decoder,
                       STREAM,
                       WRONG_TYPE,
                       ("There is no %s in it", branch->picture != NULL ? "picture" : "sound"),
                       (NULL));
}

/* A hardware decoder asks what its pictures may be before anything is linked behind it. */
static gboolean
on_autoplug_query (GstElement *decodebin,
                   GstPad     *pad,
                   GstElement *element,
                   GstQuery   *query,
                   gpointer    data)
{
  g_autoptr (GstCaps) caps = NULL;
  GstCaps *filter = NULL;

  if (GST_QUERY_TYPE (query) != GST_QUERY_CAPS ||
      !gst_element_factory_list_is_type (gst_element_get_factory (element),
                                         GST_ELEMENT_FACTORY_TYPE_DECODER |
                                             GST_ELEMENT_FACTORY_TYPE_MEDIA_VIDEO))
    return FALSE;

  caps = gst_caps_new_empty_simple ("video/x-raw");
  gst_query_parse_caps (query, &filter);
  if (filter != NULL) {
    g_autoptr (GstCaps) common = gst_caps_intersect_full (filter, caps, GST_CAPS_INTERSECT_FIRST);

    gst_query_set_caps_result (query, common);
  } else {
    gst_query_set_caps_result (query, caps);
  }
  return TRUE;
}

static GError *
explain_open_error (const GError *cause)
{
  GstResourceError code = GST_RESOURCE_ERROR_NOT_AUTHORIZED;

  if (g_error_matches (cause, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND))
    code = GST_RESOURCE_ERROR_NOT_FOUND;
  else if (g_error_matches (cause, GZA_ROOT_ERROR, GZA_ROOT_ERROR_FAILED))
    code = GST_RESOURCE_ERROR_OPEN_READ;
  return g_error_new_literal (GST_RESOURCE_ERROR, code, cause->message);
}

/* The file is opened by the exhibition's root, which refuses pipes, links and what lies outside;
 * filesrc gets that very file through /proc, and can seek in it. */
static GzaBranch *
open_branch (GzaGraph    *self,
             GzaRoot     *root,
             const char  *path,
             const char  *name,
             const char  *caps,
             GError     **error)
{
  static const char *const factories[] = { "filesrc", "decodebin" };
  GstElement *chain[G_N_ELEMENTS (factories)];
  g_autoptr (GError) cause = NULL;
  g_autoptr (GstCaps) decoded = gst_caps_from_string (caps);
  g_autofree char *location = NULL;
  GzaBranch *branch;
  int fd = gza_root_open (root, path, NULL, &cause);

  if (fd < 0) {
    g_propagate_error (error, explain_open_error (cause));
    return NULL;
  }

  branch = g_new0 (GzaBranch, 1);
  g_ptr_array_add (self->branches, branch);
  branch->graph = self;
  branch->path = g_strdup (path);
  branch->fd = fd;
  branch->bin = gst_bin_new (name);
  gst_bin_add (GST_BIN (self->pipeline), branch->bin);
  if (!gza_elements_chain (GST_BIN (branch->bin), factories, G_N_ELEMENTS (chain), chain, error))
    return NULL;

  location = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_object_set (chain[0], "location", location, NULL);
  branch->decoder = chain[1];
  g_object_set (branch->decoder,
                "caps", decoded,
                "expose-all-streams", FALSE,
                "force-sw-decoders", self->is_software_only,
                NULL);
  g_signal_connect (branch->decoder, "pad-added", G_CALLBACK (on_pad_added), branch);
  g_signal_connect (branch->decoder, "no-more-pads", G_CALLBACK (on_no_more_pads), branch);
  return branch;
}

/**
 * gza_graph_add_picture:
 * @self: a graph
 * @root: the exhibition
 * @path: the film
 * @with_sound: whether its own sound is played
 * @error: (out) (optional): what went wrong
 *
 * Adds the picture's branch up to its sink.
 *
 * Returns: whether the file is open and its elements are there
 */
gboolean
gza_graph_add_picture (GzaGraph    *self,
                       GzaRoot     *root,
                       const char  *path,
                       gboolean     with_sound,
                       GError     **error)
{
  GstElement *queue;
  GzaBranch *branch = open_branch (self, root, path, "picture",
                                with_sound ? "video/x-raw(ANY); audio/x-raw(ANY)"
                                           : "video/x-raw(ANY)",
                                error);

  if (branch == NULL)
    return FALSE;
  queue = gza_elements_make (GST_BIN (branch->bin), "queue", error);
  if (queue == NULL)
    return FALSE;

  g_object_set (queue,
                "max-size-buffers", DECODED_AHEAD,
                "max-size-bytes", 0,
                "max-size-time", G_GUINT64_CONSTANT (0),
                NULL);
  self->video_sink = gza_video_sink_new ();
  gst_bin_add (GST_BIN (branch->bin), GST_ELEMENT (self->video_sink));
  if (!gza_elements_link (queue, GST_ELEMENT (self->video_sink), error))
    return FALSE;
  branch->picture = queue;
  gza_decoder_save_memory (branch->decoder);
  g_signal_connect (branch->decoder, "autoplug-query", G_CALLBACK (on_autoplug_query), NULL);
  watch_progress (self, GST_ELEMENT (self->video_sink));
  self->has_picture = TRUE;
  return TRUE;
}

/**
 * gza_graph_add_voice:
 * @self: a graph
 * @root: the exhibition
 * @path: the narration
 * @index: which of the voices it is
 * @error: (out) (optional): what went wrong
 *
 * Adds a voice's branch and leads it to the mixer or the output.
 *
 * Returns: whether the file is open and its elements are there
 */
gboolean
gza_graph_add_voice (GzaGraph    *self,
                     GzaRoot     *root,
                     const char  *path,
                     int          index,
                     GError     **error)
{
  g_autofree char *name = g_strdup_printf ("voice-%d", index);
  GzaBranch *branch = open_branch (self, root, path, name, "audio/x-raw(ANY)", error);

  if (branch == NULL || !add_sound_chain (branch, &branch->sound, error))
    return FALSE;
  if (self->mixer == NULL)
    return gza_elements_link (branch->bin, self->output, error);
  return link_to_mixer (branch, index, error);
}
