/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "probe-fixture.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "gza-probe-policy.h"
#include "gza-source.h"

void
probe_fixture_set_up (ProbeFixture *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gza_probe_policy_init (&error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("gza-probe-XXXXXX", &error);
  g_assert_no_error (error);
}

void
probe_fixture_tear_down (ProbeFixture *self,
                         gconstpointer data)
{
  g_autoptr (GDir) files = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = probe_fixture_path (self, name);

    g_remove (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
}

char *
probe_fixture_path (ProbeFixture *self,
                    const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
probe_fixture_make (ProbeFixture *self,
                    const char *name,
                    const char *description)
{
  g_autofree char *path = probe_fixture_path (self, name);
  g_autofree char *whole = g_strdup_printf ("%s ! filesink location=%s", description, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (whole, &error);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  g_assert_no_error (error);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 300 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_nonnull (message);
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &error, NULL);
  g_assert_no_error (error);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

void
probe_fixture_write (ProbeFixture *self,
                     const char *name,
                     const void *data,
                     gsize size_bytes)
{
  g_autofree char *path = probe_fixture_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size_bytes, &error);
  g_assert_no_error (error);
}

GBytes *
probe_fixture_read (ProbeFixture *self,
                    const char *name)
{
  g_autofree char *path = probe_fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size_bytes;

  g_file_get_contents (path, &data, &size_bytes, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size_bytes);
}

void
probe_fixture_cut (ProbeFixture *self,
                   const char *name,
                   const char *from,
                   double share)
{
  g_autoptr (GBytes) bytes = probe_fixture_read (self, from);
  gsize size_bytes;
  const void *data = g_bytes_get_data (bytes, &size_bytes);

  probe_fixture_write (self, name, data, (gsize) ((double) size_bytes * share));
}

int
probe_fixture_open (ProbeFixture *self,
                    const char *name)
{
  g_autofree char *path = probe_fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  gint64 size_bytes;
  int fd = gza_source_open (path, &size_bytes, &error);

  g_assert_no_error (error);
  return fd;
}

GzaProbe *
probe_fixture_probe (ProbeFixture *self,
                     const char *name,
                     GError **error)
{
  int fd = probe_fixture_open (self, name);
  GzaProbe *probe = gza_probe_new (fd, NULL, NULL, NULL, error);

  close (fd);
  return probe;
}

guint
probe_fixture_count (ProbeFixture *self)
{
  g_autoptr (GDir) files = g_dir_open (self->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (files) != NULL)
    n_files++;
  return n_files;
}

static void
add (GByteArray *out,
     gboolean is_big,
     guint32 value,
     guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++) {
    guint8 byte = (guint8) (value >> 8 * (is_big ? n_bytes - 1 - i : i));

    g_byte_array_append (out, &byte, 1);
  }
}

static void
add_entry (GByteArray *out,
           gboolean is_big,
           guint tag,
           guint type,
           guint32 value)
{
  add (out, is_big, tag, 2);
  add (out, is_big, type, 2);
  add (out, is_big, 1, 4);
  add (out, is_big, value, type == 3 ? 2 : 4);
  if (type == 3)
    add (out, is_big, 0, 2);
}

GBytes *
make_exif (gboolean is_big,
           guint orientation,
           gboolean has_location)
{
  GByteArray *out = g_byte_array_new ();
  guint n_entries = has_location ? 2 : 1;

  g_byte_array_append (out, (const guint8 *) (is_big ? "MM" : "II"), 2);
  add (out, is_big, 42, 2);
  add (out, is_big, 8, 4);
  add (out, is_big, n_entries, 2);
  add_entry (out, is_big, 0x0112, 3, orientation);
  if (has_location)
    add_entry (out, is_big, 0x8825, 4, 8 + 2 + 12 * n_entries + 4);
  add (out, is_big, 0, 4);
  if (has_location) {
    add (out, is_big, 1, 2);
    add_entry (out, is_big, 1, 3, 'N');
    add (out, is_big, 0, 4);
  }
  return g_byte_array_free_to_bytes (out);
}

GBytes *
make_jpeg_with_exif (GBytes *jpeg,
                     GBytes *exif)
{
  GByteArray *out = g_byte_array_new ();
  gsize jpeg_size, exif_size;
  const guint8 *jpeg_data = g_bytes_get_data (jpeg, &jpeg_size);
  const guint8 *exif_data = g_bytes_get_data (exif, &exif_size);

  g_byte_array_append (out, jpeg_data, 2);
  g_byte_array_append (out, (const guint8 *) "\xff\xe1", 2);
  add (out, TRUE, (guint32) exif_size + 8, 2);
  g_byte_array_append (out, (const guint8 *) "Exif\0", 6);
  g_byte_array_append (out, exif_data, (guint) exif_size);
  g_byte_array_append (out, jpeg_data + 2, (guint) jpeg_size - 2);
  return g_byte_array_free_to_bytes (out);
}
