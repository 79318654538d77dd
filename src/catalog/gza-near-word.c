/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-near-word"

#include "gza-near-word.h"

#include <string.h>

/* "Did you mean ...?": the known word that a slip of the keyboard is nearest to. The distance is
 * Damerau and Levenshtein's in its restricted form: insertions, deletions, replacements and swaps
 * of neighbours. Words are keys and ids, so bytes are compared. */

#define MAX_LENGTH 48

static guint
get_distance (const char *a,
              const char *b)
{
  guint rows[3][MAX_LENGTH + 1];
  guint *before = rows[0];
  guint *above = rows[1];
  guint *row = rows[2];
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);

  for (guint j = 0; j <= length_b; j++)
    above[j] = j;
  for (guint i = 1; i <= length_a; i++) {
    guint *spare = before;

    row[0] = i;
    for (guint j = 1; j <= length_b; j++) {
      gboolean is_same = a[i - 1] == b[j - 1];
      guint best = MIN (above[j] + 1, row[j - 1] + 1);

      best = MIN (best, above[j - 1] + (is_same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = MIN (best, before[j - 2] + 1);
      row[j] = best;
    }
    before = above;
    above = row;
    row = spare;
  }
  return above[length_b];
}

/**
 * gza_near_word_find:
 * @word: a word that is not known
 * @known: (array zero-terminated=1): the words that are
 *
 * Finds the known word that was probably meant: at most a third of it differs.
 *
 * Returns: (transfer none) (nullable): one of @known, the first of the nearest
 */
const char *
gza_near_word_find (const char *word,
                    const char *const *known)
{
  g_autofree char *folded = g_ascii_strdown (word, -1);
  gsize length = strlen (folded);
  const char *nearest = NULL;
  guint best = MAX (length / 3, 1) + 1;

  if (length > MAX_LENGTH)
    return NULL;
  for (guint i = 0; known[i] != NULL; i++) {
    guint distance;

    if (strlen (known[i]) > MAX_LENGTH)
      continue;
    distance = get_distance (folded, known[i]);
    if (distance < best) {
      best = distance;
      nearest = known[i];
    }
  }
  return nearest;
}
