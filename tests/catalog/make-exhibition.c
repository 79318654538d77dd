/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "make-exhibition.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Makes a valid exhibition of any size, for tests, benchmarks and people who want to see a wall of
 * a thousand stories. Stories have the size and shape of real ones: four languages, a route, five
 * chapters with captions, and pictures that are small and real. The same number makes the same
 * bytes. */

#define PICTURE_WIDTH 160
#define PICTURE_HEIGHT 200

static const char exhibition_yaml[] =
  "format: 1\n"
  "title: {ka: \"გზა\", hy: \"Ճանապարհ\", en: \"The Road\", ru: \"Дорога\"}\n"
  "languages: [ka, hy, en, ru]\n"
  "themes:\n"
  "  - id: work\n"
  "    title: {ka: \"შრომა\", hy: \"Աշխատանք\", en: \"Work\", ru: \"Труд\"}\n"
  "  - id: home\n"
  "    title: {ka: \"სახლი\", hy: \"Տուն\", en: \"Home\", ru: \"Дом\"}\n"
  "attract:\n"
  "  lines:\n"
  "    - {ka: \"შეეხეთ\", hy: \"Հպվեք\", en: \"Touch\", ru: \"Коснитесь\"}\n"
  "idle: {warn_after: 90, reset_after: 30}\n";

static const char places_yaml[] =
  "format: 1\n"
  "places:\n"
  "  tbilisi:\n"
  "    name: {ka: \"თბილისი\", hy: \"Թբիլիսի\", en: \"Tbilisi\", ru: \"Тбилиси\"}\n"
  "    country: GE\n"
  "    at: [41.72, 44.79]\n"
  "  yerevan:\n"
  "    name: {ka: \"ერევანი\", hy: \"Երևան\", en: \"Yerevan\", ru: \"Ереван\"}\n"
  "    country: AM\n"
  "    at: [40.18, 44.51]\n"
  "  athens:\n"
  "    name: {ka: \"ათენი\", hy: \"Աթենք\", en: \"Athens\", ru: \"Афины\"}\n"
  "    country: GR\n"
  "    at: [37.98, 23.73]\n";

/* %1$u is the story's number. */
static const char story_head[] =
  "format: 1\n"
  "kind: illustrative\n"
  "title:\n"
  "  {ka: \"ამბავი %1$u\", hy: \"Պատմություն %1$u\", en: \"Story %1$u\", ru: \"История %1$u\"}\n"
  "line:\n"
  "  ka: \"ადამიანი, რომელმაც იცის, როგორ აშენდეს სახლი ქვისგან\"\n"
  "  hy: \"Մարդ, որ գիտի, թե ինչպես քարից տուն կառուցել\"\n"
  "  en: \"Somebody who knows how to build a house of stone\"\n"
  "  ru: \"Человек, который умеет строить дома из камня\"\n"
  "themes: [work, home]\n"
  "portrait:\n"
  "  file: portrait.png\n"
  "  alt: {ka: \"პორტრეტი\", hy: \"Դիմանկար\", en: \"A portrait\", ru: \"Портрет\"}\n"
  "person:\n"
  "  display_name: {ka: \"ანა %1$u\", hy: \"Աննա %1$u\", en: \"Anna %1$u\", ru: \"Анна %1$u\"}\n"
  "  name_changed: true\n"
  "  age_band: 30-39\n"
  "  face: illustration\n"
  "  voice: none\n"
  "  place_precision: town\n"
  "editorial:\n"
  "  fact_checked: 2026-02-01\n"
  "  terms_checked: true\n"
  "  translator_reviewed: {ka: true, hy: true, en: true, ru: true}\n"
  "route:\n";

static const char story_stop[] =
  "  - id: %1$s\n"
  "    place: %1$s\n"
  "    means: %2$s\n"
  "    date: %3$s\n"
  "    text:\n"
  "      ka: \"აქ ის სამი წელი ცხოვრობდა\"\n"
  "      hy: \"Այստեղ նա ապրեց երեք տարի\"\n"
  "      en: \"Here she lived for three years\"\n"
  "      ru: \"Здесь она прожила три года\"\n";

static const char story_photos[] =
  "chapters:\n"
  "  - id: hands\n"
  "    type: photos\n"
  "    title: {ka: \"ხელები\", hy: \"Ձեռքեր\", en: \"Hands\", ru: \"Руки\"}\n"
  "    stop: tbilisi\n"
  "    captions: {ka: words.ka.vtt, hy: words.hy.vtt, en: words.en.vtt, ru: words.ru.vtt}\n"
  "    photos:\n"
  "      - file: one.png\n"
  "        alt: {ka: \"ხელები\", hy: \"Ձեռքեր\", en: \"Two hands\", ru: \"Две руки\"}\n"
  "        focus: [0.5, 0.4]\n"
  "      - file: two.png\n"
  "        alt: {ka: \"ქვა\", hy: \"Քար\", en: \"A stone\", ru: \"Камень\"}\n"
  "        from: \"0:04\"\n"
  "  - id: voice\n"
  "    type: voice\n"
  "    title: {ka: \"ხმა\", hy: \"Ձայն\", en: \"A voice\", ru: \"Голос\"}\n"
  "    duration: \"0:12\"\n"
  "    picture: {file: one.png, alt: {ka: \"ხელი\", hy: \"Ձեռք\", en: \"A hand\", ru: \"Рука\"}}\n"
  "    captions: {ka: words.ka.vtt, hy: words.hy.vtt, en: words.en.vtt, ru: words.ru.vtt}\n"
  "  - id: road\n"
  "    type: map\n"
  "    title: {ka: \"გზა\", hy: \"Ճանապարհ\", en: \"The road\", ru: \"Дорога\"}\n"
  "    duration: \"0:12\"\n"
  "    cues: [{stop: tbilisi, at: \"0:00\"}, {stop: yerevan, at: \"0:04\"}]\n";

static const char story_words[] =
  "  - id: letter\n"
  "    type: words\n"
  "    title: {ka: \"წერილი\", hy: \"Նամակ\", en: \"A letter\", ru: \"Письмо\"}\n"
  "    text:\n"
  "      ka: |\n"
  "        ბებიაჩემმა მასწავლა ქვის კითხვა. ქვას აქვს **მიმართულება**, როგორც ხეს.\n"
  "        ვინც ამას ხედავს, იმას სახლი არ დაენგრევა.\n"
  "\n"
  "        ათენში მე აივნებს ვაკეთებდი. კაცმა მკითხა, საიდან ვიცოდი ეს ყველაფერი.\n"
  "      hy: |\n"
  "        Տատս ինձ սովորեցրեց կարդալ քարը։ Քարն ունի **ուղղություն**, ինչպես փայտը։\n"
  "        Ով դա տեսնում է, նրա տունը չի փլվում։\n"
  "\n"
  "        Աթենքում ես պատշգամբներ էի նորոգում։ Մի մարդ հարցրեց՝ որտեղի՞ց գիտեմ այս ամենը։\n"
  "      en: |\n"
  "        My grandmother taught me to read stone. A stone has a **direction**, like wood.\n"
  "        Whoever sees it, builds a house that stands.\n"
  "\n"
  "        In Athens I mended balconies. A man asked me where I had learned all this.\n"
  "      ru: |\n"
  "        Бабушка научила меня читать камень. У камня есть **направление**, как у дерева.\n"
  "        Кто его видит, у того дом не рушится.\n"
  "\n"
  "        В Афинах я чинила балконы. Один человек спросил, откуда я всё это знаю.\n"
  "  - id: word\n"
  "    type: quote\n"
  "    title: {ka: \"სიტყვა\", hy: \"Խոսք\", en: \"A word\", ru: \"Слово\"}\n"
  "    text:\n"
  "      ka: \"ქვა არსად მიდის. მე კი წავედი და დავბრუნდი.\"\n"
  "      hy: \"Քարը ոչ մի տեղ չի գնում։ Իսկ ես գնացի ու վերադարձա։\"\n"
  "      en: \"A stone goes nowhere. I went, and came back.\"\n"
  "      ru: \"Камень никуда не уходит. А я ушла и вернулась.\"\n"
  "credits:\n"
  "  - what: {ka: \"სურათები\", hy: \"Նկարներ\", en: \"Pictures\", ru: \"Картины\"}\n"
  "    by: Gza\n"
  "    licence: CC0-1.0\n";

static const char captions[] =
  "WEBVTT\n\n"
  "00:00.000 --> 00:04.000\nA stone has a direction.\n\n"
  "00:04.500 --> 00:08.000\nWhoever sees it,\nbuilds a house that stands.\n\n"
  "00:08.500 --> 00:12.000\nI went, and came back.\n";

/* make_file:
 * @folder: an existing folder
 * @path: a path in it; folders on the way are made
 * @content: bytes
 * @length_bytes: how many, or -1 for a string
 *
 * Writes a file.
 */
void
make_file (const char *folder,
           const char *path,
           const char *content,
           gssize length_bytes)
{
  g_autofree char *name = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (name);
  gsize length = length_bytes < 0 ? strlen (content) : (gsize) length_bytes;
  int fd;

  if (g_mkdir_with_parents (parent, 0755) != 0)
    g_error ("%s: %s", parent, g_strerror (errno));
  fd = g_open (name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  while (fd >= 0 && length > 0) {
    ssize_t n = write (fd, content, length);

    if (n < 0)
      g_error ("%s: %s", name, g_strerror (errno));
    content += n;
    length -= (gsize) n;
  }
  if (fd < 0 || close (fd) != 0)
    g_error ("%s: %s", name, g_strerror (errno));
}

static guint32
get_crc (const guint8 *data,
         gsize length)
{
  guint32 crc = 0xFFFFFFFF;

  for (gsize i = 0; i < length; i++) {
    crc ^= data[i];
    for (guint bit = 0; bit < 8; bit++)
      crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
  }
  return ~crc;
}

static void
append_chunk (GByteArray *png,
              const char *type,
              const guint8 *data,
              guint length)
{
  guint32 size = GUINT32_TO_BE (length);
  guint start;
  guint32 crc;

  g_byte_array_append (png, (const guint8 *) &size, 4);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, data, length);
  crc = GUINT32_TO_BE (get_crc (png->data + start, png->len - start));
  g_byte_array_append (png, (const guint8 *) &crc, 4);
}

static GBytes *
compress (const guint8 *data,
          gsize length)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  g_autofree guint8 *result = g_malloc (length + 1024);
  gsize n_read, n_written;
  g_autoptr (GError) error = NULL;

  if (g_converter_convert (G_CONVERTER (zlib), data, length, result, length + 1024,
                           G_CONVERTER_INPUT_AT_END, &n_read, &n_written, &error) !=
      G_CONVERTER_FINISHED)
    g_error ("The picture can't be compressed");
  return g_bytes_new (result, n_written);
}

/* A sky, a hill and a road, in colors that depend on the story. */
static void
paint (guint8 *pixels,
       guint number)
{
  for (guint y = 0; y < PICTURE_HEIGHT; y++) {
    guint8 *row = pixels + y * (PICTURE_WIDTH * 3 + 1);

    *row++ = 0;
    for (guint x = 0; x < PICTURE_WIDTH; x++) {
      guint hill = 90 + (x * (number % 7 + 1)) / 12;
      gboolean is_road = y > hill && ABS ((int) x - 80) < (int) (y - hill) / 6 + 2;

      *row++ = is_road ? 0xF2 : y > hill ? 0x5E
                                         : (guint8) (0x0E + number * 31 % 96);
      *row++ = is_road ? 0xA3 : y > hill ? 0x7F
                                         : (guint8) (0x1B + y / 2);
      *row++ = is_road ? 0x3A : y > hill ? 0x73
                                         : (guint8) (0x2C + y / 2);
    }
  }
}

static GBytes *
make_picture (guint number)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  const guint8 header[] = { 0, 0, 0, PICTURE_WIDTH, 0, 0, 0, PICTURE_HEIGHT, 8, 2, 0, 0, 0 };
  gsize length = PICTURE_HEIGHT * (PICTURE_WIDTH * 3 + 1);
  g_autofree guint8 *pixels = g_malloc (length);
  g_autoptr (GBytes) packed = NULL;
  GByteArray *png = g_byte_array_new ();

  paint (pixels, number);
  packed = compress (pixels, length);
  g_byte_array_append (png, signature, sizeof (signature));
  append_chunk (png, "IHDR", header, sizeof (header));
  append_chunk (png, "IDAT", g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));
  append_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}

static void
make_pictures (const char *folder,
               guint number)
{
  static const char *const names[] = { "portrait.png", "one.png", "two.png" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GBytes) picture = make_picture (number + i * 3);

    make_file (folder, names[i], g_bytes_get_data (picture, NULL),
               (gssize) g_bytes_get_size (picture));
  }
}

static void
make_story (const char *folder,
            guint number)
{
  static const char *const languages[] = { "ka", "hy", "en", "ru" };
  g_autofree char *id = g_strdup_printf ("story-%05u", number);
  g_autofree char *path = g_build_filename (folder, "stories", id, NULL);
  g_autoptr (GString) yaml = g_string_new (NULL);

  g_string_append_printf (yaml, story_head, number);
  g_string_append_printf (yaml, story_stop, "tbilisi", "none", "spring 1992");
  g_string_append_printf (yaml, story_stop, "yerevan", "bus", "1992-09");
  g_string_append_printf (yaml, story_stop, "athens", "plane", "1995-04-17");
  g_string_append (yaml, story_photos);
  g_string_append (yaml, story_words);
  make_file (path, "story.yaml", yaml->str, (gssize) yaml->len);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *name = g_strdup_printf ("words.%s.vtt", languages[i]);

    make_file (path, name, captions, -1);
  }
  make_pictures (path, number);
}

/* make_exhibition:
 * @folder: where; made if it is not there
 * @n_stories: how many
 *
 * Makes an exhibition that `gza-curator check` finds clean.
 */
void
make_exhibition (const char *folder,
                 guint n_stories)
{
  make_file (folder, "stories/exhibition.yaml", exhibition_yaml, -1);
  make_file (folder, "stories/places.yaml", places_yaml, -1);
  for (guint i = 1; i <= n_stories; i++)
    make_story (folder, i);
}
