/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-graph.h"

#include "gza-elements.h"
#include "gza-media-policy.h"
#include "gza-output.h"
#include "gza-progress.h"

#include <unistd.h>

/* The elements of one pipeline and how they hang together:
 *
 *   picture: filesrc ! decodebin ! queue ! videoconvertscale ! videoflip ! GzaVideoSink
 *   voice-0: filesrc ! decodebin ! audioconvert ! audioresample ! capsfilter ─┐
 *   voice-1: …                                                               ─┴ audiomixer ─┐
 *   output:                          audioconvert ! audioresample ! volume ! audio sink  ◀──┘
 *
 * Every voice is decoded all the time and the mixer mutes all but one, so that another language
 * is heard after the sink's own buffer and exactly where the first one was; voices of different
 * lengths need no care. A film's own sound takes the voices' place where there are none. A single
 * voice goes to the output without the mixer.
 *
 * Made and freed on a worker's thread, since both may block; linked further on streaming threads
 * while it prerolls; muted and made louder from the main thread, which never blocks. */

/* Decoded pictures that wait for their conversion. */
#define DECODED_AHEAD 3

#define VOICE_CAPS "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved"

typedef struct {
  GzaGraph *graph; /* borrowed */
  char *path;
  int fd;
  GstElement *bin;      /* borrowed from the pipeline */
  GstElement *decoder;  /* borrowed from the bin */
  GstElement *picture;  /* first element behind decoded pictures, or NULL */
  GstElement *sound;    /* first element behind decoded sound, or NULL */
  GstPad *mixer_pad;    /* voices only */
} Branch;

struct _GzaGraph {
  /* Owned */
  GstElement *pipeline;
  GstElement *volume;
  GPtrArray *branches; /* the picture first, if there is one */
  GMutex lock;
  GPtrArray *progresses; /* under the lock: a film's own sound comes late */

  /* Borrowed from the pipeline */
  GzaVideoSink *video_sink;
  GstElement *output; /* atomic: a film's own sound comes late */
  GstElement *mixer;

  /* State */
  gboolean has_picture;
  gboolean is_deviceless;
  gboolean is_software_only;
};

static void
branch_free (gpointer data)
{
  Branch *branch = data;

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

static gboolean
make_output (GzaGraph *self,
             GError  **error)
{
  GstElement *output = gza_output_new (self->volume, self->is_deviceless, error);

  if (output == NULL)
    return FALSE;
  gst_bin_add (GST_BIN (self->pipeline), output);
  watch_progress (self, self->volume);
  g_atomic_pointer_set (&self->output, output);
  return TRUE;
}

static void
link_own_sound (Branch *branch,
                GstPad *pad)
{
  GzaGraph *self = branch->graph;
  g_autoptr (GError) error = NULL;
  g_autoptr (GstPad) output_pad = NULL;
  GstPad *ghost;

  if (self->output != NULL)
    return;
  if (!make_output (self, &error)) {
    GST_ELEMENT_ERROR (branch->bin, CORE, FAILED, ("%s", error->message), (NULL));
    return;
  }

  ghost = gst_ghost_pad_new ("sound", pad);
  gst_pad_set_active (ghost, TRUE);
  gst_element_add_pad (branch->bin, ghost);
  output_pad = gst_element_get_static_pad (self->output, "sink");
  gst_pad_link (ghost, output_pad);
  gst_element_sync_state_with_parent (self->output);
}

static void
link_to (GstElement *element,
         GstPad     *pad)
{
  g_autoptr (GstPad) sink_pad = gst_element_get_static_pad (element, "sink");

  if (!gst_pad_is_linked (sink_pad))
    gst_pad_link (pad, sink_pad);
}

static void
on_pad_added (GstElement *decoder,
              GstPad     *pad,
              gpointer    data)
{
  Branch *branch = data;
  g_autoptr (GstCaps) caps = gst_pad_query_caps (pad, NULL);
  const char *type = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  if (g_str_has_prefix (type, "video/")) {
    if (branch->picture != NULL)
      link_to (branch->picture, pad);
  } else if (branch->sound != NULL) {
    link_to (branch->sound, pad);
  } else if (branch->picture != NULL) {
    link_own_sound (branch, pad);
  }
}

static void
on_no_more_pads (GstElement *decoder,
                 gpointer    data)
{
  Branch *branch = data;
  GstElement *first = branch->picture != NULL ? branch->picture : branch->sound;
  g_autoptr (GstPad) pad = gst_element_get_static_pad (first, "sink");

  if (!gst_pad_is_linked (pad))
    GST_ELEMENT_ERROR (branch->bin,
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
static Branch *
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
  Branch *branch;
  int fd = gza_root_open (root, path, NULL, &cause);

  if (fd < 0) {
    g_propagate_error (error, explain_open_error (cause));
    return NULL;
  }

  branch = g_new0 (Branch, 1);
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

static gboolean
add_picture (GzaGraph    *self,
             GzaRoot     *root,
             const char  *path,
             gboolean     with_sound,
             GError     **error)
{
  static const char *const factories[] = { "queue", "videoconvertscale", "videoflip" };
  GstElement *chain[G_N_ELEMENTS (factories)];
  Branch *branch = open_branch (self, root, path, "picture",
                                with_sound ? "video/x-raw(ANY); audio/x-raw(ANY)"
                                           : "video/x-raw(ANY)",
                                error);

  if (branch == NULL ||
      !gza_elements_chain (GST_BIN (branch->bin), factories, G_N_ELEMENTS (chain), chain, error))
    return FALSE;

  g_object_set (chain[0],
                "max-size-buffers", DECODED_AHEAD,
                "max-size-bytes", 0,
                "max-size-time", G_GUINT64_CONSTANT (0),
                NULL);
  gst_util_set_object_arg (G_OBJECT (chain[2]), "video-direction", "auto");
  self->video_sink = gza_video_sink_new ();
  gst_bin_add (GST_BIN (branch->bin), GST_ELEMENT (self->video_sink));
  if (!gza_elements_link (chain[2], GST_ELEMENT (self->video_sink), error))
    return FALSE;
  branch->picture = chain[0];
  g_signal_connect (branch->decoder, "autoplug-query", G_CALLBACK (on_autoplug_query), NULL);
  watch_progress (self, GST_ELEMENT (self->video_sink));
  self->has_picture = TRUE;
  return TRUE;
}

static gboolean
add_voice (GzaGraph    *self,
           GzaRoot     *root,
           const char  *path,
           int          index,
           GError     **error)
{
  static const char *const factories[] = { "audioconvert", "audioresample", "capsfilter" };
  GstElement *chain[G_N_ELEMENTS (factories)];
  g_autofree char *name = g_strdup_printf ("voice-%d", index);
  g_autoptr (GstCaps) caps = gst_caps_from_string (VOICE_CAPS);
  g_autoptr (GstPad) pad = NULL;
  Branch *branch = open_branch (self, root, path, name, "audio/x-raw(ANY)", error);

  if (branch == NULL ||
      !gza_elements_chain (GST_BIN (branch->bin), factories, G_N_ELEMENTS (chain), chain, error))
    return FALSE;

  g_object_set (chain[2], "caps", caps, NULL);
  branch->sound = chain[0];
  gza_elements_expose (branch->bin, chain[2], "src");
  if (self->mixer == NULL)
    return gza_elements_link (branch->bin, self->output, error);

  if (!gza_elements_link (branch->bin, self->mixer, error))
    return FALSE;
  pad = gst_element_get_static_pad (branch->bin, "src");
  branch->mixer_pad = gst_pad_get_peer (pad);
  g_object_set (branch->mixer_pad, "mute", TRUE, NULL);
  return TRUE;
}

static gboolean
add_voices (GzaGraph            *self,
            GzaRoot             *root,
            const char *const   *voices,
            int                 *ret_part,
            GError             **error)
{
  guint n_voices = g_strv_length ((char **) voices);

  *ret_part = GZA_PART_OUTPUT;
  if (n_voices > 0 && !make_output (self, error))
    return FALSE;
  if (n_voices > 1) {
    self->mixer = gza_elements_make (GST_BIN (self->pipeline), "audiomixer", error);
    if (self->mixer == NULL || !gza_elements_link (self->mixer, self->output, error))
      return FALSE;
  }

  for (guint i = 0; i < n_voices; i++) {
    *ret_part = (int) i;
    if (!add_voice (self, root, voices[i], (int) i, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
build (GzaGraph            *self,
       GzaRoot             *root,
       const GzaGraphSpec  *spec,
       int                 *ret_part,
       GError             **error)
{
  gboolean has_voices = spec->voices[0] != NULL;

  *ret_part = GZA_PART_OUTPUT;
  self->volume = gst_element_factory_make ("volume", NULL);
  if (self->volume == NULL) {
    g_set_error_literal (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN,
                         "GStreamer has no element volume");
    return FALSE;
  }
  gst_object_ref_sink (self->volume);

  *ret_part = GZA_PART_PICTURE;
  if (spec->picture != NULL && !add_picture (self, root, spec->picture, !has_voices, error))
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
  self->branches = g_ptr_array_new_with_free_func (branch_free);
  self->progresses = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_progress_unref);
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->is_deviceless = spec->is_deviceless;
  self->is_software_only = spec->is_software_only;

  if (!build (self, root, spec, ret_part, error)) {
    gza_graph_free (self);
    return NULL;
  }
  return self;
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
  gst_element_set_state (self->pipeline, GST_STATE_NULL);

  g_ptr_array_unref (self->branches);
  g_ptr_array_unref (self->progresses);
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
 * gza_graph_set_voice:
 * @self: a graph
 * @voice: index in the description's voices, or -1 for none
 *
 * Chooses which voice is heard, from the next mixed block on. Never blocks.
 */
void
gza_graph_set_voice (GzaGraph *self,
                     int       voice)
{
  guint first = self->has_picture ? 1 : 0;

  for (guint i = first; i < self->branches->len; i++) {
    Branch *branch = g_ptr_array_index (self->branches, i);

    if (branch->mixer_pad != NULL)
      g_object_set (branch->mixer_pad, "mute", (int) (i - first) != voice, NULL);
  }
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
    Branch *branch = g_ptr_array_index (self->branches, i);

    if (gst_object_has_as_ancestor (object, GST_OBJECT (branch->bin)))
      return i < first ? GZA_PART_PICTURE : (int) (i - first);
  }
  return GZA_PART_UNKNOWN;
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
 * @patience_us: how long nothing may come
 *
 * Tells whether one of the sinks gets nothing more although it is not at its end.
 *
 * Returns: TRUE for a film that stands still
 */
gboolean
gza_graph_is_starved (GzaGraph     *self,
                      GstClockTime  running_ns,
                      gint64        patience_us)
{
  gboolean is_starved = FALSE;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->progresses->len && !is_starved; i++)
    is_starved = gza_progress_is_starved (g_ptr_array_index (self->progresses, i),
                                          running_ns,
                                          patience_us);
  g_mutex_unlock (&self->lock);
  return is_starved;
}
