/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-words"

#include "gza-words.h"

#include <string.h>

#include "gza-languages.h"
#include "gza-message.h"

/* The interface's words, read from gettext's compiled catalogs by ourselves: a visitor switches
 * languages while the program runs, and the attract screen and the idle warning speak several at
 * once, which the process-wide locale of gettext() can't do. Main thread only.
 *
 * A catalog (GNU gettext manual, "The Format of GNU MO Files") is a header of seven 32-bit numbers
 * in the byte order of its magic: magic, revision, count N, offset of the originals' table, offset
 * of the translations' table. Each table has N pairs (length, offset) of NUL-terminated strings;
 * the originals are sorted. Every number is checked against the file's size before it is used.
 */

#define MO_MAGIC 0x950412deu
#define MO_HEADER_BYTES 20

typedef struct {
  GMappedFile *file;
  const guint8 *data;
  gsize size;
  gboolean swapped;
  guint32 n;
  guint32 originals;
  guint32 translations;
} Catalog;

struct _GzaWords {
  GObject parent_instance;

  /* owned */
  char *locale_dir;
  char *file; /* in each language's folder */
  GHashTable *catalogs; /* tag → Catalog, or NULL where there is none */
};

G_DEFINE_FINAL_TYPE (GzaWords, gza_words, G_TYPE_OBJECT)

static void
catalog_free (Catalog *catalog)
{
  if (catalog == NULL)
    return;

  g_mapped_file_unref (catalog->file);
  g_free (catalog);
}

static guint32
read_u32 (const Catalog *catalog,
          gsize offset)
{
  guint32 value;

  if (offset > catalog->size || catalog->size - offset < sizeof value)
    return 0;

  memcpy (&value, catalog->data + offset, sizeof value);

  return catalog->swapped ? GUINT32_SWAP_LE_BE (value) : value;
}

/* Gets the string that a table's entry points to, NULL unless it ends inside the file. */
static const char *
read_string (const Catalog *catalog,
             guint32 table,
             guint32 index)
{
  gsize entry = (gsize) table + 8 * (gsize) index;
  guint32 length = read_u32 (catalog, entry);
  guint32 offset = read_u32 (catalog, entry + 4);

  if (offset >= catalog->size || catalog->size - offset <= length ||
      catalog->data[offset + length] != '\0')
    return NULL;

  return (const char *) catalog->data + offset;
}

static Catalog *
catalog_open (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autofree Catalog *catalog = g_new0 (Catalog, 1);
  guint32 magic;

  if (file == NULL || g_mapped_file_get_length (file) < MO_HEADER_BYTES)
    return NULL;

  catalog->data = (const guint8 *) g_mapped_file_get_contents (file);
  catalog->size = g_mapped_file_get_length (file);
  magic = read_u32 (catalog, 0);
  catalog->swapped = magic == GUINT32_SWAP_LE_BE (MO_MAGIC);
  if (magic != MO_MAGIC && !catalog->swapped)
    return NULL;

  catalog->n = read_u32 (catalog, 8);
  catalog->originals = read_u32 (catalog, 12);
  catalog->translations = read_u32 (catalog, 16);
  catalog->file = g_steal_pointer (&file);

  return g_steal_pointer (&catalog);
}

/* Where a word stands in both tables. A plural's original goes on behind its NUL with the form
 * for many, so comparing up to the first NUL finds that one too. */
static gboolean
catalog_find (const Catalog *catalog,
              const char *word,
              guint32 *ret_index)
{
  guint32 low = 0, high = catalog->n;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const char *original = read_string (catalog, catalog->originals, middle);
    int order = original != NULL ? strcmp (word, original) : -1;

    if (order == 0) {
      *ret_index = middle;
      return TRUE;
    }
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }

  return FALSE;
}

static Catalog *
open_for (GzaWords *self,
          const char *tag)
{
  g_autofree char *path =
      g_build_filename (self->locale_dir, tag, "LC_MESSAGES", self->file, NULL);

  return catalog_open (path);
}

/* A variety without words of its own speaks its language's: ka-GE reads ka. */
static Catalog *
get_catalog (GzaWords *self,
             const char *language)
{
  g_autofree char *base = NULL;
  Catalog *catalog;

  if (g_hash_table_lookup_extended (self->catalogs, language, NULL, (gpointer *) &catalog))
    return catalog;

  base = g_strndup (language, strcspn (language, "-"));
  catalog = open_for (self, language);
  if (catalog == NULL && strcmp (base, language) != 0)
    catalog = open_for (self, base);
  g_hash_table_insert (self->catalogs, g_strdup (language), catalog);

  return catalog;
}

static void
gza_words_finalize (GObject *object)
{
  GzaWords *self = GZA_WORDS (object);

  g_free (self->locale_dir);
  g_free (self->file);
  g_hash_table_unref (self->catalogs);

  G_OBJECT_CLASS (gza_words_parent_class)->finalize (object);
}

static void
gza_words_class_init (GzaWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_words_finalize;
}

static void
gza_words_init (GzaWords *self)
{
  self->catalogs =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) catalog_free);
}

/**
 * gza_words_new:
 * @locale_dir: the folder that has `TAG/LC_MESSAGES/gza.mo`
 *
 * Makes the words of an installation; each language's file is read when it is first asked for.
 *
 * Returns: (transfer full): words
 */
GzaWords *
gza_words_new (const char *locale_dir)
{
  return gza_words_new_for_domain (locale_dir, "gza");
}

/**
 * gza_words_new_for_domain:
 * @locale_dir: the folder that has `TAG/LC_MESSAGES/DOMAIN.mo`
 * @domain: `gza` for what visitors read, `gza-curator` for what curators read
 *
 * Makes the words of one readership.
 *
 * Returns: (transfer full): words
 */
GzaWords *
gza_words_new_for_domain (const char *locale_dir,
                          const char *domain)
{
  GzaWords *self;

  g_return_val_if_fail (locale_dir != NULL, NULL);
  g_return_val_if_fail (domain != NULL, NULL);

  self = g_object_new (GZA_TYPE_WORDS, NULL);
  self->locale_dir = g_strdup (locale_dir);
  self->file = g_strconcat (domain, ".mo", NULL);

  return self;
}

/**
 * gza_words_get:
 * @self: words
 * @language: a BCP 47 tag
 * @word: the English word
 *
 * Gets a word in a language.
 *
 * Returns: (transfer none): UTF-8 that lives as long as @self or @word; @word itself where it is
 *   not translated
 */
const char *
gza_words_get (GzaWords *self,
               const char *language,
               const char *word)
{
  const char *found = NULL;
  const Catalog *catalog;
  guint32 index;

  g_return_val_if_fail (GZA_IS_WORDS (self), word);
  g_return_val_if_fail (language != NULL, word);
  g_return_val_if_fail (word != NULL, "");

  catalog = word[0] != '\0' ? get_catalog (self, language) : NULL;
  if (catalog != NULL && catalog_find (catalog, word, &index))
    found = read_string (catalog, catalog->translations, index);

  return found != NULL && found[0] != '\0' ? found : word;
}

/**
 * gza_words_get_plural:
 * @self: words
 * @language: a BCP 47 tag
 * @one: the English for one
 * @many: the English for any other number, the `msgid_plural` of @one
 * @n: how many
 *
 * Gets the form that goes with a number, in languages that have one form or two, the first of them
 * for one. Languages with more are served by ICU messages, see gza_words_format().
 *
 * Returns: (transfer none): UTF-8 that lives as long as @self, @one or @many
 */
const char *
gza_words_get_plural (GzaWords *self,
                      const char *language,
                      const char *one,
                      const char *many,
                      gulong n)
{
  const Catalog *catalog;
  const char *forms = NULL;
  guint32 index, length;

  g_return_val_if_fail (GZA_IS_WORDS (self), many);
  g_return_val_if_fail (language != NULL, many);

  catalog = get_catalog (self, language);
  if (catalog != NULL && catalog_find (catalog, one, &index))
    forms = read_string (catalog, catalog->translations, index);
  if (forms == NULL || forms[0] == '\0')
    return n == 1 ? one : many;
  length = read_u32 (catalog, (gsize) catalog->translations + 8 * (gsize) index);
  if (n != 1 && strlen (forms) < length)
    forms += strlen (forms) + 1;
  return forms;
}

/**
 * gza_words_vformat:
 * @self: words
 * @language: a BCP 47 tag
 * @pattern: an English ICU message
 * @args: see gza_message_vformat(): numbers are `double`, the others `const char *`
 *
 * Fills a message in a language; an untranslated one is filled by English rules.
 *
 * Returns: (transfer full): UTF-8
 */
char *
gza_words_vformat (GzaWords *self,
                   const char *language,
                   const char *pattern,
                   va_list args)
{
  const char *translated = gza_words_get (self, language, pattern);

  return gza_message_vformat (translated == pattern ? "en" : language, translated, args);
}

/**
 * gza_words_format:
 * @self: words
 * @language: a BCP 47 tag
 * @pattern: an English ICU message
 * @...: see gza_message_vformat(): numbers are `double`, the others `const char *`
 *
 * Fills a message in a language.
 *
 * Returns: (transfer full): UTF-8
 */
char *
gza_words_format (GzaWords *self,
                  const char *language,
                  const char *pattern,
                  ...)
{
  va_list args;
  char *result;

  va_start (args, pattern);
  result = gza_words_vformat (self, language, pattern, args);
  va_end (args);

  return result;
}
