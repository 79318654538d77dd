/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exhibition-fixture.h"
#include "gza-catalog.h"

/* The files of the rooms: what they say, what is left out of them, and what curators are told. It
 * is 15 January 2026. */

#define SERVICES "stories/services.yaml"
#define STORY "stories/good/story.yaml"

static const char services[] =
    "format: 1\n"
    "title: Help\n"
    "topics: [{id: violence, title: Violence}]\n"
    "services:\n"
    "  - {id: line, name: A line, topics: [violence], country: GE, telephone: '1481',\n"
    "     languages: [ka, EN], always_open: true, checked: 2025-12-01, status: verified,\n"
    "     source: A call}\n"
    "  - {id: old, name: Old, topics: [violence], country: GE, checked: 2025-07-18,\n"
    "     status: verified, source: A call}\n"
    "  - {id: unsure, name: Unsure, topics: [violense], country: AM, checked: 2026-01-01,\n"
    "     status: recheck, source: A page}\n"
    "  - {id: nameless, topics: [violence], country: AM, checked: 2026-01-01,\n"
    "     status: verified, source: A page}\n"
    "actions: [{id: call, kind: report, title: Call, services: [lime]}]\n";

static const GzaRooms *
load (ExhibitionFixture *fixture)
{
  exhibition_fixture_load (fixture);
  return gza_catalog_get_rooms (fixture->catalog);
}

static void
test_none (ExhibitionFixture *fixture,
           gconstpointer data)
{
  const GzaRooms *rooms = load (fixture);

  exhibition_fixture_assert (fixture, NULL, "");
  g_assert_null (rooms->rights);
  g_assert_null (rooms->services);
  g_assert_null (gza_rooms_find_right (rooms, "work"));
  g_assert_null (gza_rooms_find_service (rooms, "line"));
  g_assert_null (gza_rooms_find_pulse (rooms, "good"));
}

static void
test_services (ExhibitionFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GDateTime) today = g_date_time_new_local (2026, 1, 15, 0, 0, 0);
  const GzaRooms *rooms;
  const GzaService *line;

  exhibition_fixture_add (fixture, SERVICES, services);
  rooms = load (fixture);
  exhibition_fixture_assert (fixture, SERVICES,
                             "missing-key@12:5 unknown-reference@10:41 unknown-reference@14:60 "
                             "service-old@8:5 service-unverified@10:5");

  g_assert_cmpuint (rooms->services->n_services, ==, 3);
  line = gza_rooms_find_service (rooms, "line");
  g_assert_cmpstr (line->telephone, ==, "1481");
  g_assert_cmpstr (line->languages[1], ==, "en");
  g_assert_true (line->always_open);
  g_assert_true (gza_service_is_current (line, today));
  g_assert_false (gza_service_is_current (gza_rooms_find_service (rooms, "old"), today));
  g_assert_false (gza_service_is_current (gza_rooms_find_service (rooms, "unsure"), today));
  g_assert_null (gza_rooms_find_service (rooms, "nameless"));
}

/* The last day on which a number is shown, and the first on which it isn't. */
static void
test_age (ExhibitionFixture *fixture,
          gconstpointer data)
{
  g_autoptr (GDateTime) last = g_date_time_new_local (2026, 1, 14, 23, 59, 0);
  g_autoptr (GDateTime) first = g_date_time_new_local (2026, 1, 15, 0, 0, 0);
  GzaService service = { .status = GZA_SERVICE_VERIFIED,
                         .checked = { GZA_DATE_DAY, 2025, 0, 7, 18 } };

  g_assert_true (gza_service_is_current (&service, last));
  g_assert_false (gza_service_is_current (&service, first));
}

static void
test_references (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY,
                          SMALL_STORY "rights: [work, wrok]\n"
                                      "safety: {support: [line, ghost]}\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "");

  exhibition_fixture_add (fixture, SERVICES, services);
  exhibition_fixture_add (fixture, "stories/rights.yaml",
                          "format: 1\n"
                          "title: Rights\n"
                          "rights: [{id: work, title: Work, text: Fair.,\n"
                          "  protectors: [{country: GE, name: Office, service: lino}]}]\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY,
                             "unknown-reference@8:16 unknown-reference@9:26");
  exhibition_fixture_assert (fixture, "stories/rights.yaml", "unknown-reference@4:53");
}

/* A door is there for a room that the exhibition has, and a curator is told of another. */
static void
test_doors (ExhibitionFixture *fixture,
            gconstpointer data)
{
  const GzaRooms *rooms;

  exhibition_fixture_add (fixture, SERVICES,
                          "format: 1\n"
                          "title: Help\n"
                          "topics: [{id: violence, title: Violence}]\n"
                          "services: []\n"
                          "actions:\n"
                          "  - {id: call, kind: help, title: Call, room: help}\n"
                          "  - {id: name, kind: speak, title: Name it, room: words}\n"
                          "  - {id: look, kind: learn, title: Look, room: kitchen}\n");
  rooms = load (fixture);
  exhibition_fixture_assert (fixture, SERVICES, "wrong-value@8:48 unknown-reference@7:51");

  g_assert_cmpint (rooms->services->actions[0].room, ==, GZA_ROOM_HELP);
  g_assert_true (gza_rooms_has (rooms, GZA_ROOM_HELP));
  g_assert_true (gza_rooms_has (rooms, GZA_ROOM_ACTIONS));
  g_assert_false (gza_rooms_has (rooms, GZA_ROOM_WORDS));
  g_assert_cmpstr (gza_text_get_exact (gza_rooms_get_title (rooms, GZA_ROOM_HELP), "ka"), ==,
                   "Help");
  g_assert_cmpstr (gza_room_get_name (GZA_ROOM_TAKING_PART), ==, "taking-part");
}

static void
test_survey (ExhibitionFixture *fixture,
             gconstpointer data)
{
  const GzaSurvey *survey;

  exhibition_fixture_add (fixture, "stories/survey.yaml",
                          "format: 1\n"
                          "title: Taking part\n"
                          "pulses:\n"
                          "  - {question: {id: q, type: faces, text: How?}, stories: [good]}\n"
                          "  - {question: {id: r, type: scale, text: How?}, stories: [gone]}\n"
                          "questions:\n"
                          "  - {id: why, type: one, text: Why?, options: [{id: a, text: A}]}\n"
                          "  - {id: who, type: many, text: Who?,\n"
                          "     options: [{id: a, text: A}, {id: b, text: B}]}\n"
                          "pledges:\n"
                          "  title: I will\n"
                          "  items:\n"
                          "    - {id: speak, text: Speak,\n"
                          "       counted: {en: '{0,plural,one{# speaks}other{# speak}}'}}\n"
                          "    - {id: read, text: Read, counted: '{0} read'}\n");
  survey = load (fixture)->survey;
  exhibition_fixture_assert (fixture, "stories/survey.yaml",
                             "unknown-reference@5:60 too-few-options@7:5 bad-message@15:7");

  g_assert_cmpint (survey->min_answers, ==, 20);
  g_assert_cmpuint (survey->n_questions, ==, 1);
  g_assert_cmpstr (survey->questions[0].id, ==, "who");
  g_assert_cmpint (survey->pulses[0].question.n_steps, ==, 5);
  g_assert_cmpuint (survey->n_pledges, ==, 2);
  g_assert_true (gza_rooms_find_pulse (gza_catalog_get_rooms (fixture->catalog), "good") ==
                 &survey->pulses[0]);
}

static void
test_headlines (ExhibitionFixture *fixture,
                gconstpointer data)
{
  const GzaRooms *rooms;

  exhibition_fixture_add (fixture, "stories/glossary.yaml",
                          "format: 1\n"
                          "title: Words\n"
                          "terms: [{id: refugee, term: refugee, meaning: A person.}]\n"
                          "headlines:\n"
                          "  - {id: wave, text: A wave, wordings: [{id: a, text: A, why: B}]}\n");
  rooms = load (fixture);
  exhibition_fixture_assert (fixture, "stories/glossary.yaml", "too-few-options@5:5");
  g_assert_nonnull (gza_rooms_find_term (rooms, "refugee"));
  g_assert_null (gza_rooms_find_term (rooms, "migrant"));
}

/* A file that can't be read closes its room and nothing else. */
static void
test_broken (ExhibitionFixture *fixture,
             gconstpointer data)
{
  const GzaRooms *rooms;

  exhibition_fixture_add (fixture, SERVICES, "format: 1\ntitle: [\n");
  rooms = load (fixture);
  exhibition_fixture_assert (fixture, SERVICES, "yaml-syntax@3:1");
  g_assert_null (rooms->services);
}

#define ADD(path, func)                                                                           \
  g_test_add (path, ExhibitionFixture, NULL, exhibition_fixture_set_up, func,                     \
              exhibition_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/rooms/none", test_none);
  ADD ("/rooms/services", test_services);
  ADD ("/rooms/age", test_age);
  ADD ("/rooms/references", test_references);
  ADD ("/rooms/doors", test_doors);
  ADD ("/rooms/survey", test_survey);
  ADD ("/rooms/headlines", test_headlines);
  ADD ("/rooms/broken", test_broken);

  return g_test_run ();
}
