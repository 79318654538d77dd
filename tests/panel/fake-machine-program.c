/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-machine.h"

#include <stdio.h>

#include <gio/gunixinputstream.h>
#include <unistd.h>

/* A machine for the tests that touch the screen, which are not written in C. It reads what is to
 * happen, a line each, until its input ends, and prints what it is asked for.
 *
 *   mood obey | refuse | fail | busy | wait
 *   plug NAME PATH
 *   pull NAME
 *
 * Usage: fake-machine ADDRESS BACKLIGHTS_DIR */

static const char *const moods[] = {
  [FAKE_MOOD_OBEY] = "obey",
  [FAKE_MOOD_REFUSE] = "refuse",
  [FAKE_MOOD_FAIL] = "fail",
  [FAKE_MOOD_BUSY] = "busy",
  [FAKE_MOOD_WAIT] = "wait",
};

static GMainLoop *loop;

static void
set_mood (FakeMachine *machine,
          const char  *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (moods); i++) {
    if (g_str_equal (moods[i], name))
      fake_machine_set_mood (machine, i);
  }
}

static void
do_line (FakeMachine *machine,
         const char  *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);

  if (g_strv_length (words) == 2 && g_str_equal (words[0], "mood"))
    set_mood (machine, words[1]);
  else if (g_strv_length (words) == 3 && g_str_equal (words[0], "plug"))
    fake_machine_plug (machine, words[1], words[2]);
  else if (g_strv_length (words) == 2 && g_str_equal (words[0], "pull"))
    fake_machine_pull (machine, words[1]);
  else
    g_error ("“%s” is nothing that can happen", line);
}

static void
on_line (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GDataInputStream *input = G_DATA_INPUT_STREAM (object);
  g_autofree char *line = g_data_input_stream_read_line_finish (input, result, NULL, NULL);

  if (line == NULL) {
    g_main_loop_quit (loop);
    return;
  }
  do_line (user_data, line);
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, on_line, user_data);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (FakeMachine) machine = NULL;
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (stream);

  g_return_val_if_fail (argc == 3, 2);

  setvbuf (stdout, NULL, _IOLBF, 0);
  loop = g_main_loop_new (NULL, FALSE);
  machine = fake_machine_new (argv[1], argv[2]);
  fake_machine_echo (machine);
  g_print ("ready\n");
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, on_line, machine);
  g_main_loop_run (loop);
  g_main_loop_unref (loop);
  return 0;
}
