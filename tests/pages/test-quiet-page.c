/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-quiet-page.h"

#include "exhibition-fixture.h"
#include "fake-clock.h"

typedef struct {
  ExhibitionFixture exhibition;
  GzaSettings *settings;
  GzaContext *context;
  GtkWidget *page;
  GSimpleActionGroup *actions;
  guint n_homes;
} Fixture;

static void
on_go_home (guint *n_homes)
{
  (*n_homes)++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("go-home", NULL);

  exhibition_fixture_set_up (&self->exhibition, NULL);
  self->settings = gza_settings_new ();
  self->context = gza_context_new (self->exhibition.root, self->settings);
  self->page = g_object_ref_sink (gza_quiet_page_new (self->context));
  self->actions = g_simple_action_group_new ();
  g_signal_connect_swapped (action, "activate", G_CALLBACK (on_go_home), &self->n_homes);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  gtk_widget_insert_action_group (self->page, "nav", G_ACTION_GROUP (self->actions));
  gza_page_enter (GZA_PAGE (self->page));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gza_page_leave (GZA_PAGE (self->page));
  g_assert_cmpuint (fake_clock_get_n_waiting (self->exhibition.clock), ==, 0);
  g_assert_finalize_object (self->page);
  g_object_unref (self->actions);
  g_assert_finalize_object (self->context);
  g_assert_finalize_object (self->settings);
  exhibition_fixture_tear_down (&self->exhibition, NULL);
}

static void
touch (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->page);
  guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_CLICK (controller))
      g_signal_emit_by_name (controller, "released", 1, 10.0, 10.0);
  }
}

/* The second touch of a hurried double touch leads nowhere. */
static void
test_hurry (Fixture      *self,
            gconstpointer data)
{
  touch (self);
  fake_clock_advance (self->exhibition.clock, G_USEC_PER_SEC);
  touch (self);
  g_assert_cmpuint (self->n_homes, ==, 0);
  fake_clock_advance (self->exhibition.clock, 1);
  touch (self);
  g_assert_cmpuint (self->n_homes, ==, 1);
}

/* Whoever took the exit has gone. */
static void
test_rest (Fixture      *self,
           gconstpointer data)
{
  fake_clock_advance (self->exhibition.clock, 119 * G_USEC_PER_SEC);
  g_assert_cmpuint (self->n_homes, ==, 0);
  fake_clock_advance (self->exhibition.clock, G_USEC_PER_SEC);
  g_assert_cmpuint (self->n_homes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/quiet-page/hurry", Fixture, NULL, set_up, test_hurry, tear_down);
  g_test_add ("/quiet-page/rest", Fixture, NULL, set_up, test_rest, tear_down);

  return g_test_run ();
}
