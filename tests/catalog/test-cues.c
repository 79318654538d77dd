/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "exhibition-fixture.h"
#include "gza-cues.h"

/* A file of 27 MB takes this much at most; those of an exhibition have 2 MiB. */
#define MAX_MS 500
#define MAX_KIB (64 * 1024)

/* A file, what is read from it, and what is said about it. Cues are written as
 * "start-end voice|text" in milliseconds, parted by "; ", lines by "/". */
typedef struct {
  const char *name;
  const char *file;
  gsize length; /* 0: strlen */
  const char *cues;
  const char *codes;
} Case;

#define VTT "WEBVTT\n\n"
#define CUE(times, text) VTT times "\n" text "\n"
#define TIMES "00:01.000 --> 00:02.000"
#define BYTES(text) text, sizeof (text) - 1

static const Case cases[] = {
  { "c01-empty", "", 0, "", "captions-format@1:1" },
  { "c02-header-only", "WEBVTT", 0, "", "" },
  { "c02-header-line", "WEBVTT\n", 0, "", "" },
  { "c03-bom", "\xEF\xBB\xBF" CUE (TIMES, "A"), 0, "1000-2000 |A", "" },
  { "c04-longer-word", "WEBVTTX\n\n" TIMES "\nA\n", 0, "", "captions-format@1:1" },
  { "c05-header-text", "WEBVTT - the road\nKind: captions\n\n" TIMES "\nA\n", 0, "1000-2000 |A",
    "" },
  { "c06-cr", "WEBVTT\r\r" TIMES "\rA\rB\r\r", 0, "1000-2000 |A/B", "" },
  { "c06-crlf", "WEBVTT\r\n\r\n" TIMES "\r\nA\r\n", 0, "1000-2000 |A", "" },
  { "c06-mixed", "WEBVTT\n\r\n" TIMES "\rA\r\nB\n", 0, "1000-2000 |A/B", "" },
  { "c07-nul", BYTES ("WEBVTT\n\n" TIMES "\nA\0B\n"), "1000-2000 |A\xEF\xBF\xBD" "B", "" },
  { "c08-utf16", BYTES ("\xFF\xFEW\0E\0B\0V\0T\0T\0"), "", "captions-format@1:1" },
  { "c08-windows-1251", "1\n00:00:01,000 --> 00:00:02,000\n\xCF\xF0\xE8\xE2\xE5\xF2\n", 0, "",
    "captions-format@3:1" },
  { "c09-no-blank-line", "WEBVTT\n" TIMES "\nA\n", 0, "1000-2000 |A", "" },
  { "c10-arrow-in-id", VTT "a --> b\n" TIMES "\nA\n", 0, "1000-2000 |A", "captions-time@3:1" },
  { "c10-id", VTT "intro\n" TIMES "\nA\n", 0, "1000-2000 |A", "" },
  { "c11-hours", CUE ("01:00:01.000 --> 01:00:02.000", "A"), 0, "3601000-3602000 |A", "" },
  { "c11-too-many-hours", CUE ("100:00:00.000 --> 100:00:01.000", "A"), 0, "",
    "captions-time@3:14" },
  { "c11-srt-in-vtt", CUE ("0:1:2,3 --> 0:1:3,3", "A"), 0, "", "captions-time@3:2" },
  { "c11-sixty-minutes", CUE ("00:60:00.000 --> 00:60:01.000", "A"), 0, "",
    "captions-time@3:13" },
  { "c11-negative", CUE ("-00:01.000 --> 00:02.000", "A"), 0, "", "captions-time@3:1" },
  { "c11-overflow", CUE ("99999999999999999999:00.000 --> 1:00.000", "A"), 0, "",
    "captions-time@3:5" },
  { "c12-backwards", CUE ("00:02.000 --> 00:01.000", "A"), 0, "", "captions-time@3:1" },
  { "c12-no-length", CUE ("00:02.000 --> 00:02.000", "A"), 0, "", "captions-time@3:1" },
  { "c13-order", VTT "00:05.000 --> 00:06.000\nB\n\n" TIMES "\nA\n", 0,
    "1000-2000 |A; 5000-6000 |B", "captions-order@6:1" },
  { "c15-no-gap", VTT TIMES "\nA\n\n00:02.000 --> 00:03.000\nB\n", 0,
    "1000-2000 |A; 2000-3000 |B", "" },
  { "c16-ten-hours", CUE ("00:00.000 --> 10:00:00.000", "A"), 0, "0-36000000 |A", "" },
  { "c20-tags", CUE (TIMES, "<b>A</b> <i>B <c.red.big>C</c></i> <lang ka>D</lang> "
                            "<ruby>E<rt>e</rt></ruby> <00:01.500>F"), 0,
    "1000-2000 |A B C D Ee F", "" },
  { "c20-voice", CUE (TIMES, "<v.loud Nino B.>A</v>"), 0, "1000-2000 Nino B.|A", "" },
  { "c20-empty-voice", CUE (TIMES, "<v >A"), 0, "1000-2000 |A", "" },
  { "c20-unclosed", CUE (TIMES, "<b>A <i B"), 0, "1000-2000 |A <i B", "" },
  { "c20-entities", CUE (TIMES, "&lt;b&gt; &amp;amp; &nbsp;x &#x0; &lrm; &"), 0,
    "1000-2000 |<b> &amp; \xC2\xA0x &#x0; \xE2\x80\x8E &", "" },
  { "c21-settings", CUE (TIMES " line:-1 line:2147483648 position:200% size:-1% align:middle "
                         "vertical:rl region:x", "A"), 0, "1000-2000 |A", "" },
  { "c22-blocks", VTT "STYLE\n::cue { background: url(http://x.org) }\n\nREGION\nid:x\n\n"
                  "NOTE\nnothing\n\nNOTE a remark\n\n" TIMES "\nA\n", 0, "1000-2000 |A", "" },
  { "c23-srt", "1\n00:00:01,000 --> 00:00:02,000\nA\nB\n\n2\n00:00:03,500 --> 00:00:04,250\nC\n",
    0, "1000-2000 |A/B; 3500-4250 |C", "" },
  { "c23-srt-no-index", "00:00:01,000-->00:00:02,000\nA\n\nx\n0:0:3.5 --> 0:0:4\nB\n", 0,
    "1000-2000 |A; 3500-4000 |B", "" },
  { "c23-srt-no-blank", "1\n00:00:01,000 --> 00:00:02,000\nA\n00:00:03,000 --> 00:00:04,000\nB\n",
    0, "1000-2000 |A; 3000-4000 |B", "" },
  { "c24-ass", "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">A</font> {B}\n", 0,
    "1000-2000 |A {B}", "" },
  { "c25-map", "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n" TIMES "\nA\n", 0,
    "1000-2000 |A", "" },
  { "c26-direction", CUE (TIMES, "\xD7\x90 \xE2\x80\xAE" "B\xE2\x80\xAC"), 0,
    "1000-2000 |\xD7\x90 B", "" },
  { "c29-joined", CUE (TIMES, "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"), 0,
    "1000-2000 |\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", "" },
  { "c30-markup", CUE (TIMES, "<span foreground=\"red\">A</span>"), 0,
    "1000-2000 |<span foreground=\"red\">A</span>", "" },
  { "c33-no-text", CUE (TIMES, ""), 0, "", "captions-empty-cue@3:1" },
  { "c33-only-tags", CUE (TIMES, "<b></b>"), 0, "", "captions-empty-cue@3:1" },
  { "c34-five-lines", CUE (TIMES, "1\n2\n3\n4\n5"), 0, "1000-2000 |1/2/3/4",
    "captions-limit@3:1" },
};

static char *
describe (GzaCues *cues)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gza_cues_get_n_cues (cues); i++) {
    const GzaCue *cue = gza_cues_get_cue (cues, i);
    g_autofree char *lines = g_strdelimit (g_strdup (cue->text), "\n", '/');

    g_string_append_printf (text, "%s%d-%d %s|%s", i > 0 ? "; " : "",
                            (int) (cue->start_us / 1000), (int) (cue->end_us / 1000),
                            cue->voice != NULL ? cue->voice : "", lines);
  }
  return g_string_free (text, FALSE);
}

static GzaCues *
parse (const char *data,
       gsize length,
       GListStore *diagnostics)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return gza_cues_parse (bytes, "a.vtt", diagnostics);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  GzaCues *cues = parse (item->file, item->length > 0 ? item->length : strlen (item->file),
                         diagnostics);
  g_autofree char *found = describe (cues);
  g_autofree char *codes = list_codes (G_LIST_MODEL (diagnostics), NULL);

  g_assert_cmpstr (found, ==, item->cues);
  g_assert_cmpstr (codes, ==, item->codes);
  g_assert_finalize_object (cues);
}

/* c32: every prefix of every case is read without harm. */
static void
test_truncated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length = cases[i].length > 0 ? cases[i].length : strlen (cases[i].file);

    for (gsize n = 0; n < length; n++) {
      g_autoptr (GzaCues) cues = parse (cases[i].file, n, NULL);

      for (guint j = 0; j < gza_cues_get_n_cues (cues); j++) {
        const GzaCue *cue = gza_cues_get_cue (cues, j);

        g_assert_cmpint (cue->start_us, <, cue->end_us);
        g_assert_true (g_utf8_validate (cue->text, -1, NULL));
      }
    }
  }
}

/* Much of everything: a beginning, and a part that is repeated. */
typedef struct {
  const char *name;
  const char *start;
  const char *part;
  guint times;
  guint n_cues;
} Large;

static const Large large[] = {
  { "c17-many-cues", VTT, TIMES "\nA\n\n", 1000000, 10000 },
  { "c18-long-cue", VTT TIMES "\n", "word ", 2000000, 1 },
  { "c19-many-lines", VTT TIMES "\n", "line\n", 2000000, 1 },
  { "c20-tags", VTT TIMES "\nA", "<b", 1000000, 1 },
  { "c20-entities", VTT TIMES "\nA", "&", 1000000, 1 },
  { "c22-notes", VTT, "NOTE\n\n", 1000000, 0 },
  { "c23-arrows", VTT, "-->", 1000000, 0 },
  { "c23-arrow-lines", VTT, "-->\n", 1000000, 0 },
  { "c24-braces", "1\n00:00:01,000 --> 00:00:02,000\nA", "{\\", 1000000, 1 },
  { "c29-marks", VTT TIMES "\nA", "\xCC\x81", 100000, 1 },
};

static GBytes *
make_large (const Large *item)
{
  gsize start = strlen (item->start);
  gsize part = strlen (item->part);
  gsize size = start + part * item->times;
  char *text = g_malloc (size);

  memcpy (text, item->start, start);
  for (guint i = 0; i < item->times; i++)
    memcpy (text + start + part * i, item->part, part);
  return g_bytes_new_take (text, size);
}

/* The child's end of the experiment. */
static void
parse_large (const Large *item)
{
  g_autoptr (GBytes) bytes = make_large (item);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCues) cues = NULL;
  clock_t start = clock ();

  cues = gza_cues_parse (bytes, "a.vtt", diagnostics);
  if (!is_sanitized ())
    g_assert_cmpint ((clock () - start) * 1000 / CLOCKS_PER_SEC, <, MAX_MS);
  g_assert_cmpuint (gza_cues_get_n_cues (cues), ==, item->n_cues);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diagnostics)), <=, 51);
  if (item->n_cues == 1)
    g_assert_cmpint (g_utf8_strlen (gza_cues_get_cue (cues, 0)->text, -1), <=, 1000);
  _exit (0);
}

/* In time that grows with the file and no faster, and in its memory and little more. */
static void
test_large (gconstpointer data)
{
  const Large *item = data;
  struct rusage usage;
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    parse_large (item);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  if (!is_sanitized ())
    g_assert_cmpint (usage.ru_maxrss, <, MAX_KIB);
}

static void
assert_found (GzaCues *cues,
              gint64 position_ms,
              int first,
              guint n)
{
  guint found_first = 0;
  guint found_n = 0;

  g_assert_cmpint (gza_cues_find (cues, position_ms * 1000, &found_first, &found_n), ==, n > 0);
  g_assert_cmpuint (found_n, ==, n);
  if (n > 0)
    g_assert_cmpint (found_first, ==, first);
}

static void
test_find (void)
{
  const char *text = VTT "00:01.000 --> 00:03.000\nA\n\n00:03.000 --> 00:04.000\nB\n\n"
                         "00:05.000 --> 00:09.000\nC\n\n00:06.000 --> 00:07.000\nD\n";
  GzaCues *cues = parse (text, strlen (text), NULL);

  assert_found (cues, -5, 0, 0);
  assert_found (cues, 999, 0, 0);
  assert_found (cues, 1000, 0, 1);
  assert_found (cues, 2999, 0, 1);
  assert_found (cues, 3000, 1, 1);
  assert_found (cues, 4000, 0, 0);
  assert_found (cues, 6500, 2, 2);
  assert_found (cues, 5500, 2, 1);
  assert_found (cues, 9000, 0, 0);

  g_assert_cmpint (gza_cues_get_next_change (cues, 0), ==, 1000000);
  g_assert_cmpint (gza_cues_get_next_change (cues, 1000000), ==, 3000000);
  g_assert_cmpint (gza_cues_get_next_change (cues, 6500000), ==, 7000000);
  g_assert_cmpint (gza_cues_get_next_change (cues, 9000000), ==, -1);
  g_assert_finalize_object (cues);
}

/* What is found is what a search through all cues finds. */
static void
test_find_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GString *text = g_string_new (VTT);
  g_autoptr (GzaCues) cues = NULL;

  for (guint i = 0; i < 200; i++) {
    int start = g_rand_int_range (rand, 0, 50);
    int end = start + g_rand_int_range (rand, 1, 9);

    g_string_append_printf (text, "00:%02d.000 --> 00:%02d.000\nA\n\n", start, end);
  }
  cues = parse (text->str, text->len, NULL);
  g_string_free (text, TRUE);
  for (gint64 position_us = 0; position_us < 60 * G_USEC_PER_SEC; position_us += 500000) {
    guint first = 0, n = 0, n_active = 0, n_inside = 0;

    gza_cues_find (cues, position_us, &first, &n);
    for (guint i = 0; i < gza_cues_get_n_cues (cues); i++) {
      const GzaCue *cue = gza_cues_get_cue (cues, i);
      gboolean is_active = cue->start_us <= position_us && position_us < cue->end_us;

      n_active += is_active;
      n_inside += is_active && i >= first && i < first + n;
    }
    g_assert_cmpuint (n_inside, ==, n_active);
  }
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/cues/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/cues/c32-truncated", test_truncated);
  for (guint i = 0; i < G_N_ELEMENTS (large); i++) {
    g_autofree char *path = g_strdup_printf ("/cues/large/%s", large[i].name);

    g_test_add_data_func (path, &large[i], test_large);
  }
  g_test_add_func ("/cues/find", test_find);
  g_test_add_func ("/cues/find-all", test_find_all);
  return g_test_run ();
}
