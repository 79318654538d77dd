/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format.h"

/* stories/<id>/story.yaml, as tables; its chapters' are in gza-format-chapter.c. The loader reads
 * by them, `gza-curator schema` writes the JSON Schema and the reference in docs/story-format.md
 * from them: a key that is not here does not exist, and a key that is here is documented. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)
#define IOM "IOM media consent; Bond, Putting the people in the pictures first"

static const GzaSchemaWord kinds[] = {
  { "illustrative", GZA_STORY_ILLUSTRATIVE, "invented, and labelled so on every screen" },
  { "composite", GZA_STORY_COMPOSITE, "made of several people's stories, and labelled so" },
  { "testimony", GZA_STORY_TESTIMONY, "one real person's; needs consent" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord means[] = {
  { "foot", GZA_MEANS_FOOT, "on foot" },   { "bus", GZA_MEANS_BUS, "by bus" },
  { "car", GZA_MEANS_CAR, "by car" },      { "train", GZA_MEANS_TRAIN, "by train" },
  { "ship", GZA_MEANS_SHIP, "by ship" },   { "plane", GZA_MEANS_PLANE, "by plane" },
  { "none", GZA_MEANS_NONE, "not said" },  { NULL, 0, NULL },
};

static const GzaSchemaWord faces[] = {
  { "shown", 0, "as it is" },
  { "obscured", 0, "blurred, or from behind" },
  { "silhouette", 0, "a shadow" },
  { "illustration", 0, "drawn" },
  { "none", 0, "no picture of the person" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord interpreters[] = {
  { "none", 0, "the form was in the person's language" },
  { "professional", 0, "a professional interpreter" },
  { "volunteer", 0, "a volunteer from outside the family" },
  { "relative", 0, "a relative; refused for sensitive stories" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord reasons[] = {
  { "work", 0, "to work" },
  { "study", 0, "to learn" },
  { "family", 0, "to be with the family, or to care for it" },
  { "safety", 0, "from war, persecution or violence" },
  { "disaster", 0, "from flood, drought, earthquake" },
  { "health", 0, "to be treated" },
  { "home", 0, "to come home" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord topics[] = {
  { "trafficking", 0, "trafficking in persons" },
  { "gbv", 0, "gender-based violence" },
  { "detention", 0, "detention" },
  { "asylum_claim_pending", 0, "an asylum claim not yet decided" },
  { "health", 0, "illness, mental health, disability" },
  { "conflict", 0, "war" },
  { "death", 0, "the death of someone close" },
  { "child", 0, "a child at risk" },
  { NULL, 0, NULL },
};

static const GzaSchemaKey picture_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaStoryDraft, portrait), .media = GZA_MEDIA_PICTURE,
    .flags = GZA_KEY_REQUIRED, .doc = "The picture.", .example = "portrait.svg" },
  { "alt", GZA_KEY_TEXT, AT (GzaStoryDraft, portrait_alt), .max = 400,
    .doc = "What it shows, in a sentence.", .guideline = "EN 301 549, 5.1.3; WCAG 1.1.1" },
};

static const GzaSchema picture_schema = {
  GZA_SAY ("a portrait"), "portrait", "The picture on the wall of stories, cropped to 4:5.",
  sizeof (GzaStoryDraft), picture_keys, G_N_ELEMENTS (picture_keys),
};

static const GzaSchemaKey person_keys[] = {
  { "display_name", GZA_KEY_TEXT, AT (GzaPerson, display_name), .max = 80,
    .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME, .doc = "The name that visitors see.",
    .example = "{ka: ნინო, en: Nino}" },
  { "name_changed", GZA_KEY_BOOLEAN, AT (GzaPerson, name_changed), .fallback = "false",
    .doc = "Whether the name is a pseudonym; the screen says so.", .example = "true",
    .guideline = "UNICEF ethical reporting" },
  { "age_band", GZA_KEY_STRING, AT (GzaPerson, age_band), .max = 20,
    .doc = "Ten years that the age lies in; never a day of birth.", .example = "30-39" },
  { "face", GZA_KEY_CHOICE, AT (GzaPerson, face), .words = faces,
    .doc = "How the face is treated.", .example = "illustration",
    .guideline = "UNICEF ethical reporting" },
  { "voice", GZA_KEY_CHOICE, AT (GzaPerson, voice), .words = gza_format_voices,
    .doc = "Whose voice is heard, where a chapter doesn't say.", .example = "synthetic" },
  { "minor", GZA_KEY_BOOLEAN, AT (GzaPerson, minor), .fallback = "false",
    .doc = "Whether the person is under 18. Then the face is hidden, the name changed, and a "
           "testimony needs `guardian_consent` and `child_assent`.",
    .example = "false", .guideline = "Convention on the Rights of the Child, art. 16" },
  { "place_precision", GZA_KEY_ENUM, AT (GzaPerson, place_precision),
    .words = gza_format_precisions,
    .offset_node = AT (GzaStoryDraft, place_precision) - AT (GzaStoryDraft, person),
    .fallback = "`exact`; `region` for a testimony",
    .doc = "The finest that any stop of this person is shown. The map never draws a false point.",
    .example = "town", .guideline = "Do no harm (WHO 2003)" },
};

static const GzaSchema person_schema = {
  GZA_SAY ("a person"), "person",
  "Who tells the story, without anything that could identify the person.",
  sizeof (GzaPerson), person_keys, G_N_ELEMENTS (person_keys),
};

#define FROM_CONSENT(member) (AT (GzaStoryDraft, member) - AT (GzaStoryDraft, consent))

static const GzaSchemaKey scope_keys[] = {
  { "exhibition", GZA_KEY_BOOLEAN, AT (GzaConsent, scope_exhibition), .flags = GZA_KEY_REQUIRED,
    .doc = "Whether the story may be shown in exhibitions.", .example = "true" },
  { "countries", GZA_KEY_COUNTRY, AT (GzaConsent, scope_countries), .flags = GZA_KEY_MANY,
    .offset_node = FROM_CONSENT (scope_countries),
    .doc = "In which countries. A kiosk knows its own by `country` in its settings; one that "
           "doesn't know it shows no story that names countries here.",
    .fallback = "everywhere", .example = "[GE, AM]", .guideline = IOM },
  { "venues", GZA_KEY_ID, AT (GzaConsent, scope_venues), .flags = GZA_KEY_MANY,
    .offset_node = FROM_CONSENT (scope_venues),
    .doc = "In which houses, by the `venue` of a kiosk's settings.", .fallback = "any",
    .example = "[telavi-museum]" },
  { "print", GZA_KEY_BOOLEAN, AT (GzaConsent, scope_print),
    .doc = "Whether it may be printed: catalogues, posters.", .fallback = "false" },
  { "web", GZA_KEY_BOOLEAN, AT (GzaConsent, scope_web), .doc = "Whether it may be put online.",
    .fallback = "false" },
  { "press", GZA_KEY_BOOLEAN, AT (GzaConsent, scope_press), .doc = "Whether the press may have it.",
    .fallback = "false" },
  { "social", GZA_KEY_BOOLEAN, AT (GzaConsent, scope_social),
    .doc = "Whether it may appear in social media.", .fallback = "false" },
};

static const GzaSchema scope_schema = {
  GZA_SAY ("a scope"), "scope", "What the person agreed to.", sizeof (GzaConsent), scope_keys,
  G_N_ELEMENTS (scope_keys),
};

static const GzaSchemaKey consent_keys[] = {
  { "ref", GZA_KEY_STRING, AT (GzaConsent, ref), .flags = GZA_KEY_REQUIRED, .max = 60,
    .doc = "The number of the consent form, which is kept outside the kiosk.",
    .example = "CF-0042", .guideline = IOM },
  { "form_language", GZA_KEY_LANGUAGE, AT (GzaConsent, form_language),
    .doc = "The language of the form.", .example = "hy" },
  { "given", GZA_KEY_DAY, AT (GzaConsent, given), .flags = GZA_KEY_REQUIRED,
    .doc = "The day it was signed.", .example = "2026-01-15" },
  { "review_by", GZA_KEY_DAY, AT (GzaConsent, review_by), .flags = GZA_KEY_REQUIRED,
    .offset_node = FROM_CONSENT (review_by),
    .doc = "The last day it holds; after it the story is hidden until the person was asked again.",
    .example = "2027-01-15", .guideline = "Dignified Storytelling: consent is not for ever" },
  { "scope", GZA_KEY_RECORD, 0, .schema = &scope_schema, .flags = GZA_KEY_REQUIRED,
    .offset_node = FROM_CONSENT (scope), .doc = "What the person agreed to.",
    .example = "{exhibition: true, countries: [GE, AM]}" },
  { "withdrawn", GZA_KEY_BOOLEAN, AT (GzaConsent, withdrawn), .fallback = "false",
    .offset_node = FROM_CONSENT (withdrawn),
    .doc = "Whether the person has withdrawn it; the story is gone at once.", .example = "false",
    .guideline = "Dignified Storytelling" },
  { "explained", GZA_KEY_STRING, AT (GzaConsent, explained), .flags = GZA_KEY_MANY,
    .doc = "What was explained before signing.",
    .example = "[purpose, audience, duration, right_to_refuse, right_to_withdraw]" },
  { "interpreter", GZA_KEY_CHOICE, AT (GzaConsent, interpreter), .words = interpreters,
    .offset_node = FROM_CONSENT (interpreter), .doc = "Who interpreted.",
    .example = "professional", .guideline = "WHO 2003, interviewing trafficked women" },
  { "reviewed_final_cut", GZA_KEY_BOOLEAN, AT (GzaConsent, reviewed_final_cut),
    .fallback = "false", .doc = "Whether the person has seen the finished piece.",
    .example = "true", .guideline = "Bond 2019" },
  { "guardian_consent", GZA_KEY_BOOLEAN, AT (GzaConsent, guardian_consent), .fallback = "false",
    .doc = "Whether the guardian of a child has signed.", .guideline = "UNICEF" },
  { "child_assent", GZA_KEY_BOOLEAN, AT (GzaConsent, child_assent), .fallback = "false",
    .doc = "Whether the child itself agrees.", .guideline = "UNICEF" },
  { "contact_point", GZA_KEY_STRING, AT (GzaConsent, contact_point), .max = 60,
    .doc = "Whom the person asks to withdraw: a role, not a name.", .example = "curator" },
};

static const GzaSchema consent_schema = {
  GZA_SAY ("a consent"), "consent",
  "The permission of the person. It holds no personal data, only the number of a form. A story "
  "with a consent that is withdrawn, past its `review_by` or outside its scope is not shown; a "
  "testimony without one is not shown either.",
  sizeof (GzaConsent), consent_keys, G_N_ELEMENTS (consent_keys),
};

static const GzaSchemaKey safety_keys[] = {
  { "risk_assessed", GZA_KEY_DAY, AT (GzaStoryDraft, safety.risk_assessed),
    .doc = "The day the risk for the person was assessed.", .example = "2026-01-10",
    .guideline = "WHO 2003: know the risks" },
  { "risks_to_others", GZA_KEY_STRING, AT (GzaStoryDraft, safety.risks_to_others),
    .flags = GZA_KEY_MANY, .doc = "Who else could be harmed: relatives, fellow travellers.",
    .example = "[relatives]" },
  { "identifiers_removed", GZA_KEY_STRING, AT (GzaStoryDraft, safety.identifiers_removed),
    .flags = GZA_KEY_MANY, .doc = "What was taken out.",
    .example = "[workplace, route_details, metadata]" },
  { "sensitive", GZA_KEY_CHOICE, AT (GzaStoryDraft, safety.sensitive), .words = topics,
    .flags = GZA_KEY_MANY,
    .doc = "Topics that hurt. Such a story never plays by itself, and offers help at its end.",
    .example = "[conflict]", .guideline = "WHO 2003: do not re-traumatise" },
  { "content_note", GZA_KEY_TEXT, AT (GzaStoryDraft, content_note), .max = 200,
    .doc = "Said before the story starts, with another way to go.",
    .example = "{en: \"Mentions war.\"}" },
  { "support", GZA_KEY_ID, AT (GzaStoryDraft, safety.support),
    .refers_to = GZA_REFERS_TO_SERVICE, .flags = GZA_KEY_MANY,
    .doc = "Ids of contacts that are offered at the end.", .example = "[ge-1481, am-116]",
    .guideline = "WHO 2003: prepare referral" },
};

static const GzaSchema safety_schema = {
  GZA_SAY ("a safety block"), "safety", "What was done so that nobody is harmed by the story.",
  sizeof (GzaStoryDraft), safety_keys, G_N_ELEMENTS (safety_keys),
};

static const GzaSchemaKey editorial_keys[] = {
  { "fact_checked", GZA_KEY_DAY, AT (GzaEditorial, fact_checked),
    .doc = "The day the facts were checked.", .example = "2026-02-01" },
  { "terms_checked", GZA_KEY_BOOLEAN, AT (GzaEditorial, terms_checked), .fallback = "false",
    .doc = "Whether the words were checked against the list in docs/lint.md.", .example = "true" },
  { "translator_reviewed", GZA_KEY_REVIEWED, AT (GzaEditorial, reviewed),
    .doc = "The languages that a native reader has seen.", .example = "{ka: true, hy: false}" },
};

static const GzaSchema editorial_schema = {
  GZA_SAY ("an editorial block"), "editorial", "Who has checked what.", sizeof (GzaEditorial),
  editorial_keys, G_N_ELEMENTS (editorial_keys),
};

static const GzaSchemaKey stop_picture_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaStop, picture), .media = GZA_MEDIA_PICTURE,
    .flags = GZA_KEY_REQUIRED, .doc = "The picture.", .example = "athens.webp" },
  { "alt", GZA_KEY_TEXT, AT (GzaStop, alt), .max = 400,
    .doc = "What it shows, in a sentence.", .guideline = "WCAG 1.1.1" },
};

static const GzaSchema stop_picture_schema = {
  GZA_SAY ("a picture of a stop"), "stop_picture", "A picture of the place.", sizeof (GzaStop),
  stop_picture_keys, G_N_ELEMENTS (stop_picture_keys),
};

static const GzaSchemaKey stop_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaStop, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What chapters call this stop.", .example = "athens" },
  { "place", GZA_KEY_PLACE, 0, .offset_node = AT (GzaStopDraft, place),
    .schema = &gza_format_place, .flags = GZA_KEY_REQUIRED,
    .doc = "The id of a place in `stories/places.yaml`, or a place written here.",
    .example = "athens" },
  { "label", GZA_KEY_TEXT, AT (GzaStop, label), .max = 80, .flags = GZA_KEY_NAME,
    .doc = "The place's name as the story says it.", .fallback = "the place's name" },
  { "means", GZA_KEY_ENUM, AT (GzaStop, means), .words = means, .fallback = "none",
    .doc = "How the person came here from the stop before.", .example = "bus" },
  { "date", GZA_KEY_DATE, AT (GzaStop, date),
    .doc = "When, as precisely as it is known and as it may be.", .example = "spring 1992" },
  { "text", GZA_KEY_TEXT, AT (GzaStop, text), .max = 200, .doc = "One sentence about the stop." },
  { "precision", GZA_KEY_ENUM, AT (GzaStop, precision), .words = gza_format_precisions,
    .offset_node = AT (GzaStopDraft, precision), .fallback = "the place's",
    .doc = "How exactly the map shows it; the coarsest of this, the place's and the person's "
           "holds.",
    .example = "region", .guideline = "Do no harm" },
  { "picture", GZA_KEY_RECORD, 0, .schema = &stop_picture_schema,
    .doc = "A picture of the place, shown when the stop opens on the map." },
  { "via", GZA_KEY_POSITION, AT (GzaStop, via), .offset_n = AT (GzaStop, n_via),
    .flags = GZA_KEY_MANY, .offset_node = AT (GzaStopDraft, via),
    .doc = "What the way from the stop before passes, in order, as latitude and longitude. It is "
           "not drawn where one of the two stops is shown more coarsely than its town.",
    .fallback = "the shortest way", .example = "[[41.27, 36.33], [41.02, 28.98]]",
    .guideline = "Do no harm" },
};

static const GzaSchema stop_schema = {
  GZA_SAY ("a stop"), "stop", "A stop of the route, in order.", sizeof (GzaStopDraft), stop_keys,
  G_N_ELEMENTS (stop_keys), .is_draft = TRUE, .is_apart = TRUE,
};

static const GzaSchemaKey credit_keys[] = {
  { "what", GZA_KEY_TEXT, AT (GzaCredit, what), .max = 200, .flags = GZA_KEY_REQUIRED,
    .doc = "What was made.", .example = "{en: Illustrations}" },
  { "by", GZA_KEY_TEXT, AT (GzaCredit, by), .max = 200,
    .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME,
    .doc = "By whom.", .example = "The Gza project" },
  { "licence", GZA_KEY_STRING, AT (GzaCredit, licence), .max = 60,
    .doc = "An SPDX id, or a name in free words.", .example = "CC-BY-SA-4.0" },
  { "files", GZA_KEY_PATH, AT (GzaCredit, files), .flags = GZA_KEY_MANY,
    .doc = "The files it is about.", .fallback = "every file of the story",
    .example = "[road.webm, portrait.svg]" },
};

const GzaSchema gza_format_credit = {
  GZA_SAY ("a credit"), "credit",
  "Who made what, under which licence.", sizeof (GzaCredit), credit_keys,
  G_N_ELEMENTS (credit_keys),
};

static const GzaSchemaKey meeting_keys[] = {
  { "story", GZA_KEY_ID, AT (GzaMeeting, story), .flags = GZA_KEY_REQUIRED,
    .doc = "The id of the other story.", .example = "armen-gyumri" },
  { "stop", GZA_KEY_REFERENCE, 0, .offset_node = AT (GzaMeetingDraft, stop),
    .flags = GZA_KEY_REQUIRED, .doc = "The id of the stop of this story where it was.",
    .example = "athens" },
  { "text", GZA_KEY_TEXT, AT (GzaMeeting, text), .max = 200,
    .doc = "One sentence about it." },
};

static const GzaSchema meeting_schema = {
  GZA_SAY ("a meeting"), "meeting",
  "Where this story met another one; the map of all journeys marks it.",
  sizeof (GzaMeetingDraft), meeting_keys, G_N_ELEMENTS (meeting_keys), .is_draft = TRUE,
};

static const GzaSchemaKey years_keys[] = {
  { "from", GZA_KEY_INTEGER, AT (GzaYears, from), .min = 1000, .max = 2999, .doc = "The first.",
    .fallback = "the first year of the route", .example = "2014" },
  { "to", GZA_KEY_INTEGER, AT (GzaYears, to), .min = 1000, .max = 2999, .doc = "The last.",
    .fallback = "the last year of the route", .example = "2019" },
};

static const GzaSchema years_schema = {
  GZA_SAY ("a span of years"), "years",
  "The years that the story tells of.", sizeof (GzaYears), years_keys,
  G_N_ELEMENTS (years_keys),
};

static const GzaSchemaKey story_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaStoryDraft, format), .min = 1, .max = GZA_FORMAT_NUMBER,
    .flags = GZA_KEY_REQUIRED, .doc = "The number of this format.", .example = "1" },
  { "kind", GZA_KEY_ENUM, AT (GzaStoryDraft, kind), .words = kinds, .flags = GZA_KEY_REQUIRED,
    .doc = "What kind of truth the story has.", .example = "illustrative",
    .guideline = "Ethical Journalism Network, five points" },
  { "title", GZA_KEY_TEXT, AT (GzaStoryDraft, title), .max = 120, .flags = GZA_KEY_REQUIRED,
    .doc = "The headline.", .example = "{ka: ნინოს გზა, en: Nino's road}" },
  { "line", GZA_KEY_TEXT, AT (GzaStoryDraft, line), .max = 200, .flags = GZA_KEY_REQUIRED,
    .doc = "One sentence that says who this is and what the person can.",
    .guideline = "OHCHR: from victims to rights holders" },
  { "themes", GZA_KEY_ID, AT (GzaStoryDraft, themes), .flags = GZA_KEY_MANY,
    .offset_node = AT (GzaStoryDraft, themes_node),
    .doc = "Ids of themes of `exhibition.yaml`, for the filter.", .example = "[work, return]" },
  { "rights", GZA_KEY_ID, AT (GzaStoryDraft, rights), .flags = GZA_KEY_MANY,
    .refers_to = GZA_REFERS_TO_RIGHT, .doc = "Ids of the rights at stake.", .example = "[udhr-23]",
    .guideline = "OHCHR: migrants as rights holders" },
  { "reasons", GZA_KEY_CHOICE, AT (GzaStoryDraft, reasons), .flags = GZA_KEY_MANY,
    .words = reasons, .doc = "Why the person set out, for the filter of the map of all journeys.",
    .example = "[work, family]" },
  { "years", GZA_KEY_RECORD, AT (GzaStoryDraft, years), .schema = &years_schema,
    .offset_node = AT (GzaStoryDraft, years_node),
    .doc = "When, for the filter of the map of all journeys.",
    .fallback = "the years of the route", .example = "{from: 2014, to: 2019}" },
  { "easy_read", GZA_KEY_TEXT, AT (GzaStoryDraft, easy_read), .max = 4000,
    .flags = GZA_KEY_PROSE, .doc = "The whole story in simple words and short sentences.",
    .guideline = "Inclusion Europe: Information for all" },
  { "portrait", GZA_KEY_RECORD, 0, .schema = &picture_schema,
    .doc = "The picture on the wall of stories." },
  { "person", GZA_KEY_RECORD, AT (GzaStoryDraft, person), .schema = &person_schema,
    .flags = GZA_KEY_REQUIRED, .offset_node = AT (GzaStoryDraft, person_node),
    .doc = "Who tells it.", .example = "{display_name: Nino}" },
  { "consent", GZA_KEY_RECORD, AT (GzaStoryDraft, consent), .schema = &consent_schema,
    .offset_node = AT (GzaStoryDraft, consent_node),
    .doc = "The person's permission; a testimony needs it.", .guideline = IOM },
  { "safety", GZA_KEY_RECORD, 0, .schema = &safety_schema,
    .doc = "What was done so that nobody is harmed." },
  { "editorial", GZA_KEY_RECORD, AT (GzaStoryDraft, editorial), .schema = &editorial_schema,
    .doc = "Who has checked what." },
  { "route", GZA_KEY_LIST, AT (GzaStoryDraft, stops), .offset_n = AT (GzaStoryDraft, n_stops),
    .schema = &stop_schema, .max = 60,
    .doc = "The journey, stop by stop. One with a fault is left out, and the road goes on to the "
           "next." },
  { "met", GZA_KEY_LIST, AT (GzaStoryDraft, meetings), .offset_n = AT (GzaStoryDraft, n_meetings),
    .schema = &meeting_schema, .max = 20, .doc = "Which other stories it met, and where.",
    .example = "[{story: armen-gyumri, stop: athens}]" },
  { "chapters", GZA_KEY_LIST, AT (GzaStoryDraft, chapters),
    .offset_n = AT (GzaStoryDraft, n_chapters), .schema = &gza_format_chapter, .max = 40,
    .flags = GZA_KEY_REQUIRED, .doc = "The chapters, in order.",
    .example = "[{id: one, type: quote, text: {en: A sentence.}}]" },
  { "credits", GZA_KEY_LIST, AT (GzaStoryDraft, credits),
    .offset_n = AT (GzaStoryDraft, n_credits), .schema = &gza_format_credit, .max = 60,
    .doc = "Who made what." },
};

const GzaSchema gza_format_story = {
  GZA_SAY ("a story"), "story",
  "`stories/<id>/story.yaml`: one story. The folder's name is its id.",
  sizeof (GzaStoryDraft), story_keys, G_N_ELEMENTS (story_keys),
};
