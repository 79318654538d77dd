/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exhibition-fixture.h"

#include "fake-clock.h"
#include "make-exhibition.h"
#include "remove-folder.h"

static const char exhibition[] =
  "format: 1\n"
  "title: {ka: გზა, en: The Road}\n"
  "languages: [ka, en]\n"
  "themes: [{id: work, title: Work}, {id: home, title: Home}]\n";

static const char places[] =
  "format: 1\n"
  "places:\n"
  "  tbilisi: {name: {ka: თბილისი, en: Tbilisi}, country: GE, at: [41.72, 44.79]}\n"
  "  athens: {name: {ka: ათენი, en: Athens}, country: GR, at: [37.98, 23.73]}\n";

void
exhibition_fixture_set_up (ExhibitionFixture *self,
                           gconstpointer data)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, 1, 15, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  self->clock = fake_clock_new ();
  fake_clock_set_date (self->clock, date);
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->folder = g_dir_make_tmp ("gza-test-XXXXXX", &error);
  g_assert_no_error (error);
  make_file (self->folder, "stories/exhibition.yaml", exhibition, -1);
  make_file (self->folder, "stories/places.yaml", places, -1);
  make_file (self->folder, "stories/good/story.yaml", SMALL_STORY, -1);
  self->root = gza_root_new (self->folder, &error);
  g_assert_no_error (error);
}

/* A worker thread drops its task a moment after the callback, and a task that was cancelled returns
 * on the main context. */
static void
wait_for_workers (ExhibitionFixture *self)
{
  gint64 end_us = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (g_atomic_int_get (&G_OBJECT (self->root)->ref_count) > 1 &&
         g_get_monotonic_time () < end_us) {
    g_main_context_iteration (NULL, FALSE);
    g_thread_yield ();
  }
}

void
exhibition_fixture_tear_down (ExhibitionFixture *self,
                              gconstpointer data)
{
  g_clear_object (&self->diagnostics);
  if (self->catalog != NULL)
    g_assert_finalize_object (self->catalog);
  wait_for_workers (self);
  g_assert_finalize_object (self->root);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (self->clock);
  remove_folder (self->folder);
  g_free (self->folder);
}

void
exhibition_fixture_add (ExhibitionFixture *self,
                        const char *path,
                        const char *content)
{
  make_file (self->folder, path, content, -1);
}

void
exhibition_fixture_add_bytes (ExhibitionFixture *self,
                              const char *path,
                              GBytes *content)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  make_file (self->folder, path, data != NULL ? data : "", (gssize) length);
}

void
exhibition_fixture_load (ExhibitionFixture *self)
{
  g_clear_object (&self->catalog);
  g_clear_object (&self->diagnostics);
  self->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  self->catalog = gza_catalog_load (self->root, self->diagnostics);
  g_assert_true (GZA_IS_CATALOG (self->catalog));
}

/* A sanitizer's build needs several times the memory and time; limits are not checked in it. */
gboolean
is_sanitized (void)
{
#if defined(__SANITIZE_ADDRESS__)
  return TRUE;
#elif defined(__has_feature)
  return __has_feature (address_sanitizer);
#else
  return FALSE;
#endif
}

/* The diagnostics of a file as "code@line:column", parted by blanks; of all files for NULL. */
char *
list_codes (GListModel *diagnostics,
            const char *file)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    if (file != NULL && g_strcmp0 (gza_diagnostic_get_file (diagnostic), file) != 0)
      continue;
    g_string_append_printf (codes, "%s%s@%u:%u", codes->len > 0 ? " " : "",
                            gza_diagnostic_get_code (diagnostic),
                            gza_diagnostic_get_line (diagnostic),
                            gza_diagnostic_get_column (diagnostic));
  }
  return g_string_free (codes, FALSE);
}

char *
exhibition_fixture_dup_codes (ExhibitionFixture *self,
                              const char *file)
{
  return list_codes (G_LIST_MODEL (self->diagnostics), file);
}

void
exhibition_fixture_assert (ExhibitionFixture *self,
                           const char *file,
                           const char *codes)
{
  g_autofree char *found = exhibition_fixture_dup_codes (self, file);

  g_assert_cmpstr (found, ==, codes);
}
