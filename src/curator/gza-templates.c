/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-templates"

#include "gza-templates.h"

#include <string.h>

#include "gza-console.h"
#include "gza-say.h"

/* The templates. What is required stands with a blank, what is useful stands in remarks with an
 * example; docs/story-format.md has the rest. Remarks are in the curator's language, the YAML is
 * the same in all. */

#define REMARK_COLUMN 28
#define MAX_COLUMNS 96

const GzaTemplateLine gza_template_story[] = {
  { "# yaml-language-server: $schema=/usr/share/gza/schema/story.schema.json" },
  { NULL, GZA_SAY ("One story. Lines that start with # are remarks; take the # away to use a key. "
                   "Every key is explained in docs/story-format.md; “gza-curator check” says what "
                   "is missing.") },
  { "format: 1" },
  { "" },
  { NULL, GZA_SAY ("illustrative: invented; composite: of several people; testimony: of one real "
                   "person, who has agreed (then the consent block below is needed). The first two "
                   "are labelled on every screen.") },
  { "kind: illustrative" },
  { "" },
  { "title:", GZA_SAY ("the headline"), TRUE },
  { "  LANGUAGE:" },
  { "line:", GZA_SAY ("one sentence: who this is, and what the person can"), TRUE },
  { "  LANGUAGE:" },
  { "" },
  { "# themes: [work]", GZA_SAY ("ids of themes in exhibition.yaml") },
  { "# portrait:" },
  { "#   file: portrait.jpg", GZA_SAY ("beside this file; 4:5, the face in the upper half") },
  { "#   alt:", GZA_SAY ("what it shows, in a sentence") },
  { "#     LANGUAGE:" },
  { "" },
  { "person:" },
  { "  display_name:", GZA_SAY ("the name that visitors see, in each script"), TRUE },
  { "    LANGUAGE:" },
  { "  name_changed: false" },
  { "  # age_band: 30-39", GZA_SAY ("never a day of birth") },
  { "  # face: illustration", GZA_SAY ("shown, obscured, silhouette, illustration, none") },
  { "  # place_precision: town",
    GZA_SAY ("the finest that the map shows: exact, town, region, country") },
  { "" },
  { NULL, GZA_SAY ("No names, phones or scans here: the number of the form is enough.") },
  { "# consent:" },
  { "#   ref: CF-0000" },
  { "#   given: 2026-01-15" },
  { "#   review_by: 2027-01-15",
    GZA_SAY ("after this day the story is hidden; ask the person again") },
  { "#   scope: {exhibition: true, countries: [GE, AM]}" },
  { "#   interpreter: professional" },
  { "" },
  { "# safety:" },
  { "#   risk_assessed: 2026-01-10" },
  { "#   sensitive: []", "trafficking, gbv, detention, health, conflict, death, child" },
  { "" },
  { "# route:" },
  { "#   - id: start" },
  { "#     place: tbilisi",
    GZA_SAY ("an id of places.yaml, or {name: ..., at: [41.7, 44.8]}") },
  { "#     date: spring 1992", "1992, 1992-04, 1992-04-17" },
  { "" },
  { "chapters:" },
  { "  - id: words" },
  { "    type: words", "video, voice, photos, map, words, quote, choice, objects" },
  { "    title:", GZA_SAY ("the chapter's headline"), TRUE },
  { "      LANGUAGE:" },
  { "    text:", GZA_SAY ("at most 100 words"), TRUE },
  { "      LANGUAGE:" },
  { "" },
  { "# credits:" },
  { "#   - what: {en: Photographs}" },
  { "#     by: The photographer" },
  { "#     licence: CC-BY-SA-4.0" },
  { NULL, NULL },
};

const GzaTemplateLine gza_template_exhibition[] = {
  { "# yaml-language-server: $schema=/usr/share/gza/schema/exhibition.schema.json" },
  { NULL, GZA_SAY ("What holds for all stories. Every key is explained in docs/story-format.md.") },
  { "format: 1" },
  { "" },
  { NULL, GZA_SAY ("In the order of the buttons. Take out the lines of languages that you don't "
                   "need.") },
  { "languages: [ka, hy, en, ru]" },
  { "" },
  { "title:", GZA_SAY ("the name of the exhibition"), TRUE },
  { "  LANGUAGE:" },
  { "# subtitle:" },
  { "#   LANGUAGE:" },
  { "" },
  { "# themes:" },
  { "#   - id: work" },
  { "#     title:" },
  { "#       LANGUAGE:" },
  { "" },
  { "# attract:" },
  { "#   clips: [{file: media/road.webm}]" },
  { "#   lines:" },
  { "#     - {en: Touch to follow a road}" },
  { "" },
  { "idle: {warn_after: 90, reset_after: 30}" },
  { "map: {worldview: un}" },
  { NULL, NULL },
};

const GzaTemplateLine gza_template_places[] = {
  { "# yaml-language-server: $schema=/usr/share/gza/schema/places.schema.json" },
  { NULL, GZA_SAY ("Places that stories share, by id.") },
  { "format: 1" },
  { "places:" },
  { "  tbilisi:" },
  { "    name: {ka: თბილისი, hy: Թբիլիսի, en: Tbilisi, ru: Тбилиси}" },
  { "    country: GE" },
  { "    at: [41.72, 44.79]" },
  { "  yerevan:" },
  { "    name: {ka: ერევანი, hy: Երևան, en: Yerevan, ru: Ереван}" },
  { "    country: AM" },
  { "    at: [40.18, 44.51]" },
  { NULL, NULL },
};

static void
write_paragraph (GString *text,
                 const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  guint column = 1;

  g_string_append_c (text, '#');
  for (guint i = 0; words[i] != NULL; i++) {
    guint width = gza_console_get_width (words[i]);

    if (column + 1 + width > MAX_COLUMNS) {
      g_string_append (text, "\n#");
      column = 1;
    }
    g_string_append_printf (text, " %s", words[i]);
    column += 1 + width;
  }
  g_string_append_c (text, '\n');
}

/* One line for each of the exhibition's languages: "  ka:". */
static void
write_languages (GString *text,
                 const char *line,
                 const char *mark,
                 const char *const *languages)
{
  for (guint i = 0; languages[i] != NULL; i++)
    g_string_append_printf (text, "%.*s%s%s\n", (int) (mark - line), line, languages[i],
                            mark + strlen ("LANGUAGE"));
}

static void
write_remark (GString *text,
              const GzaTemplateLine *line,
              guint number,
              GString *blanks)
{
  const char *remark = gza_say (line->remark);

  if (line->is_blank) {
    g_string_append_printf (text, " # %s: %s", gza_say ("FILL"), remark);
    g_string_append_printf (blanks, gza_say ("  line %u: %s"), number, remark);
    g_string_append_c (blanks, '\n');
  } else {
    g_string_append_printf (text, "%*s# %s", MAX (REMARK_COLUMN - (int) strlen (line->yaml), 1), "",
                            remark);
  }
}

static guint
count_lines (const GString *text)
{
  guint n_lines = 0;

  for (gsize i = 0; i < text->len; i++)
    n_lines += text->str[i] == '\n';
  return n_lines;
}

/**
 * gza_template_write:
 * @lines: a template
 * @languages: the exhibition's languages
 * @blanks: where the blanks are listed, a line for each
 *
 * Writes a template with its remarks in the curator's language.
 *
 * Returns: (transfer full): a YAML file
 */
char *
gza_template_write (const GzaTemplateLine *lines,
                    const char *const *languages,
                    GString *blanks)
{
  GString *text = g_string_new (NULL);

  for (; lines->yaml != NULL || lines->remark != NULL; lines++) {
    const char *mark = lines->yaml != NULL ? strstr (lines->yaml, "LANGUAGE") : NULL;

    if (lines->yaml == NULL) {
      write_paragraph (text, gza_say (lines->remark));
    } else if (mark != NULL) {
      write_languages (text, lines->yaml, mark, languages);
    } else {
      g_string_append (text, lines->yaml);
      if (lines->remark != NULL)
        write_remark (text, lines, count_lines (text) + 1, blanks);
      g_string_append_c (text, '\n');
    }
  }
  return g_string_free (text, FALSE);
}
