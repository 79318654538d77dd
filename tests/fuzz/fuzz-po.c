/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gza-po.h"

/* A translator's PO file: what is read and written again must be read the same. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GPtrArray) entries = gza_po_parse ((const char *) data, size, NULL);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GString) po = g_string_new (NULL);

  if (entries == NULL)
    return 0;
  for (guint i = 0; i < entries->len; i++) {
    const GzaPoEntry *entry = g_ptr_array_index (entries, i);

    if (entry->context != NULL)
      gza_po_append_string (po, "msgctxt", entry->context);
    gza_po_append_string (po, "msgid", entry->source);
    gza_po_append_string (po, "msgstr", entry->translation);
    g_string_append_c (po, '\n');
  }
  again = gza_po_parse (po->str, po->len, NULL);
  g_assert (again != NULL && again->len == entries->len);
  for (guint i = 0; i < entries->len; i++) {
    const GzaPoEntry *a = g_ptr_array_index (entries, i);
    const GzaPoEntry *b = g_ptr_array_index (again, i);

    g_assert (g_strcmp0 (a->context, b->context) == 0);
    g_assert (strcmp (a->source, b->source) == 0);
    g_assert (strcmp (a->translation, b->translation) == 0);
  }
  return 0;
}
