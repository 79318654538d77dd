/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-phrase"

#include "gza-phrase.h"

#include <string.h>

/* A sentence whose language is chosen after it was made: what is wrong with a story is found once,
 * perhaps on another thread, and said to whoever asks. The format is that of printf(), so that the
 * compiler compares it with its arguments, and msgfmt a translation with the format; translations
 * may put arguments in another order ("%2$s") or leave some out.
 *
 * A string argument of several words that has a translation is said in the language as well: the
 * name of a kind (“a list”), the text of an error. One word is a key or an id, and stays as it is
 * typed. Conversions: d i u x X f g s and %%, with a width and a precision of digits.
 *
 *   phrase = gza_phrase_new ("%s is expected, not %s", "a list", "a single value");
 *   text = gza_phrase_say (phrase, words, "ka");
 */

#define MAX_ARGUMENTS 6

/* What stands behind a per cent sign. */
typedef struct {
  guint index; /* of the argument, from 0 */
  gboolean is_zero_padded;
  int width;
  int precision; /* -1 where none is given */
  guint n_longs; /* l, ll; z counts as one */
  char conversion;
  const char *end;
} Directive;

typedef struct {
  char kind; /* the conversion that it was made for: d, u, f or s */
  union {
    gint64 integer;
    guint64 natural;
    double number;
    char *string;
  } value;
} Argument;

struct _GzaPhrase {
  /* owned */
  char *format;

  /* state */
  Argument arguments[MAX_ARGUMENTS];
  guint n_arguments;
};

static int
read_digits (const char **p)
{
  int value = 0;

  while (g_ascii_isdigit (**p) && value < 1000)
    value = value * 10 + (*(*p)++ - '0');
  return value;
}

/* Reads a directive behind its per cent sign; @next is the argument of one without a position. */
static Directive
read_directive (const char *p,
                guint *next)
{
  Directive directive = { .precision = -1 };
  const char *start = p;
  int position = read_digits (&p);

  if (*p == '$' && position > 0)
    p++;
  else {
    p = start;
    position = 0;
  }
  directive.is_zero_padded = *p == '0';
  directive.width = read_digits (&p);
  if (*p == '.') {
    p++;
    directive.precision = read_digits (&p);
  }
  for (; *p == 'l' || *p == 'z'; p++)
    directive.n_longs++;
  directive.conversion = *p;
  directive.end = *p != '\0' ? p + 1 : p;
  if (directive.conversion != '%')
    directive.index = position > 0 ? (guint) position - 1 : (*next)++;
  return directive;
}

static char
get_kind (char conversion)
{
  switch (conversion) {
  case 'd':
  case 'i':
    return 'd';
  case 'u':
  case 'x':
  case 'X':
    return 'u';
  case 'f':
  case 'g':
    return 'f';
  case 's':
    return 's';
  default:
    return '\0';
  }
}

static void
take_argument (Argument *argument,
               const Directive *directive,
               va_list *args)
{
  guint n_longs = directive->n_longs;

  argument->kind = get_kind (directive->conversion);
  switch (argument->kind) {
  case 's':
    argument->value.string = g_strdup (va_arg (*args, const char *));
    break;
  case 'f':
    argument->value.number = va_arg (*args, double);
    break;
  case 'd':
    argument->value.integer = n_longs > 1   ? va_arg (*args, long long)
                              : n_longs > 0 ? va_arg (*args, long)
                                            : va_arg (*args, int);
    break;
  case 'u':
    argument->value.natural = n_longs > 1   ? va_arg (*args, unsigned long long)
                              : n_longs > 0 ? va_arg (*args, unsigned long)
                                            : va_arg (*args, unsigned int);
    break;
  default:
    g_critical ("A phrase can't have the conversion %%%c", directive->conversion);
  }
}

/* Directives in order take arguments in order: only the program's own English comes here. */
static void
take_arguments (GzaPhrase *self,
                va_list args)
{
  guint next = 0;
  va_list own;

  va_copy (own, args);
  for (const char *p = strchr (self->format, '%'); p != NULL; p = strchr (p, '%')) {
    Directive directive = read_directive (p + 1, &next);

    p = directive.end;
    if (directive.conversion != '%' && self->n_arguments < MAX_ARGUMENTS)
      take_argument (&self->arguments[self->n_arguments++], &directive, &own);
  }
  va_end (own);
}

/**
 * gza_phrase_newv:
 * @format: English, as for printf(); the key of its translations
 * @args: its arguments, at most six
 *
 * Makes a sentence. Arguments are copied.
 *
 * Returns: (transfer full): the phrase
 */
GzaPhrase *
gza_phrase_newv (const char *format,
                 va_list args)
{
  GzaPhrase *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (GzaPhrase, 1);
  self->format = g_strdup (format);
  take_arguments (self, args);
  return self;
}

/**
 * gza_phrase_new:
 * @format: English, as for printf(); the key of its translations
 * @...: its arguments, at most six
 *
 * Makes a sentence. Arguments are copied.
 *
 * Returns: (transfer full): the phrase
 */
GzaPhrase *
gza_phrase_new (const char *format,
                ...)
{
  GzaPhrase *self;
  va_list args;

  va_start (args, format);
  self = gza_phrase_newv (format, args);
  va_end (args);
  return self;
}

/**
 * gza_phrase_new_with_word:
 * @format: English, with one `%s` if there is a word
 * @word: (nullable): the word
 *
 * Makes a sentence whose English is not written in the call.
 *
 * Returns: (transfer full): the phrase
 */
GzaPhrase *
gza_phrase_new_with_word (const char *format,
                          const char *word)
{
  GzaPhrase *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (GzaPhrase, 1);
  self->format = g_strdup (format);
  if (word != NULL) {
    self->arguments[0] = (Argument){ .kind = 's', .value.string = g_strdup (word) };
    self->n_arguments = 1;
  }
  return self;
}

/**
 * gza_phrase_free:
 * @self: (transfer full): a phrase
 *
 * Forgets a phrase.
 */
void
gza_phrase_free (GzaPhrase *self)
{
  for (guint i = 0; i < self->n_arguments; i++) {
    if (self->arguments[i].kind == 's')
      g_free (self->arguments[i].value.string);
  }
  g_free (self->format);
  g_free (self);
}

static void
append_natural (GString *out,
                const Directive *directive,
                guint64 value)
{
  if (directive->conversion == 'u')
    g_string_append_printf (out, directive->is_zero_padded ? "%0*" G_GUINT64_FORMAT
                                                           : "%*" G_GUINT64_FORMAT,
                            directive->width, value);
  else if (directive->conversion == 'x')
    g_string_append_printf (out, "%0*" G_GINT64_MODIFIER "x", directive->width, value);
  else
    g_string_append_printf (out, "%0*" G_GINT64_MODIFIER "X", directive->width, value);
}

static void
append_argument (GString *out,
                 const Directive *directive,
                 const Argument *argument,
                 GzaWords *words,
                 const char *language)
{
  const char *string = argument->value.string;

  switch (argument->kind) {
  case 'd':
    g_string_append_printf (out, directive->is_zero_padded ? "%0*" G_GINT64_FORMAT
                                                           : "%*" G_GINT64_FORMAT,
                            directive->width, argument->value.integer);
    break;
  case 'u':
    append_natural (out, directive, argument->value.natural);
    break;
  case 'f':
    g_string_append_printf (out, directive->conversion == 'g' ? "%.*g" : "%.*f",
                            directive->precision >= 0 ? directive->precision : 6,
                            argument->value.number);
    break;
  default:
    if (string != NULL && words != NULL && strchr (string, ' ') != NULL)
      string = gza_words_get (words, language, string);
    g_string_append (out, string != NULL ? string : "");
  }
}

/* FALSE where a translation asks for what the English has not. */
static gboolean
fill (const GzaPhrase *self,
      const char *format,
      GzaWords *words,
      const char *language,
      GString *out)
{
  guint next = 0;
  const char *p = format;

  while (*p != '\0') {
    Directive directive;

    if (*p != '%') {
      g_string_append_c (out, *p++);
      continue;
    }
    directive = read_directive (p + 1, &next);
    p = directive.end;
    if (directive.conversion == '%')
      g_string_append_c (out, '%');
    else if (directive.index < self->n_arguments &&
             self->arguments[directive.index].kind == get_kind (directive.conversion))
      append_argument (out, &directive, &self->arguments[directive.index], words, language);
    else
      return FALSE;
  }
  return TRUE;
}

/**
 * gza_phrase_say:
 * @self: a phrase
 * @words: (nullable): the translations; %NULL says it in English
 * @language: (nullable): a BCP 47 tag; %NULL only without @words
 *
 * Says a sentence in a language, or in English where it has no translation.
 *
 * Returns: (transfer full): UTF-8, as valid as the arguments
 */
char *
gza_phrase_say (const GzaPhrase *self,
                GzaWords *words,
                const char *language)
{
  const char *format = words != NULL ? gza_words_get (words, language, self->format)
                                     : self->format;
  GString *out = g_string_new (NULL);

  if (!fill (self, format, words, language, out)) {
    g_string_truncate (out, 0);
    fill (self, self->format, NULL, NULL, out);
  }
  return g_string_free (out, FALSE);
}
