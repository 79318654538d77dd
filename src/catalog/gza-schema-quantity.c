/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-hours.h"
#include "gza-schema-read.h"
#include "gza-schema-values.h"

/* The readers of numbers, positions and moments. */

static const double position_ranges[] = { -90, 90, -180, 180 };
static const double focus_ranges[] = { 0, 1, 0, 1 };

#define POSITION_FORM GZA_SAY ("[latitude, longitude]")

static gboolean
read_number (const GzaYamlNode *node,
             GzaSchemaContext *context,
             double min,
             double max,
             double *target)
{
  g_autofree char *word = NULL;
  double value;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return FALSE;
  word = gza_report_dup_short (node->value);
  if (!gza_value_parse_number (node->value, &value)) {
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node,
                       GZA_SAY ("Write digits, with a decimal point."),
                       "“%s” is not a number", word);
    return FALSE;
  }
  if (value < min || value > max) {
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL, "“%s” is not between %g and %g",
                       word, min, max);
    return FALSE;
  }
  *target = value;
  return TRUE;
}

static void
read_integer (const GzaSchemaKey *key,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              int *target)
{
  double value = 0;

  if (!read_number (node, context, key->min, key->max, &value))
    return;
  if (value == (int) value)
    *target = (int) value;
  else
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL, "A whole number is expected");
}

static void
read_pair (const GzaYamlNode *node,
           GzaSchemaContext *context,
           const double ranges[4],
           const char *form,
           double *target)
{
  GzaSchemaFrame frame = { context->frame, NULL, 0 };
  const GzaYamlNode *first = node->first;

  if (node->type != GZA_YAML_SEQUENCE || node->n_children != 2) {
    gza_schema_report (context, GZA_RULE_WRONG_TYPE, node, NULL, "Two numbers are expected: %s",
                       form);
    return;
  }
  context->frame = &frame;
  read_number (first, context, ranges[0], ranges[1], &target[0]);
  frame.index = 1;
  read_number (first->next, context, ranges[2], ranges[3], &target[1]);
  context->frame = frame.parent;
}

static void
read_seconds (const GzaSchemaKey *key,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              gint64 *target)
{
  g_autofree char *word = NULL;
  gint64 time_us;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  word = gza_report_dup_short (node->value);
  if (!gza_value_parse_seconds (node->value, &time_us))
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node,
                       GZA_SAY ("Write seconds (32) or \"0:32\"."),
                       "“%s” is not a time", word);
  else if (key->max > 0 && (time_us < key->min * G_USEC_PER_SEC ||
                            time_us > key->max * G_USEC_PER_SEC))
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL,
                       "“%s” is not between %g and %g seconds", word, key->min, key->max);
  else
    *target = time_us;
}

static void
read_hours (const GzaYamlNode *node,
            GzaSchemaContext *context,
            GzaDayHours *target)
{
  g_autofree char *word = NULL;
  GzaDayHours hours;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  if (gza_day_hours_parse (node->value, &hours)) {
    *target = hours;
    return;
  }
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node,
                     GZA_SAY ("Write 10:00-18:00, or 10:00-13:00, 14:00-18:00, or closed."),
                     "“%s” are no hours of a day", word);
}

static void
read_date (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           GzaDate *target)
{
  gboolean is_day = key->type == GZA_KEY_DAY;
  g_autofree char *word = NULL;
  GzaDate date;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  if (gza_value_parse_date (node->value, &date) && (!is_day || date.precision == GZA_DATE_DAY)) {
    *target = date;
    return;
  }
  word = gza_report_dup_short (node->value);
  if (is_day)
    gza_schema_report (context, GZA_RULE_BAD_DATE, node, GZA_SAY ("Write 1992-04-17."),
                       "“%s” is not a day that exists", word);
  else
    gza_schema_report (context, GZA_RULE_BAD_DATE, node,
                       GZA_SAY ("Write 1992, 1992-04, 1992-04-17 or spring 1992."),
                       "“%s” is not a date",
                       word);
}

/**
 * gza_schema_read_quantity:
 * @key: a row of the table
 * @node: the value
 * @context: the walk
 * @target: where it goes
 *
 * Reads what is a number, or two, or a moment.
 *
 * Returns: %FALSE, and nothing was done, for a type that is something else
 */
gboolean
gza_schema_read_quantity (const GzaSchemaKey *key,
                          const GzaYamlNode *node,
                          GzaSchemaContext *context,
                          gpointer target)
{
  switch (key->type) {
  case GZA_KEY_NUMBER:
    read_number (node, context, key->min, key->max, target);
    return TRUE;
  case GZA_KEY_INTEGER:
    read_integer (key, node, context, target);
    return TRUE;
  case GZA_KEY_SECONDS:
    read_seconds (key, node, context, target);
    return TRUE;
  case GZA_KEY_HOURS:
    read_hours (node, context, target);
    return TRUE;
  case GZA_KEY_POSITION:
    read_pair (node, context, position_ranges, POSITION_FORM, target);
    return TRUE;
  case GZA_KEY_FOCUS:
    read_pair (node, context, focus_ranges, GZA_SAY ("[across, down], each from 0 to 1"), target);
    return TRUE;
  case GZA_KEY_DATE:
  case GZA_KEY_DAY:
    read_date (key, node, context, target);
    return TRUE;
  default:
    return FALSE;
  }
}
