/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format-rooms.h"

#include "gza-format.h"

/* stories/services.yaml and stories/survey.yaml, as tables. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)

static const GzaSchemaWord statuses[] = {
  { "unverified", GZA_SERVICE_UNVERIFIED, "nobody has asked; never shown" },
  { "recheck", GZA_SERVICE_RECHECK, "was right once; never shown" },
  { "verified", GZA_SERVICE_VERIFIED,
    "somebody has called, or read its own page, on the day of `checked`" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord action_kinds[] = {
  { "learn", GZA_ACTION_LEARN, "know more" },
  { "speak", GZA_ACTION_SPEAK, "speak with others" },
  { "help", GZA_ACTION_HELP, "lend a hand" },
  { "report", GZA_ACTION_REPORT, "report discrimination" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord rooms[] = {
  { "rights", GZA_ROOM_RIGHTS, "the rights, of `rights.yaml`" },
  { "words", GZA_ROOM_WORDS, "the words, of `glossary.yaml`" },
  { "help", GZA_ROOM_HELP, "who helps, of this file" },
  { "taking-part", GZA_ROOM_TAKING_PART, "questions and pledges, of `survey.yaml`" },
  { "about", GZA_ROOM_ABOUT, "the exhibition, of `about.yaml`" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord question_types[] = {
  { "one", GZA_QUESTION_ONE, "one of the options" },
  { "many", GZA_QUESTION_MANY, "any of the options" },
  { "scale", GZA_QUESTION_SCALE, "a step between `low` and `high`" },
  { "faces", GZA_QUESTION_FACES, "one of five faces, from sad to glad" },
  { NULL, 0, NULL },
};

static const GzaSchemaKey topic_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaTopic, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What services call it.", .example = "violence" },
  { "title", GZA_KEY_TEXT, AT (GzaTopic, title), .flags = GZA_KEY_REQUIRED, .max = 60,
    .doc = "What visitors see." },
};

static const GzaSchema topic_schema = {
  GZA_SAY ("a topic"), "topic",
  "What help is about.",
  sizeof (GzaTopic), topic_keys, G_N_ELEMENTS (topic_keys),
};

static const GzaSchemaKey service_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaService, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What stories' `support`, rights and actions call it.", .example = "emergency-ge" },
  { "name", GZA_KEY_TEXT, AT (GzaService, name), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "Its name." },
  { "about", GZA_KEY_TEXT, AT (GzaService, about), .max = 500, .doc = "What it does for whom." },
  { "topics", GZA_KEY_ID, AT (GzaService, topics), .flags = GZA_KEY_MANY | GZA_KEY_REQUIRED,
    .refers_to = GZA_REFERS_TO_TOPIC, .doc = "Topics of the list above.", .example = "[violence]" },
  { "country", GZA_KEY_COUNTRY, AT (GzaService, country), .flags = GZA_KEY_REQUIRED,
    .doc = "Where it helps.", .example = "GE" },
  { "languages", GZA_KEY_LANGUAGE, AT (GzaService, languages), .flags = GZA_KEY_MANY,
    .doc = "Languages spoken there.", .example = "[ka, en, ru]" },
  { "telephone", GZA_KEY_STRING, AT (GzaService, telephone), .max = 40,
    .doc = "The number as it is dialled.", .example = "+995 32 2 185 123" },
  { "url", GZA_KEY_STRING, AT (GzaService, url), .max = 300, .doc = "Its page, shown as text." },
  { "address", GZA_KEY_TEXT, AT (GzaService, address), .flags = GZA_KEY_NAME, .max = 300,
    .doc = "Where it is." },
  { "hours", GZA_KEY_TEXT, AT (GzaService, hours), .max = 200, .doc = "When it is open." },
  { "always_open", GZA_KEY_BOOLEAN, AT (GzaService, always_open),
    .doc = "Whether somebody answers day and night.", .fallback = "false", .example = "true" },
  { "free", GZA_KEY_BOOLEAN, AT (GzaService, free), .doc = "Whether it costs nothing.",
    .fallback = "false", .example = "true" },
  { "anonymous", GZA_KEY_BOOLEAN, AT (GzaService, anonymous),
    .doc = "Whether one need not say who one is.", .fallback = "false", .example = "true" },
  { "checked", GZA_KEY_DAY, AT (GzaService, checked), .flags = GZA_KEY_REQUIRED,
    .doc = "The day on which somebody made sure. After 180 days visitors no longer see it.",
    .example = "2026-10-01", .guideline = "A wrong number is worse than none" },
  { "status", GZA_KEY_ENUM, AT (GzaService, status), .flags = GZA_KEY_REQUIRED, .words = statuses,
    .doc = "How sure it is. Only what is verified is shown.", .example = "verified" },
  { "source", GZA_KEY_TEXT, AT (GzaService, source), .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME,
    .max = 300, .doc = "Where the number is from." },
};

static const GzaSchema service_schema = {
  GZA_SAY ("a service"), "service",
  "Who helps, and how to reach them.",
  sizeof (GzaService), service_keys, G_N_ELEMENTS (service_keys),
};

static const GzaSchemaKey action_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaAction, id), .flags = GZA_KEY_REQUIRED, .doc = "Its name.",
    .example = "report" },
  { "kind", GZA_KEY_ENUM, AT (GzaAction, kind), .flags = GZA_KEY_REQUIRED, .words = action_kinds,
    .doc = "What it is.", .example = "speak" },
  { "title", GZA_KEY_TEXT, AT (GzaAction, title), .flags = GZA_KEY_REQUIRED, .max = 100,
    .doc = "The step, in a few words." },
  { "text", GZA_KEY_TEXT, AT (GzaAction, text), .max = 500, .doc = "How." },
  { "room", GZA_KEY_ENUM, AT (GzaAction, room), .words = rooms, .refers_to = GZA_REFERS_TO_ROOM,
    .doc = "Where one does it: a door to this room stands on the card.", .example = "rights" },
  { "services", GZA_KEY_ID, AT (GzaAction, services), .flags = GZA_KEY_MANY,
    .refers_to = GZA_REFERS_TO_SERVICE, .doc = "Services that help with it.",
    .example = "[public-defender]" },
};

static const GzaSchema action_schema = {
  GZA_SAY ("an action"), "action",
  "What a visitor can do.",
  sizeof (GzaAction), action_keys, G_N_ELEMENTS (action_keys),
};

static const GzaSchemaKey services_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaServices, format), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = GZA_FORMAT_NUMBER, .doc = "The number of this format.", .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaServices, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The name of the room." },
  { "line", GZA_KEY_TEXT, AT (GzaServices, line), .max = 240,
    .doc = "One sentence below the title." },
  { "topics", GZA_KEY_LIST, AT (GzaServices, topics), .offset_n = AT (GzaServices, n_topics),
    .flags = GZA_KEY_REQUIRED, .schema = &topic_schema, .max = 24, .doc = "What help is about." },
  { "services", GZA_KEY_LIST, AT (GzaServices, services),
    .offset_n = AT (GzaServices, n_services), .flags = GZA_KEY_REQUIRED,
    .schema = &service_schema, .max = 200, .doc = "Who helps." },
  { "actions", GZA_KEY_LIST, AT (GzaServices, actions), .offset_n = AT (GzaServices, n_actions),
    .schema = &action_schema, .max = 24,
    .doc = "What one can do, at the end of a story and as a page." },
};

const GzaSchema gza_format_services = {
  GZA_SAY ("a room of help"), "services",
  "`stories/services.yaml`: who helps, and what one can do.",
  sizeof (GzaServices), services_keys, G_N_ELEMENTS (services_keys),
};

static const GzaSchemaKey option_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaOption, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the export; never changed once people have answered.", .example = "often" },
  { "text", GZA_KEY_TEXT, AT (GzaOption, text), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "What visitors see." },
};

static const GzaSchema option_schema = {
  GZA_SAY ("an option"), "option",
  "What can be answered.",
  sizeof (GzaOption), option_keys, G_N_ELEMENTS (option_keys),
};

static void
init_question (gpointer record)
{
  GzaQuestion *question = record;

  question->n_steps = 5;
}

static const GzaSchemaKey question_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaQuestion, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the export; never changed once people have answered.",
    .example = "neighbours" },
  { "type", GZA_KEY_ENUM, AT (GzaQuestion, type), .flags = GZA_KEY_REQUIRED,
    .words = question_types, .doc = "How it is answered.", .example = "one" },
  { "text", GZA_KEY_TEXT, AT (GzaQuestion, text), .flags = GZA_KEY_REQUIRED, .max = 240,
    .doc = "The question." },
  { "options", GZA_KEY_LIST, AT (GzaQuestion, options), .offset_n = AT (GzaQuestion, n_options),
    .schema = &option_schema, .max = 12, .doc = "`one`, `many`: what can be answered." },
  { "shuffled", GZA_KEY_BOOLEAN, AT (GzaQuestion, shuffled),
    .doc = "Whether each visitor sees the options in another order.", .fallback = "false",
    .example = "true", .guideline = "Order effects: the first option is chosen more often" },
  { "steps", GZA_KEY_INTEGER, AT (GzaQuestion, n_steps), .min = 2, .max = 10,
    .doc = "`scale`: how many steps.", .fallback = "5", .example = "5" },
  { "low", GZA_KEY_TEXT, AT (GzaQuestion, low), .max = 80,
    .doc = "`scale`: what the first step means." },
  { "high", GZA_KEY_TEXT, AT (GzaQuestion, high), .max = 80,
    .doc = "`scale`: what the last step means." },
};

static const GzaSchema question_schema = {
  GZA_SAY ("a question"), "question",
  "A question of the survey.",
  sizeof (GzaQuestion), question_keys, G_N_ELEMENTS (question_keys), .init = init_question,
};

static void
init_pulse (gpointer record)
{
  GzaPulse *pulse = record;

  init_question (&pulse->question);
}

static const GzaSchemaKey pulse_keys[] = {
  { "question", GZA_KEY_RECORD, AT (GzaPulse, question), .flags = GZA_KEY_REQUIRED,
    .schema = &question_schema, .doc = "The question." },
  { "stories", GZA_KEY_ID, AT (GzaPulse, stories), .flags = GZA_KEY_MANY,
    .refers_to = GZA_REFERS_TO_STORY, .doc = "Around which stories it is asked; none means all.",
    .example = "[nino-telavi]" },
};

static const GzaSchema pulse_schema = {
  GZA_SAY ("a pulse"), "pulse",
  "One question before and after a story.",
  sizeof (GzaPulse), pulse_keys, G_N_ELEMENTS (pulse_keys), .init = init_pulse,
};

static const GzaSchemaKey pledge_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaPledge, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the export.", .example = "neighbour" },
  { "text", GZA_KEY_TEXT, AT (GzaPledge, text), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "The promise, as the visitor says it." },
  { "counted", GZA_KEY_TEXT, AT (GzaPledge, counted), .max = 300,
    .doc = "What all promised together: an ICU message with the number as `{0}`.",
    .example = "{en: \"{0,plural,one{# person} other{# people}} will speak to a neighbour\"}" },
};

static const GzaSchema pledge_schema = {
  GZA_SAY ("a pledge"), "pledge",
  "What a visitor can promise.",
  sizeof (GzaPledge), pledge_keys, G_N_ELEMENTS (pledge_keys),
};

static const GzaSchemaKey pledges_keys[] = {
  { "title", GZA_KEY_TEXT, AT (GzaSurvey, pledge_title), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "The question above them." },
  { "items", GZA_KEY_LIST, AT (GzaSurvey, pledges), .offset_n = AT (GzaSurvey, n_pledges),
    .flags = GZA_KEY_REQUIRED, .schema = &pledge_schema, .max = 12, .doc = "The promises." },
};

static const GzaSchema pledges_schema = {
  GZA_SAY ("pledges"), "pledges",
  "Promises, counted together.",
  sizeof (GzaSurvey), pledges_keys, G_N_ELEMENTS (pledges_keys),
};

static const GzaSchemaKey object_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaObject, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the export.", .example = "keys" },
  { "name", GZA_KEY_TEXT, AT (GzaObject, name), .flags = GZA_KEY_REQUIRED, .max = 60,
    .doc = "Its name." },
  { "picture", GZA_KEY_PATH, AT (GzaObject, picture), .flags = GZA_KEY_REQUIRED,
    .media = GZA_MEDIA_PICTURE, .doc = "Its picture; the name says what it shows." },
};

static const GzaSchema object_schema = {
  GZA_SAY ("an object"), "object",
  "What can be taken along.",
  sizeof (GzaObject), object_keys, G_N_ELEMENTS (object_keys),
};

static const GzaSchemaKey objects_keys[] = {
  { "title", GZA_KEY_TEXT, AT (GzaSurvey, object_title), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "The question." },
  { "take", GZA_KEY_INTEGER, AT (GzaSurvey, n_to_take), .min = 1, .max = 12,
    .doc = "How many can be taken.", .fallback = "5", .example = "5" },
  { "items", GZA_KEY_LIST, AT (GzaSurvey, objects), .offset_n = AT (GzaSurvey, n_objects),
    .flags = GZA_KEY_REQUIRED, .schema = &object_schema, .max = 40, .doc = "The objects." },
};

static const GzaSchema objects_schema = {
  GZA_SAY ("objects"), "objects",
  "What would you take with you?",
  sizeof (GzaSurvey), objects_keys, G_N_ELEMENTS (objects_keys),
};

static void
init_survey (gpointer record)
{
  GzaSurvey *survey = record;

  survey->min_answers = 20;
  survey->n_to_take = 5;
}

static const GzaSchemaKey survey_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaSurvey, format), .flags = GZA_KEY_REQUIRED, .min = 1,
    .max = GZA_FORMAT_NUMBER, .doc = "The number of this format.", .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaSurvey, title), .flags = GZA_KEY_REQUIRED, .max = 80,
    .doc = "The name of the room." },
  { "line", GZA_KEY_TEXT, AT (GzaSurvey, line), .max = 240,
    .doc = "One sentence below the title." },
  { "min_answers", GZA_KEY_INTEGER, AT (GzaSurvey, min_answers), .min = 5, .max = 1000,
    .doc = "From how many answers on visitors see the results.", .fallback = "20",
    .example = "20", .guideline = "Small groups can be recognized: never below five" },
  { "pulses", GZA_KEY_LIST, AT (GzaSurvey, pulses), .offset_n = AT (GzaSurvey, n_pulses),
    .schema = &pulse_schema, .max = 12,
    .doc = "Questions before and after a story; the first that fits is asked." },
  { "questions", GZA_KEY_LIST, AT (GzaSurvey, questions), .offset_n = AT (GzaSurvey, n_questions),
    .schema = &question_schema, .max = 12, .doc = "The survey." },
  { "pledges", GZA_KEY_RECORD, 0, .schema = &pledges_schema, .doc = "Promises, counted together." },
  { "objects", GZA_KEY_RECORD, 0, .schema = &objects_schema,
    .doc = "What would you take with you?" },
};

const GzaSchema gza_format_survey = {
  GZA_SAY ("a survey"), "survey",
  "`stories/survey.yaml`: what visitors are asked, none of it by force.",
  sizeof (GzaSurvey), survey_keys, G_N_ELEMENTS (survey_keys), .init = init_survey,
};

const GzaSharedFileInfo gza_format_shared_files[GZA_N_SHARED] = {
  [GZA_SHARED_EXHIBITION] = { "stories/exhibition.yaml", &gza_format_exhibition },
  [GZA_SHARED_PLACES] = { "stories/places.yaml", &gza_format_places },
  [GZA_SHARED_RIGHTS] = { "stories/rights.yaml", &gza_format_rights },
  [GZA_SHARED_GLOSSARY] = { "stories/glossary.yaml", &gza_format_glossary },
  [GZA_SHARED_SERVICES] = { "stories/services.yaml", &gza_format_services },
  [GZA_SHARED_SURVEY] = { "stories/survey.yaml", &gza_format_survey },
  [GZA_SHARED_ABOUT] = { "stories/about.yaml", &gza_format_about },
};
