/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-cues.h"
#include "gza-diagnostic.h"

/* A captions file: what is read must be in order, valid UTF-8 and within the limits. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_cue (GzaCues *cues,
           guint index)
{
  const GzaCue *cue = gza_cues_get_cue (cues, index);
  guint first, n;

  g_assert (cue->start_us < cue->end_us);
  g_assert (g_utf8_validate (cue->text, -1, NULL));
  g_assert (g_utf8_strlen (cue->text, -1) <= 1000);
  g_assert (gza_cues_find (cues, cue->start_us, &first, &n));
  g_assert (first <= index && index < first + n);
  g_assert (gza_cues_get_next_change (cues, cue->start_us) <= cue->end_us);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCues) cues = gza_cues_parse (bytes, "a.vtt", diagnostics);

  for (guint i = 0; i < gza_cues_get_n_cues (cues); i++)
    check_cue (cues, i);
  return 0;
}
