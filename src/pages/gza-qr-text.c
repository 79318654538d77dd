/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-qr-text"

#include "gza-qr-text.h"

#include "gza-locale.h"
#include "gza-prose.h"
#include "gza-story-words.h"

#include <string.h>

/* What visitors carry away in a QR code, in their language: it holds the thing itself and no
 * address of it, for neither the kiosk nor the phone may have a network.
 */

/* The longest contact that is still read across a room: version 13 at level Q, 69 modules. */
#define MAX_CONTACT_BYTES 241

/* The longest text that a phone still reads from a screen: version 20 at level M, 97 modules. */
#define MAX_STORY_BYTES 660

/* Below so much there is no beginning of a story, only a torn line. */
#define MIN_BEGINNING_BYTES 60

static void
append_escaped (GString *out,
                const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '\n')
      g_string_append (out, "\\n");
    else if (strchr ("\\,;", *at) != NULL)
      g_string_append_printf (out, "\\%c", *at);
    else
      g_string_append_c (out, *at);
  }
}

static char *
make_card (const GzaService *service)
{
  GString *out = g_string_new ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:");
  const char *name = gza_locale_get_text (gza_locale_get_default (), service->name);

  append_escaped (out, name);
  g_string_append (out, ";;;;\r\nFN:");
  append_escaped (out, name);
  if (service->telephone != NULL) {
    g_string_append (out, "\r\nTEL:");
    append_escaped (out, service->telephone);
  }
  if (service->url != NULL) {
    g_string_append (out, "\r\nURL:");
    g_string_append (out, service->url);
  }
  g_string_append (out, "\r\nEND:VCARD\r\n");
  return g_string_free (out, FALSE);
}

/**
 * gza_qr_text_dup_contact:
 * @service: a service
 *
 * Writes a service's contact for a phone's address book: a card with its name in the visitor's
 * language, or where that would be too long to scan, the number alone.
 *
 * Returns: (transfer full) (nullable): a vCard or a `tel:` address; %NULL where there is nothing to
 *   call or to visit
 * Source: RFC 2426 (vCard 3.0, which phones read from a code); RFC 3966
 */
char *
gza_qr_text_dup_contact (const GzaService *service)
{
  g_autofree char *card = NULL;

  g_return_val_if_fail (service != NULL, NULL);

  if (service->telephone == NULL && service->url == NULL)
    return NULL;
  card = make_card (service);
  if (strlen (card) <= MAX_CONTACT_BYTES)
    return g_steal_pointer (&card);
  if (service->telephone == NULL)
    return g_strdup (service->url);
  g_free (card);
  card = g_strdelimit (g_strdup (service->telephone), " ()", '-');
  return g_strconcat ("tel:", card, NULL);
}

/* The first words that are the story's own. */
static char *
dup_beginning (GzaStory *story)
{
  GzaLocale *locale = gza_locale_get_default ();

  for (guint i = 0; i < gza_story_get_n_chapters (story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (story, i);
    const char *text = gza_locale_get_text (locale, chapter->text);

    if (chapter->type == GZA_CHAPTER_WORDS && text[0] != '\0')
      return gza_prose_to_text (text);
  }
  return NULL;
}

/* Appends as many whole words as there is room for. */
static void
append_beginning (GString *out,
                  char *beginning)
{
  gsize used = out->len + strlen ("\n\n…");
  char *end;

  if (used + MIN_BEGINNING_BYTES > MAX_STORY_BYTES)
    return;
  if (used + strlen (beginning) <= MAX_STORY_BYTES) {
    g_string_append_printf (out, "\n\n%s", beginning);
    return;
  }
  beginning[MAX_STORY_BYTES - used] = '\0';
  end = strrchr (beginning, ' ');
  if (end == NULL)
    return;
  *end = '\0';
  g_string_append_printf (out, "\n\n%s…", beginning);
}

/* Words that leave the kiosk are words in print: who told their own story must have agreed. */
static gboolean
may_be_taken (GzaStory *story)
{
  return gza_story_get_kind (story) != GZA_STORY_TESTIMONY ||
         gza_story_get_consent (story)->scope_print;
}

/**
 * gza_qr_text_dup_story:
 * @story: a story
 *
 * Writes a story to be read later: its title, its line, its road no more exactly than the person
 * allows, what kind of story it is, and its beginning as far as it fits.
 *
 * Returns: (transfer full) (nullable): plain text, at most 660 bytes; %NULL where even the title
 *   and the line don't fit, or where the person's consent doesn't cover print
 */
char *
gza_qr_text_dup_story (GzaStory *story)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autoptr (GString) out = NULL;
  g_autofree char *road = NULL;
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (GZA_IS_STORY (story), NULL);

  if (!may_be_taken (story))
    return NULL;
  road = gza_story_words_dup_road (story);
  out = g_string_new (gza_locale_get_text (locale, gza_story_get_title (story)));
  g_string_append_printf (out, "\n%s\n%s%s(%s)",
                          gza_locale_get_text (locale, gza_story_get_line (story)), road,
                          road[0] != '\0' ? " " : "",
                          gza_story_words_get_kind (gza_story_get_kind (story)));
  if (out->len > MAX_STORY_BYTES)
    return NULL;
  beginning = dup_beginning (story);
  if (beginning != NULL)
    append_beginning (out, beginning);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
