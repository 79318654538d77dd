/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-elements.h"

/* Putting elements of GStreamer together, with an error for each way in which it can fail. */

/**
 * gza_elements_make:
 * @bin: where the element goes
 * @factory: what to make
 * @error: (out) (optional): what went wrong
 *
 * Makes an element inside a bin.
 *
 * Returns: (transfer none) (nullable): it belongs to @bin
 * Errors: `GST_CORE_ERROR_MISSING_PLUGIN` this GStreamer has no such element
 */
GstElement *
gza_elements_make (GstBin      *bin,
                   const char  *factory,
                   GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element == NULL)
    g_set_error (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN,
                 "GStreamer has no element %s", factory);
  else
    gst_bin_add (bin, element);
  return element;
}

/**
 * gza_elements_link:
 * @from: an element with one source pad
 * @to: an element with one sink pad
 * @error: (out) (optional): what went wrong
 *
 * Links two elements.
 *
 * Returns: whether they fit
 * Errors: `GST_CORE_ERROR_NEGOTIATION` they do not
 */
gboolean
gza_elements_link (GstElement  *from,
                   GstElement  *to,
                   GError     **error)
{
  if (gst_element_link (from, to))
    return TRUE;
  g_set_error (error, GST_CORE_ERROR, GST_CORE_ERROR_NEGOTIATION, "%s and %s do not fit",
               GST_OBJECT_NAME (from), GST_OBJECT_NAME (to));
  return FALSE;
}

/**
 * gza_elements_chain:
 * @bin: where the elements go
 * @factories: (array length=n_factories): what to make, upstream first
 * @n_factories: how many
 * @ret_chain: (out caller-allocates) (array length=n_factories): the elements; they belong to @bin
 * @error: (out) (optional): what went wrong
 *
 * Makes elements and links them in a row.
 *
 * Returns: whether all were made
 * Errors: `GST_CORE_ERROR`, as for a single element and a single link
 */
gboolean
gza_elements_chain (GstBin             *bin,
                    const char *const  *factories,
                    gsize               n_factories,
                    GstElement        **ret_chain,
                    GError            **error)
{
  for (gsize i = 0; i < n_factories; i++) {
    ret_chain[i] = gza_elements_make (bin, factories[i], error);
    if (ret_chain[i] == NULL)
      return FALSE;
    if (i > 0 && !gza_elements_link (ret_chain[i - 1], ret_chain[i], error))
      return FALSE;
  }
  return TRUE;
}

/**
 * gza_elements_expose:
 * @bin: a bin
 * @element: an element inside it
 * @pad: the name of one of its static pads
 *
 * Gives a bin a pad of the same name that leads to the element's.
 */
void
gza_elements_expose (GstElement *bin,
                     GstElement *element,
                     const char *pad)
{
  g_autoptr (GstPad) target = gst_element_get_static_pad (element, pad);

  gst_element_add_pad (bin, gst_ghost_pad_new (pad, target));
}
