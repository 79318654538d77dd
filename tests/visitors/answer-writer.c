/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <stdlib.h>

#include "gza-visitor-store.h"

/* Plays a visitor who never stops answering: FILE [N]. Prints the number of each answer once the
 * store says that it is on the disk, and ends after N answers, or never. */

typedef struct {
  GzaVisitorStore *store;
  GMainLoop *loop;
  guint64 n_saved;
  guint64 n_wanted;
} Writer;

static void save_next (Writer *writer);

static void
on_saved (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  Writer *writer = user_data;
  g_autoptr (GError) error = NULL;

  if (!gza_visitor_store_save_finish (writer->store, result, &error))
    g_error ("%s", error->message);
  printf ("%" G_GUINT64_FORMAT "\n", ++writer->n_saved);
  fflush (stdout);
  if (writer->n_saved == writer->n_wanted)
    g_main_loop_quit (writer->loop);
  else
    save_next (writer);
}

static void
save_next (Writer *writer)
{
  g_autofree char *question = g_strdup_printf ("q%" G_GUINT64_FORMAT, writer->n_saved + 1);
  const char *options[] = { "passport", "photograph", NULL };

  gza_visitor_store_save_async (writer->store, "survey", question, NULL, "ka", options, on_saved,
                                writer);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GzaVisitorStore) store = NULL;
  Writer writer = { .loop = loop };

  if (argc < 2)
    return 2;
  store = gza_visitor_store_new (argv[1], 0);
  writer.store = store;
  writer.n_wanted = argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 0;
  save_next (&writer);
  g_main_loop_run (loop);
  return 0;
}
