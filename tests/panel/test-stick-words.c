/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-bundle-error.h"
#include "gza-stick-words.h"

/* What a technician reads where nothing came of a stick; the tests of screens see some of it. */

static const struct {
  GzaBundleError code;
  const char *sentence;
} refusals[] = {
  { GZA_BUNDLE_ERROR_UNREADABLE, "This is no bundle." },
  { GZA_BUNDLE_ERROR_NEWER,
    "A newer version of the program made this bundle. Update this kiosk first." },
  { GZA_BUNDLE_ERROR_UNSIGNED, "Nobody has signed this bundle." },
  { GZA_BUNDLE_ERROR_FOREIGN, "This kiosk does not trust whoever signed this bundle." },
  { GZA_BUNDLE_ERROR_TAMPERED, "This bundle was changed after it was signed." },
  { GZA_BUNDLE_ERROR_OLDER, "What is shown is newer than this bundle, or as new." },
  { GZA_BUNDLE_ERROR_REFUSED, "There is no exhibition yet that this story could join." },
  { GZA_BUNDLE_ERROR_NO_ROOM, "The machine's disk has no room for this bundle." },
  { GZA_BUNDLE_ERROR_LOST, "The stick does not answer any more. Was it pulled out?" },
  { GZA_BUNDLE_ERROR_BUSY, "Something else is being installed. Try again later." },
  { GZA_BUNDLE_ERROR_FAILED, "the system's words" },
};

static const struct {
  GIOErrorEnum code;
  const char *sentence;
} troubles[] = {
  { G_IO_ERROR_CANCELLED, "Cancelled; nothing was changed." },
  { G_IO_ERROR_NO_SPACE, "The stick is full." },
  { G_IO_ERROR_READ_ONLY, "The stick can only be read." },
  { G_IO_ERROR_PERMISSION_DENIED, "The stick can only be read." },
  { G_IO_ERROR_NOT_FOUND, "The stick does not answer any more. Was it pulled out?" },
  { G_IO_ERROR_CLOSED, "The stick does not answer any more. Was it pulled out?" },
  { G_IO_ERROR_FAILED, "the system's words" },
};

static void
assert_said (GQuark      domain,
             int         code,
             const char *sentence)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "the system's words");
  g_autofree char *said = gza_stick_say_error (error);

  g_assert_cmpstr (said, ==, sentence);
}

static void
test_errors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    assert_said (GZA_BUNDLE_ERROR, (int) refusals[i].code, refusals[i].sentence);
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    assert_said (G_IO_ERROR, (int) troubles[i].code, troubles[i].sentence);
}

static void
test_generations (void)
{
  static const struct {
    const char *what;
    const char *said;
  } cases[] = {
    { "story nino", "The story “\u2068nino\u2069”" },
    { "exhibition road", "The exhibition “\u2068road\u2069”" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *what = g_strdup (cases[i].what);
    const GzaGeneration generation = { .number = 1, .what = what };
    g_autofree char *said = gza_stick_say_generation (&generation);

    g_assert_cmpstr (said, ==, cases[i].said);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panel/stick-words/errors", test_errors);
  g_test_add_func ("/panel/stick-words/generations", test_generations);
  return g_test_run ();
}
