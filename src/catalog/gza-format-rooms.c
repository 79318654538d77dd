/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format-rooms.h"

#include "gza-format.h"

/* stories/rights.yaml, stories/glossary.yaml and stories/about.yaml, as tables. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)

static const GzaSchemaKey source_keys[] = {
  { "title", GZA_KEY_TEXT, AT (GzaSource, title), .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME,
    .max = 300, .doc = "Author, title, year.", .example = "ICRMW, 1990" },
  { "url", GZA_KEY_STRING, AT (GzaSource, url), .max = 300,
    .doc = "Its address, shown as text: the kiosk opens no page.",
    .example = "https://www.ohchr.org/" },
};

const GzaSchema gza_format_source = {
  GZA_SAY ("a source"), "source",
  "Where something is written.",
  sizeof (GzaSource), source_keys, G_N_ELEMENTS (source_keys),
};

static const GzaSchemaKey protector_keys[] = {
  { "country", GZA_KEY_COUNTRY, AT (GzaProtector, country), .flags = GZA_KEY_REQUIRED,
    .doc = "The country, ISO 3166-1 alpha-2.", .example = "GE" },
  { "name", GZA_KEY_TEXT, AT (GzaProtector, name), .flags = GZA_KEY_REQUIRED, .max = 200,
    .doc = "The institution.", .example = "{en: The Public Defender}" },
  { "service", GZA_KEY_ID, AT (GzaProtector, service), .refers_to = GZA_REFERS_TO_SERVICE,
    .doc = "A service of `services.yaml` where the institution is reached.",
    .example = "public-defender" },
};

static const GzaSchema protector_schema = {
  GZA_SAY ("a protector"), "protector",
  "Who protects a right in one country.",
  sizeof (GzaProtector), protector_keys, G_N_ELEMENTS (protector_keys),
};

static const GzaSchemaKey right_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaRight, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What stories call it in `rights`.", .example = "work" },
  { "title", GZA_KEY_TEXT, AT (GzaRight, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The right, in a few words.", .example = "{en: Fair work}" },
  { "text", GZA_KEY_TEXT, AT (GzaRight, text), .flags = GZA_KEY_REQUIRED | GZA_KEY_PROSE,
    .max = 1200,
    .doc = "What it means, in plain words. The first paragraph also stands on the card.",
    .guideline = "Plain language: sentences of at most 25 words" },
  { "treaty", GZA_KEY_TEXT, AT (GzaRight, treaty), .flags = GZA_KEY_NAME, .max = 300,
    .doc = "The treaty and its article.", .example = "{en: \"ICESCR, article 7\"}" },
  { "picture", GZA_KEY_PATH, AT (GzaRight, picture), .media = GZA_MEDIA_PICTURE,
    .doc = "A picture for the card." },
  { "alt", GZA_KEY_TEXT, AT (GzaRight, alt), .max = 400, .doc = "What the picture shows.",
    .guideline = "WCAG 1.1.1" },
  { "protectors", GZA_KEY_LIST, AT (GzaRight, protectors),
    .offset_n = AT (GzaRight, n_protectors), .schema = &protector_schema, .max = 12,
    .doc = "Who protects it, by country." },
  { "sources", GZA_KEY_LIST, AT (GzaRight, sources), .offset_n = AT (GzaRight, n_sources),
    .schema = &gza_format_source, .max = 12, .doc = "Where this is written." },
};

static const GzaSchema right_schema = {
  GZA_SAY ("a right"), "right",
  "A right, on one card.",
  sizeof (GzaRight), right_keys, G_N_ELEMENTS (right_keys),
};

static const GzaSchemaKey objective_keys[] = {
  { "number", GZA_KEY_INTEGER, AT (GzaObjective, number), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = 23, .doc = "Its number.", .example = "17" },
  { "title", GZA_KEY_TEXT, AT (GzaObjective, title), .flags = GZA_KEY_REQUIRED, .max = 300,
    .doc = "What is to be done." },
};

static const GzaSchema objective_schema = {
  GZA_SAY ("an objective"), "objective",
  "An objective of the Global Compact.",
  sizeof (GzaObjective), objective_keys, G_N_ELEMENTS (objective_keys),
};

static const GzaSchemaKey compact_keys[] = {
  { "title", GZA_KEY_TEXT, AT (GzaRights, compact_title), .flags = GZA_KEY_REQUIRED, .max = 120,
    .doc = "Its name." },
  { "text", GZA_KEY_TEXT, AT (GzaRights, compact_text), .flags = GZA_KEY_PROSE, .max = 1200,
    .doc = "What it is." },
  { "objectives", GZA_KEY_LIST, AT (GzaRights, objectives),
    .offset_n = AT (GzaRights, n_objectives), .flags = GZA_KEY_REQUIRED,
    .schema = &objective_schema, .max = 23, .doc = "Its objectives." },
  { "sources", GZA_KEY_LIST, AT (GzaRights, compact_sources),
    .offset_n = AT (GzaRights, n_compact_sources), .schema = &gza_format_source, .max = 12,
    .doc = "Where this is written." },
};

static const GzaSchema compact_schema = {
  GZA_SAY ("a compact"), "compact",
  "The Global Compact for Safe, Orderly and Regular Migration.",
  sizeof (GzaRights), compact_keys, G_N_ELEMENTS (compact_keys),
};

static const GzaSchemaKey rights_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaRights, format), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = GZA_FORMAT_NUMBER, .doc = "The number of this format.", .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaRights, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The name of the room." },
  { "line", GZA_KEY_TEXT, AT (GzaRights, line), .max = 240,
    .doc = "One sentence below the title." },
  { "rights", GZA_KEY_LIST, AT (GzaRights, rights), .offset_n = AT (GzaRights, n_rights),
    .flags = GZA_KEY_REQUIRED, .schema = &right_schema, .max = 60, .doc = "The cards." },
  { "compact", GZA_KEY_RECORD, 0, .schema = &compact_schema,
    .doc = "The Global Compact, as a collection of its own." },
};

const GzaSchema gza_format_rights = {
  GZA_SAY ("a room of rights"), "rights",
  "`stories/rights.yaml`: what everybody is entitled to.",
  sizeof (GzaRights), rights_keys, G_N_ELEMENTS (rights_keys),
};

static const GzaSchemaKey term_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaTerm, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What links in stories call it: `[refugee](term:refugee)`.", .example = "refugee" },
  { "term", GZA_KEY_TEXT, AT (GzaTerm, term), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The word.", .example = "{ka: ლტოლვილი, en: refugee}" },
  { "meaning", GZA_KEY_TEXT, AT (GzaTerm, meaning), .flags = GZA_KEY_REQUIRED | GZA_KEY_PROSE,
    .max = 900, .doc = "What it means." },
  { "say", GZA_KEY_TEXT, AT (GzaTerm, say), .max = 200, .doc = "How to say it." },
  { "rather_not", GZA_KEY_TEXT, AT (GzaTerm, rather_not), .max = 200, .doc = "How rather not." },
  { "why", GZA_KEY_TEXT, AT (GzaTerm, why), .max = 600, .doc = "Why." },
  { "sources", GZA_KEY_LIST, AT (GzaTerm, sources), .offset_n = AT (GzaTerm, n_sources),
    .schema = &gza_format_source, .max = 12, .doc = "Where this is written." },
};

static const GzaSchema term_schema = {
  GZA_SAY ("a term"), "term",
  "A word, and how to use it well.",
  sizeof (GzaTerm), term_keys, G_N_ELEMENTS (term_keys),
};

static const GzaSchemaKey wording_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaWording, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name among the wordings.", .example = "numbers" },
  { "text", GZA_KEY_TEXT, AT (GzaWording, text), .flags = GZA_KEY_REQUIRED, .max = 200,
    .doc = "The headline in this wording." },
  { "better", GZA_KEY_BOOLEAN, AT (GzaWording, better), .doc = "Whether this one mends it.",
    .fallback = "false", .example = "true" },
  { "why", GZA_KEY_TEXT, AT (GzaWording, why), .flags = GZA_KEY_REQUIRED, .max = 500,
    .doc = "Why it does, or does not." },
};

static const GzaSchema wording_schema = {
  GZA_SAY ("a wording"), "wording",
  "One way to mend a headline.",
  sizeof (GzaWording), wording_keys, G_N_ELEMENTS (wording_keys),
};

static const GzaSchemaKey headline_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaHeadline, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the counts.", .example = "wave" },
  { "text", GZA_KEY_TEXT, AT (GzaHeadline, text), .flags = GZA_KEY_REQUIRED, .max = 200,
    .doc = "The headline, invented." },
  { "why", GZA_KEY_TEXT, AT (GzaHeadline, why), .max = 500, .doc = "What is wrong with it." },
  { "wordings", GZA_KEY_LIST, AT (GzaHeadline, wordings),
    .offset_n = AT (GzaHeadline, n_wordings), .flags = GZA_KEY_REQUIRED,
    .schema = &wording_schema, .max = 5,
    .doc = "The wordings to choose from; at least one is better." },
};

static const GzaSchema headline_schema = {
  GZA_SAY ("a headline"), "headline",
  "A headline to be mended.",
  sizeof (GzaHeadline), headline_keys, G_N_ELEMENTS (headline_keys),
};

static const GzaSchemaKey glossary_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaGlossary, format), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = GZA_FORMAT_NUMBER, .doc = "The number of this format.", .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaGlossary, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The name of the room." },
  { "line", GZA_KEY_TEXT, AT (GzaGlossary, line), .max = 240,
    .doc = "One sentence below the title." },
  { "terms", GZA_KEY_LIST, AT (GzaGlossary, terms), .offset_n = AT (GzaGlossary, n_terms),
    .flags = GZA_KEY_REQUIRED, .schema = &term_schema, .max = 120, .doc = "The words." },
  { "headlines", GZA_KEY_LIST, AT (GzaGlossary, headlines),
    .offset_n = AT (GzaGlossary, n_headlines), .schema = &headline_schema, .max = 40,
    .doc = "Headlines to mend." },
  { "headline_sources", GZA_KEY_LIST, AT (GzaGlossary, headline_sources),
    .offset_n = AT (GzaGlossary, n_headline_sources), .schema = &gza_format_source, .max = 12,
    .doc = "Where the advice on headlines is written." },
};

const GzaSchema gza_format_glossary = {
  GZA_SAY ("a glossary"), "glossary",
  "`stories/glossary.yaml`: words that matter.",
  sizeof (GzaGlossary), glossary_keys, G_N_ELEMENTS (glossary_keys),
};

static const GzaSchemaKey partner_keys[] = {
  { "name", GZA_KEY_TEXT, AT (GzaPartner, name), .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME,
    .max = 200, .doc = "Its name." },
  { "country", GZA_KEY_COUNTRY, AT (GzaPartner, country),
    .doc = "Where it works; none for all of them.", .example = "AM" },
  { "role", GZA_KEY_TEXT, AT (GzaPartner, role), .max = 300, .doc = "What it did." },
};

static const GzaSchema partner_schema = {
  GZA_SAY ("a partner"), "partner",
  "Who took part.",
  sizeof (GzaPartner), partner_keys, G_N_ELEMENTS (partner_keys),
};

static const GzaSchemaKey about_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaAbout, format), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = GZA_FORMAT_NUMBER, .doc = "The number of this format.", .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaAbout, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The name of the room." },
  { "text", GZA_KEY_TEXT, AT (GzaAbout, text), .flags = GZA_KEY_REQUIRED | GZA_KEY_PROSE,
    .max = 4000, .doc = "The project." },
  { "donor", GZA_KEY_TEXT, AT (GzaAbout, donor), .max = 600, .doc = "Who paid." },
  { "partners", GZA_KEY_LIST, AT (GzaAbout, partners), .offset_n = AT (GzaAbout, n_partners),
    .schema = &partner_schema, .max = 60, .doc = "Who took part." },
  { "disclaimers", GZA_KEY_TEXT, AT (GzaAbout, disclaimers),
    .offset_n = AT (GzaAbout, n_disclaimers), .flags = GZA_KEY_MANY, .max = 1200,
    .doc = "Whose views these are, and whose not." },
  { "credits", GZA_KEY_LIST, AT (GzaAbout, credits), .offset_n = AT (GzaAbout, n_credits),
    .schema = &gza_format_credit, .max = 60, .doc = "Who made what is shared by all stories." },
  { "sources", GZA_KEY_LIST, AT (GzaAbout, sources), .offset_n = AT (GzaAbout, n_sources),
    .schema = &gza_format_source, .max = 12, .doc = "Where this is written." },
};

const GzaSchema gza_format_about = {
  GZA_SAY ("an about page"), "about",
  "`stories/about.yaml`: who made the exhibition, and with what.",
  sizeof (GzaAbout), about_keys, G_N_ELEMENTS (about_keys),
};
