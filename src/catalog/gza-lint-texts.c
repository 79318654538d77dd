/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <string.h>

#include "gza-format-rooms.h"
#include "gza-lint-private.h"

/* Rules about words: their translation, their length, and what they do to people. */

#define MAX_SENTENCE_WORDS 25
#define MAX_LABEL_WORDS 100
#define MIN_IDENTICAL_WORDS 3

/* What stands in CommonMark between a link's words and the term's id. */
#define TERM_LINK "](term:"

/* A word that hurts or is wrong in law, in lower case, and what to say. The right column is the
 * usage of the United Nations (General Assembly resolution 3449; Special Rapporteur on the human
 * rights of migrants, A/65/222). */
typedef struct {
  const char *language;
  const char *word;
  const char *suggestion;
} Avoided;

static const Avoided avoided[] = {
  { "en", "illegal migrant", "migrant in an irregular situation" },
  { "en", "illegal immigrant", "migrant in an irregular situation" },
  { "en", "illegal immigration", "irregular migration" },
  { "en", "illegal migration", "irregular migration" },
  { "en", "illegals", "people without documents" },
  { "en", "clandestine", "undocumented" },
  { "en", "economic refugee", "migrant" },
  { "en", "bogus asylum", "asylum seeker" },
  { "en", "flood of", "arrival of people" },
  { "en", "wave of migrants", "people who arrive" },
  { "en", "wave of refugees", "people who arrive" },
  { "en", "waves of migrants", "people who arrive" },
  { "en", "swarm", "people" },
  { "en", "influx", "arrival" },
  { "en", "host burden", "shared responsibility" },
  { "en", "burden on the host", "shared responsibility" },
  { "en", "refugees from abkhazia", "internally displaced people" },
  { "en", "refugees from tskhinvali", "internally displaced people" },
  { "ru", "нелегал", "человек без документов" },
  { "ru", "незаконный мигрант", "мигрант с неурегулированным статусом" },
  { "ru", "незаконная миграция", "неурегулированная миграция" },
  { "ru", "наплыв", "прибытие людей" },
  { "ru", "поток мигрантов", "люди, которые приезжают" },
  { "ru", "поток беженцев", "люди, которые ищут убежища" },
  { "ru", "волна мигрантов", "люди, которые приезжают" },
  { "ru", "волна беженцев", "люди, которые ищут убежища" },
  { "ru", "экономический беженец", "мигрант" },
  { "ru", "экономические беженцы", "мигранты" },
  { "ru", "беженцы из абхазии", "внутренне перемещённые лица" },
  { "ka", "არალეგალი მიგრანტ", "არარეგულარული მიგრანტი" },
  { "ka", "არალეგალური მიგრანტ", "არარეგულარული მიგრანტი" },
  { "ka", "უკანონო მიგრანტ", "არარეგულარული მიგრანტი" },
  { "ka", "უკანონო მიგრაცი", "არარეგულარული მიგრაცია" },
  { "ka", "მიგრანტების ნაკად", "ადამიანები, რომლებიც ჩამოდიან" },
  { "ka", "მიგრანტთა ნაკად", "ადამიანები, რომლებიც ჩამოდიან" },
  { "ka", "მიგრანტების ტალღა", "ადამიანები, რომლებიც ჩამოდიან" },
  { "ka", "ლტოლვილთა ტალღა", "ადამიანები, რომლებიც თავშესაფარს ეძებენ" },
  { "ka", "ეკონომიკური ლტოლვილ", "მიგრანტი" },
  { "ka", "ლტოლვილი აფხაზეთიდან", "დევნილი აფხაზეთიდან" },
  { "ka", "ლტოლვილები აფხაზეთიდან", "დევნილები აფხაზეთიდან" },
  { "hy", "անօրինական միգրանտ", "անկանոն կարգավիճակ ունեցող միգրանտ" },
  { "hy", "ապօրինի միգրանտ", "անկանոն կարգավիճակ ունեցող միգրանտ" },
  { "hy", "անօրինական միգրացիա", "անկանոն միգրացիա" },
  { "hy", "ապօրինի միգրացիա", "անկանոն միգրացիա" },
  { "hy", "միգրանտների հոսք", "մարդիկ, որ գալիս են" },
  { "hy", "միգրանտների ալիք", "մարդիկ, որ գալիս են" },
  { "hy", "փախստականների ալիք", "մարդիկ, որ ապաստան են փնտրում" },
  { "hy", "տնտեսական փախստական", "միգրանտ" },
};

static gboolean
is_word_start (const char *text,
               const char *p)
{
  return p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)));
}

static void
check_avoided (GzaLint *lint,
               const GzaYamlNode *node,
               const GzaSchemaFrame *frame,
               const char *language)
{
  g_autofree char *folded = NULL;

  /* The glossary names the words that it warns of. */
  if (lint->schema == &gza_format_glossary)
    return;
  folded = g_utf8_strdown (node->value, -1);
  for (guint i = 0; i < G_N_ELEMENTS (avoided); i++) {
    const char *found = strstr (folded, avoided[i].word);
    g_autofree char *hint = NULL;

    if (found == NULL || g_ascii_strncasecmp (avoided[i].language, language, 2) != 0 ||
        !is_word_start (folded, found))
      continue;
    hint = gza_report_dup_hint (GZA_SAY ("Say “%s”."), avoided[i].suggestion);
    gza_lint_report (lint, GZA_RULE_WORD_AVOID, node, frame, hint, "“%s” hurts or is wrong in law",
                     avoided[i].word);
  }
}

static guint
count_words (const char *start,
             const char *end)
{
  guint n_words = 0;
  gboolean is_inside = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c) && !is_inside) {
      n_words++;
      is_inside = TRUE;
    } else if (g_unichar_isspace (c)) {
      is_inside = FALSE;
    }
  }
  return n_words;
}

/* A full stop inside a number or a name goes on; the Armenian one has a character of its own. */
static gboolean
is_sentence_end (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar next = g_utf8_get_char (g_utf8_next_char (p));

  if (c == '\n')
    return next == '\n';
  if (c == 0x0589)
    return TRUE;
  return (c == '.' || c == '!' || c == '?' || c == 0x2026) && !g_unichar_isalnum (next);
}

static void
check_sentences (GzaLint *lint,
                 const GzaYamlNode *node,
                 const GzaSchemaFrame *frame)
{
  const char *start = node->value;

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p)) {
    const char *next = g_utf8_next_char (p);
    guint n_words;

    if (!is_sentence_end (p) && *next != '\0')
      continue;
    n_words = count_words (start, next);
    if (n_words > MAX_SENTENCE_WORDS) {
      g_autofree char *sentence = g_strstrip (g_strndup (start, (gsize) (next - start)));
      g_autofree char *word = gza_report_dup_short (sentence);

      gza_lint_report (lint, GZA_RULE_SENTENCE_LONG, node, frame, GZA_SAY ("Make two of it."),
                       "A sentence of %u words: “%s”", n_words, word);
    }
    start = next;
  }
}

/**
 * gza_lint_next_term:
 * @text: (inout): CommonMark; set behind the link that was found
 *
 * Finds the next link to a term of the glossary.
 *
 * Returns: (transfer full) (nullable): the term's id, or %NULL where there is no further link
 */
char *
gza_lint_next_term (const char **text)
{
  const char *start = strstr (*text, TERM_LINK);
  gsize length;

  if (start == NULL)
    return NULL;
  start += strlen (TERM_LINK);
  length = strcspn (start, ") \n");
  *text = start + length;
  return g_strndup (start, length);
}

static void
report_term (GzaLint *lint,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame,
             const char *id)
{
  const GzaGlossary *glossary = gza_catalog_get_rooms (lint->catalog)->glossary;
  guint n_terms = glossary != NULL ? glossary->n_terms : 0;
  g_autofree const char **known = g_new0 (const char *, n_terms + 1);
  g_autofree char *word = gza_report_dup_short (id);
  g_autofree char *hint = NULL;

  for (guint i = 0; i < n_terms; i++)
    known[i] = glossary->terms[i].id;
  hint = gza_schema_dup_suggestion (id, known);
  gza_lint_report (lint, GZA_RULE_UNKNOWN_TERM, node, frame,
                   hint != NULL ? hint : GZA_SAY ("Add it to terms in stories/glossary.yaml."),
                   "The glossary has no term “%s”", word);
}

static void
check_terms (GzaLint *lint,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame)
{
  const GzaRooms *rooms = gza_catalog_get_rooms (lint->catalog);
  const char *text = node->value;
  char *found;

  while ((found = gza_lint_next_term (&text)) != NULL) {
    g_autofree char *id = found;

    if (gza_rooms_find_term (rooms, id) == NULL)
      report_term (lint, node, frame, id);
  }
}

static void
check_string (GzaLint *lint,
              const GzaSchemaKey *key,
              const GzaYamlNode *node,
              const GzaSchemaFrame *frame,
              const char *language)
{
  guint n_words;

  if (node->type != GZA_YAML_SCALAR)
    return;
  check_avoided (lint, node, frame, language);
  if ((key->flags & GZA_KEY_NAME) != 0)
    return;
  check_sentences (lint, node, frame);
  if ((key->flags & GZA_KEY_PROSE) == 0)
    return;
  check_terms (lint, node, frame);
  n_words = count_words (node->value, node->value + node->length);
  if (n_words > MAX_LABEL_WORDS)
    gza_lint_report (lint, GZA_RULE_LABEL_LONG, node, frame,
                     GZA_SAY ("Cut it, or make two chapters."),
                     "%u words to read while standing", n_words);
}

static void
check_identical (GzaLint *lint,
                 const GzaYamlNode *node,
                 const GzaSchemaFrame *frame)
{
  for (const GzaYamlNode *a = node->first; a != NULL; a = a->next) {
    if (a->type != GZA_YAML_SCALAR ||
        count_words (a->value, a->value + a->length) < MIN_IDENTICAL_WORDS)
      continue;
    for (const GzaYamlNode *b = a->next; b != NULL; b = b->next) {
      if (g_strcmp0 (a->value, b->value) == 0)
        gza_lint_report (lint, GZA_RULE_TRANSLATION_IDENTICAL, b, frame, GZA_SAY ("Translate it."),
                         "%s says the same as %s", b->key, a->key);
    }
  }
}

static gboolean
says_nothing (const GzaYamlNode *node)
{
  if (node->type == GZA_YAML_SCALAR)
    return node->length == 0;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->length > 0)
      return FALSE;
  }

  return TRUE;
}

static void
check_missing (GzaLint *lint,
               const GzaSchemaKey *key,
               const GzaYamlNode *node,
               const GzaSchemaFrame *frame)
{
  g_autofree char *missing = NULL;

  if (node->type == GZA_YAML_SCALAR && (key->flags & GZA_KEY_NAME) != 0)
    return;
  missing = gza_lint_dup_missing (lint, node);
  if (missing != NULL)
    gza_lint_report (lint, GZA_RULE_MISSING_TRANSLATION, node, frame, NULL, "Not translated: %s",
                     missing);
}

static void
visit_text (const GzaSchemaKey *key,
            const GzaYamlNode *node,
            const GzaSchemaFrame *frame,
            gpointer data)
{
  GzaLint *lint = data;

  /* A blank of a template: where it must be filled in, the loader has said so. */
  if (key->type != GZA_KEY_TEXT || says_nothing (node))
    return;
  check_missing (lint, key, node, frame);
  if (node->type == GZA_YAML_SCALAR) {
    check_string (lint, key, node, frame, lint->languages[0]);
    return;
  }
  if ((key->flags & GZA_KEY_NAME) == 0)
    check_identical (lint, node, frame);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    const GzaSchemaFrame inner = { frame, child->key, 0 };

    check_string (lint, key, child, &inner, child->key);
  }
}

/**
 * gza_lint_check_texts:
 * @lint: a file
 *
 * Checks every text of a file: missing-translation, translation-identical, sentence-long,
 * label-long, word-avoid, unknown-term.
 */
void
gza_lint_check_texts (GzaLint *lint)
{
  gza_schema_visit (lint->schema, lint->node, visit_text, lint);
}
