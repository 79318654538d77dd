/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-consent"

#include <string.h>

#include "gza-schema-values.h"
#include "gza-story-loader.h"

/* Consent, obeyed by the loader: what the person did not allow never becomes a story, so that no
 * page, count, search or attract loop can show it. The rules are those of docs/story-format.md,
 * "Consent". */

/* Topics for which a relative must not interpret. */
static gboolean
is_sensitive (const GzaStoryDraft *draft)
{
  return draft->safety.sensitive != NULL && draft->safety.sensitive[0] != NULL;
}

static void
check_minor (GzaStoryDraft *draft,
             GzaSchemaContext *context)
{
  const GzaPerson *person = &draft->person;
  const GzaConsent *consent = &draft->consent;

  if (!person->minor)
    return;
  if (person->face == NULL || strcmp (person->face, "shown") == 0)
    gza_schema_report (context, GZA_RULE_CONSENT_MINOR, draft->person_node,
                       GZA_SAY ("Write “face: illustration”, “silhouette” or “none”."),
                       "A child's face must be hidden");
  if (!person->name_changed)
    gza_schema_report (context, GZA_RULE_CONSENT_MINOR, draft->person_node,
                       GZA_SAY ("Change the name, and write “name_changed: true”."),
                       "A child's name must be changed");
  if (draft->kind == GZA_STORY_TESTIMONY &&
      (!consent->guardian_consent || !consent->child_assent))
    gza_schema_report (context, GZA_RULE_CONSENT_MINOR, draft->person_node,
                       GZA_SAY ("Write “guardian_consent: true” and “child_assent: true” in "
                                "consent."),
                       "A child's testimony needs the guardian's consent and the child's assent");
}

static void
check_date (GzaStoryDraft *draft,
            const GzaDate *today,
            GzaSchemaContext *context)
{
  const GzaDate *date = &draft->consent.review_by;

  if (date->precision == GZA_DATE_NONE || gza_date_compare (date, today) >= 0)
    return;
  gza_schema_report (context, GZA_RULE_CONSENT_EXPIRED, draft->review_by,
                     GZA_SAY ("Ask the person again, then write the new date."),
                     "The consent was to be reviewed by %04d-%02d-%02d", date->year, date->month,
                     date->day);
}

/* A permission that names places holds nowhere else; where nobody knows where the screen stands, it
 * is not known to hold. */
static void
check_place (GzaSchemaContext *context,
             const GzaYamlNode *node,
             char **allowed,
             const char *place,
             const char *key)
{
  g_autofree char *hint = NULL;
  g_autofree char *list = NULL;

  if (allowed == NULL || (place != NULL && g_strv_contains ((const char *const *) allowed, place)))
    return;
  list = g_strjoinv (", ", allowed);
  if (place == NULL) {
    hint = gza_report_dup_hint (GZA_SAY ("Write “%s” in the kiosk's settings."), key);
    gza_schema_report (context, GZA_RULE_CONSENT_SCOPE, node, hint,
                       "The consent covers %s, and the kiosk doesn't know where it stands", list);
  } else {
    gza_schema_report (context, GZA_RULE_CONSENT_SCOPE, node, GZA_SAY ("Ask the person."),
                       "The consent covers %s, not %s", list, place);
  }
}

static void
check_scope (GzaStoryDraft *draft,
             const GzaOccasion *occasion,
             GzaSchemaContext *context)
{
  const GzaConsent *consent = &draft->consent;

  if (draft->scope != NULL && !consent->scope_exhibition)
    gza_schema_report (context, GZA_RULE_CONSENT_SCOPE, draft->scope, NULL,
                       "The consent does not cover exhibitions");
  if (!occasion->is_placed)
    return;
  check_place (context, draft->scope_countries, consent->scope_countries, occasion->country,
               "country");
  check_place (context, draft->scope_venues, consent->scope_venues, occasion->venue, "venue");
}

static void
check_block (GzaStoryDraft *draft,
             const GzaOccasion *occasion,
             GzaSchemaContext *context)
{
  const GzaConsent *consent = &draft->consent;

  if (consent->withdrawn)
    gza_schema_report (context, GZA_RULE_CONSENT_WITHDRAWN, draft->withdrawn,
                       GZA_SAY ("Delete the media as well: gza-curator consent --purge ID."),
                       "The person has withdrawn the consent");
  check_scope (draft, occasion, context);
  check_date (draft, &occasion->today, context);
  if (consent->interpreter != NULL && strcmp (consent->interpreter, "relative") == 0 &&
      is_sensitive (draft))
    gza_schema_report (context, GZA_RULE_CONSENT_INTERPRETER, draft->interpreter,
                       GZA_SAY ("Ask again with an interpreter from outside the family."),
                       "A relative interpreted the consent of a sensitive story");
}

/**
 * gza_consent_is_needed:
 * @node: a story's root
 *
 * Asks whether consent decides about a story: it is a testimony, about a child, or has a consent
 * block.
 *
 * Returns: %TRUE if gza_consent_check() must allow it before any of its media is opened
 */
gboolean
gza_consent_is_needed (const GzaYamlNode *node)
{
  const GzaYamlNode *kind = gza_yaml_node_find (node, "kind");
  const GzaYamlNode *minor = gza_yaml_node_find (gza_yaml_node_find (node, "person"), "minor");

  return gza_yaml_node_find (node, "consent") != NULL ||
         (minor != NULL && g_strcmp0 (minor->value, "false") != 0) ||
         (kind != NULL && g_strcmp0 (kind->value, "testimony") == 0);
}

/**
 * gza_consent_check:
 * @draft: a story as it was read
 * @occasion: when and where
 * @node: the story's root
 * @context: the walk, for reports
 *
 * Decides whether a story may be shown, and reports why not.
 *
 * Returns: %TRUE if it may
 * Source: docs/story-format.md, "Consent"
 */
gboolean
gza_consent_check (GzaStoryDraft *draft,
                   const GzaOccasion *occasion,
                   const GzaYamlNode *node,
                   GzaSchemaContext *context)
{
  guint n_fatal = context->report->n_fatal;

  if (draft->consent_node != NULL)
    check_block (draft, occasion, context);
  else if (draft->kind == GZA_STORY_TESTIMONY)
    gza_schema_report (context, GZA_RULE_CONSENT_MISSING, node,
                       GZA_SAY ("Add a consent block with ref, given, review_by and scope."),
                       "A testimony needs consent");
  if (draft->person_node != NULL)
    check_minor (draft, context);
  return context->report->n_fatal == n_fatal;
}
