/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mo-file.h"

#include <string.h>

/* Writes gettext's compiled catalogs, so that a test needs no msgfmt and can break one byte. */

#define HEADER_BYTES 28

static void
append_u32 (GByteArray *out,
            guint32     value)
{
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

/* Appends a table of (length, offset) and collects the strings that it points to. */
static void
append_table (GByteArray        *out,
              GByteArray        *strings,
              const char *const *pairs,
              guint              first,
              guint32            strings_offset)
{
  for (guint i = first; pairs[i - first] != NULL; i += 2) {
    append_u32 (out, (guint32) strlen (pairs[i]));
    append_u32 (out, strings_offset + strings->len);
    g_byte_array_append (strings, (const guint8 *) pairs[i], strlen (pairs[i]) + 1);
  }
}

/* Writes LOCALE_DIR/LANGUAGE/LC_MESSAGES/gza.mo from word, translation, word, …, NULL; the words
 * in the order of their bytes. */
void
mo_file_write (const char        *locale_dir,
               const char        *language,
               const char *const *pairs)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GByteArray) strings = g_byte_array_new ();
  g_autofree char *folder = g_build_filename (locale_dir, language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, "gza.mo", NULL);
  guint32 n = g_strv_length ((char **) pairs) / 2;
  guint32 strings_offset = HEADER_BYTES + 16 * n;

  append_u32 (out, 0x950412de);
  append_u32 (out, 0);
  append_u32 (out, n);
  append_u32 (out, HEADER_BYTES);
  append_u32 (out, HEADER_BYTES + 8 * n);
  append_u32 (out, 0);
  append_u32 (out, strings_offset);
  append_table (out, strings, pairs, 0, strings_offset);
  append_table (out, strings, pairs, 1, strings_offset);
  g_byte_array_append (out, strings->data, strings->len);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, (const char *) out->data, out->len, NULL));
}
