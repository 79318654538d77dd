/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "gza-glyphs.h"

/* A machine with two fonts, whatever this one has. */

#define FONTS "/usr/share/fonts/truetype/noto/"

static const char config[] =
  "<?xml version=\"1.0\"?>\n"
  "<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
  "<fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir></fontconfig>\n";

static gboolean
add_font (const char *folder,
          const char *name)
{
  g_autofree char *source = g_strconcat (FONTS, name, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);

  return g_file_test (source, G_FILE_TEST_EXISTS) && symlink (source, target) == 0;
}

/* In a process of its own: fontconfig looks at its environment once. */
static void
check_coverage (void)
{
  g_autoptr (GzaGlyphs) glyphs = gza_glyphs_new ();

  g_assert_true (gza_glyphs_has (glyphs, 0x10D0)); /* a Georgian letter */
  g_assert_true (gza_glyphs_has_own (glyphs, 0x10D0));
  g_assert_true (gza_glyphs_has (glyphs, 0x05D0)); /* a Hebrew letter, from the other font */
  g_assert_false (gza_glyphs_has_own (glyphs, 0x05D0));
  g_assert_false (gza_glyphs_has (glyphs, 0x0531)); /* an Armenian letter, from none */
  g_assert_false (gza_glyphs_has_own (glyphs, 0x0531));
}

static void
check_invisible (void)
{
  static const gunichar characters[] = { '\n', ' ', 0xA0, 0x200D, 0x2066, 0x2028, 0xFE0F };
  g_autoptr (GzaGlyphs) glyphs = gza_glyphs_new ();

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    g_assert_true (gza_glyphs_has_own (glyphs, characters[i]));
}

static void
test_coverage (void)
{
  if (g_getenv ("FONTCONFIG_FILE") == NULL) {
    g_test_skip ("the fonts of fonts-noto-core are not installed");
    return;
  }
  check_coverage ();
  check_invisible ();
}

static void
test_packages (void)
{
  static const struct {
    gunichar character;
    const char *package;
  } cases[] = {
    { 0x10D0, "fonts-noto-core" },         /* Georgian */
    { 0x6F22, "fonts-noto-cjk" },          /* Chinese */
    { 0xAC00, "fonts-noto-cjk" },          /* Korean */
    { 0x1F600, "fonts-noto-color-emoji" }, /* a face */
    { 0xE000, NULL },                      /* private use */
    { 0x0378, NULL },                      /* no character yet */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (gza_glyphs_get_package (cases[i].character), ==, cases[i].package);
}

/* Whoever changes the style's fonts changes the check. */
static void
test_families (void)
{
  static const char *const styles[] = { "gza", "media", "map", "pages", "shell" };
  const char *const *families = gza_glyphs_get_families ();
  g_autoptr (GRegex) pattern = g_regex_new ("\"(Noto[^\"]*)\"", 0, 0, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++) {
    g_autofree char *name = g_strconcat (styles[i], ".css", NULL);
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "style", name, NULL);
    g_autofree char *text = NULL;
    g_autoptr (GMatchInfo) match = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
         g_match_info_next (match, NULL))
      g_hash_table_add (named, g_match_info_fetch (match, 1));
  }
  g_assert_cmpuint (g_hash_table_size (named), ==, g_strv_length ((char **) families));
  for (guint i = 0; families[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (named, families[i]));
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-fonts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf (config, folder, folder);
  gboolean has_fonts = add_font (folder, "NotoSansGeorgian-Regular.ttf") &&
                       add_font (folder, "NotoSansHebrew-Regular.ttf");
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);
  int status;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  if (has_fonts)
    g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glyphs/coverage", test_coverage);
  g_test_add_func ("/glyphs/packages", test_packages);
  g_test_add_func ("/glyphs/families", test_families);
  status = g_test_run ();
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  return status;
}
