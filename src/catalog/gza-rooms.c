/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rooms"

#include "gza-room-records.h"

/* Looks up the records of the rooms; what is asked for by an id that a story names may be gone. */

/* A telephone number that nobody has tried for so long is not shown. */
#define SERVICE_MAX_AGE_DAYS 180

/**
 * gza_rooms_find_right:
 * @self: an exhibition's rooms
 * @id: a right's id
 *
 * Looks up a right.
 *
 * Returns: (nullable): the right
 */
const GzaRight *
gza_rooms_find_right (const GzaRooms *self,
                      const char *id)
{
  for (guint i = 0; self->rights != NULL && i < self->rights->n_rights; i++) {
    if (g_str_equal (self->rights->rights[i].id, id))
      return &self->rights->rights[i];
  }
  return NULL;
}

/**
 * gza_rooms_find_term:
 * @self: an exhibition's rooms
 * @id: a term's id
 *
 * Looks up a term of the glossary.
 *
 * Returns: (nullable): the term
 */
const GzaTerm *
gza_rooms_find_term (const GzaRooms *self,
                     const char *id)
{
  for (guint i = 0; self->glossary != NULL && i < self->glossary->n_terms; i++) {
    if (g_str_equal (self->glossary->terms[i].id, id))
      return &self->glossary->terms[i];
  }
  return NULL;
}

/**
 * gza_rooms_find_service:
 * @self: an exhibition's rooms
 * @id: a service's id
 *
 * Looks up a service; see gza_service_is_current() for whether it may be shown.
 *
 * Returns: (nullable): the service
 */
const GzaService *
gza_rooms_find_service (const GzaRooms *self,
                        const char *id)
{
  for (guint i = 0; self->services != NULL && i < self->services->n_services; i++) {
    if (g_str_equal (self->services->services[i].id, id))
      return &self->services->services[i];
  }
  return NULL;
}

/**
 * gza_rooms_find_pulse:
 * @self: an exhibition's rooms
 * @story_id: a story's id
 *
 * Finds the question that is asked before and after a story: the first that names the story, or
 * that names none.
 *
 * Returns: (nullable): the question
 */
const GzaPulse *
gza_rooms_find_pulse (const GzaRooms *self,
                      const char *story_id)
{
  for (guint i = 0; self->survey != NULL && i < self->survey->n_pulses; i++) {
    const GzaPulse *pulse = &self->survey->pulses[i];

    if (pulse->stories == NULL || pulse->stories[0] == NULL ||
        g_strv_contains ((const char *const *) pulse->stories, story_id))
      return pulse;
  }
  return NULL;
}

/**
 * gza_rooms_has:
 * @self: an exhibition's rooms
 * @room: a room
 *
 * Tells whether the exhibition has a room, and something in it.
 *
 * Returns: %TRUE if it has
 */
gboolean
gza_rooms_has (const GzaRooms *self,
               GzaRoom room)
{
  switch (room) {
  case GZA_ROOM_RIGHTS:
    return self->rights != NULL;
  case GZA_ROOM_WORDS:
    return self->glossary != NULL;
  case GZA_ROOM_HELP:
    return self->services != NULL;
  case GZA_ROOM_ACTIONS:
    return self->services != NULL && self->services->n_actions > 0;
  case GZA_ROOM_TAKING_PART:
    return self->survey != NULL && gza_survey_has_room (self->survey);
  case GZA_ROOM_ABOUT:
    return self->about != NULL;
  default:
    return FALSE;
  }
}

/**
 * gza_rooms_get_title:
 * @self: an exhibition's rooms
 * @room: one that it has
 *
 * Gets what the curator calls a room.
 *
 * Returns: (transfer none) (nullable): its title; %NULL for the one that has none of its own, "What
 *   can I do?"
 */
GzaText *
gza_rooms_get_title (const GzaRooms *self,
                     GzaRoom room)
{
  g_return_val_if_fail (gza_rooms_has (self, room), NULL);

  switch (room) {
  case GZA_ROOM_RIGHTS:
    return self->rights->title;
  case GZA_ROOM_WORDS:
    return self->glossary->title;
  case GZA_ROOM_HELP:
    return self->services->title;
  case GZA_ROOM_TAKING_PART:
    return self->survey->title;
  case GZA_ROOM_ABOUT:
    return self->about->title;
  default:
    return NULL;
  }
}

/**
 * gza_room_get_name:
 * @room: a room
 *
 * Gets what `nav.open-room` and the files call a room.
 *
 * Returns: (transfer none): `rights`, `words` …
 */
const char *
gza_room_get_name (GzaRoom room)
{
  static const char *const names[] = { NULL, "rights", "words", "help", "actions", "taking-part",
                                       "about" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == GZA_N_ROOMS);
  g_return_val_if_fail (room > GZA_ROOM_NONE && room < GZA_N_ROOMS, NULL);

  return names[room];
}

/**
 * gza_survey_has_room:
 * @self: a survey
 *
 * Tells whether there is anything to take part in but the questions around stories.
 *
 * Returns: %TRUE if there is
 */
gboolean
gza_survey_has_room (const GzaSurvey *self)
{
  return self->n_questions > 0 || self->n_pledges > 0 || self->n_objects > 0;
}

/**
 * gza_service_is_current:
 * @self: a service
 * @today: the local date
 *
 * Tells whether a service may be shown: it is verified, and was checked within 180 days.
 *
 * Returns: %TRUE if it may
 */
gboolean
gza_service_is_current (const GzaService *self,
                        GDateTime *today)
{
  GDate checked, day;
  int year, month, day_of_month;

  if (self->status != GZA_SERVICE_VERIFIED || self->checked.precision != GZA_DATE_DAY)
    return FALSE;
  g_date_time_get_ymd (today, &year, &month, &day_of_month);
  g_date_set_dmy (&day, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  g_date_set_dmy (&checked, (GDateDay) self->checked.day, (GDateMonth) self->checked.month,
                  (GDateYear) self->checked.year);
  return g_date_days_between (&checked, &day) <= SERVICE_MAX_AGE_DAYS;
}
