/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-stick-words.h"

#include <string.h>

#include "gza-bundle-look.h"
#include "gza-locale.h"

/* What came of a stick, in sentences. The journal has what the system said. */

#define LOST GZA_WORD ("The stick does not answer any more. Was it pulled out?")

static const char *const refusals[] = {
  [GZA_BUNDLE_ERROR_UNREADABLE] = GZA_WORD ("This is no bundle."),
  [GZA_BUNDLE_ERROR_NEWER] =
      GZA_WORD ("A newer version of the program made this bundle. Update this kiosk first."),
  [GZA_BUNDLE_ERROR_UNSIGNED] = GZA_WORD ("Nobody has signed this bundle."),
  [GZA_BUNDLE_ERROR_FOREIGN] = GZA_WORD ("This kiosk does not trust whoever signed this bundle."),
  [GZA_BUNDLE_ERROR_TAMPERED] = GZA_WORD ("This bundle was changed after it was signed."),
  [GZA_BUNDLE_ERROR_OLDER] = GZA_WORD ("What is shown is newer than this bundle, or as new."),
  [GZA_BUNDLE_ERROR_REFUSED] = GZA_WORD ("There is no exhibition yet that this story could join."),
  [GZA_BUNDLE_ERROR_NO_ROOM] = GZA_WORD ("The machine's disk has no room for this bundle."),
  [GZA_BUNDLE_ERROR_LOST] = LOST,
  [GZA_BUNDLE_ERROR_BUSY] = GZA_WORD ("Something else is being installed. Try again later."),
};

/* What an export is told by the system. */
static const struct {
  GIOErrorEnum code;
  const char *word;
} troubles[] = {
  { G_IO_ERROR_CANCELLED, GZA_WORD ("Cancelled; nothing was changed.") },
  { G_IO_ERROR_NO_SPACE, GZA_WORD ("The stick is full.") },
  { G_IO_ERROR_READ_ONLY, GZA_WORD ("The stick can only be read.") },
  { G_IO_ERROR_PERMISSION_DENIED, GZA_WORD ("The stick can only be read.") },
  { G_IO_ERROR_NOT_FOUND, LOST },
  { G_IO_ERROR_CLOSED, LOST },
};

static const char *
find_word (const GError *error)
{
  if (error->domain == GZA_BUNDLE_ERROR && error->code >= 0 &&
      (gsize) error->code < G_N_ELEMENTS (refusals))
    return refusals[error->code];
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++) {
    if (g_error_matches (error, G_IO_ERROR, (int) troubles[i].code))
      return troubles[i].word;
  }
  return NULL;
}

/**
 * gza_stick_say_error:
 * @error: of a bundle, or of an export
 *
 * Says in the panel's language why nothing came of it.
 *
 * Returns: (transfer full): a sentence; what the system said, where nothing better is known
 */
char *
gza_stick_say_error (const GError *error)
{
  const char *word = find_word (error);

  return g_strdup (word != NULL ? gza_locale_get_word (gza_locale_get_default (), word)
                                : error->message);
}

/**
 * gza_stick_say_generation:
 * @generation: one that is kept
 *
 * Says which bundle made it.
 *
 * Returns: (transfer full): the story or the exhibition by its id
 */
char *
gza_stick_say_generation (const GzaGeneration *generation)
{
  const char *id = strchr (generation->what, ' ');

  if (id == NULL)
    return g_strdup (generation->what);
  return gza_locale_format (gza_locale_get_default (),
                            g_str_has_prefix (generation->what, "story ")
                                ? GZA_WORD ("The story “{0}”")
                                : GZA_WORD ("The exhibition “{0}”"),
                            id + 1);
}

/**
 * gza_stick_say_installed:
 * @host: the kiosk
 *
 * Says when another exhibition is shown, which is only where kiosk.yaml leads there.
 *
 * Returns: (transfer full): a sentence
 */
char *
gza_stick_say_installed (const GzaPanelHost *host)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *current = gza_content_dup_current (host->state_dir);

  if (gza_content_is_followed (host))
    return g_strdup (
        gza_locale_get_word (locale, GZA_WORD ("Done. It is shown when the panel is closed.")));
  return gza_locale_format (locale, GZA_WORD ("Done. It is shown once kiosk.yaml names {0}"),
                            current);
}
