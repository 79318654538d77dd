/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format.h"

/* /etc/gza/kiosk.yaml, as a table: what a technician sets for one machine. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)

static const GzaSchemaWord motions[] = {
  { "full", 0, "everything moves that should" },
  { "reduced", 0, "pages change at once, pictures stand still" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord rotations[] = {
  { "0", 0, "as the screen stands" },
  { "90", 90, "a quarter clockwise" },
  { "180", 180, "upside down" },
  { "270", 270, "a quarter the other way" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord second_screens[] = {
  { "none", 0, "nothing" },
  { "mirror", 0, "what the first one shows" },
  { "captions", 0, "what is being said, in large letters" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord main_screens[] = {
  { "first", 0, "the first one" },
  { "last", 0, "the last one" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord sign_sizes[] = {
  { "none", 0, "when a visitor asks for them" },
  { "corner", 0, "in a corner of the film" },
  { "large", 0, "beside the film" },
  { NULL, 0, NULL },
};

static const GzaSchemaKey screen_keys[] = {
  { "width_mm", GZA_KEY_NUMBER, AT (GzaSettingsDraft, screen_width_mm), .min = 50, .max = 10000,
    .doc = "The width of the picture.", .fallback = "unknown", .example = "531" },
  { "viewing_distance_mm", GZA_KEY_NUMBER, AT (GzaSettingsDraft, viewing_distance_mm),
    .min = 200, .max = 20000, .doc = "From the eyes to the screen.", .fallback = "unknown",
    .example = "600", .guideline = "EN 301 549, 5.1.4: capitals of at least 0.7 degrees" },
  { "rotation", GZA_KEY_ENUM, AT (GzaSettingsDraft, rotation_deg), .words = rotations,
    .doc = "By how many degrees the picture is turned, under cage.",
    .fallback = "0", .example = "90" },
  { "main", GZA_KEY_CHOICE, AT (GzaSettingsDraft, main_screen), .words = main_screens,
    .doc = "On which of several screens the exhibition is.", .fallback = "first",
    .example = "last" },
  { "second", GZA_KEY_CHOICE, AT (GzaSettingsDraft, second_screen), .words = second_screens,
    .doc = "What a second screen shows.", .fallback = "none", .example = "captions" },
};

static const GzaSchema screen_schema = {
  GZA_SAY ("a screen"), "screen", "The screen, for the size of letters.", sizeof (GzaSettingsDraft),
  screen_keys, G_N_ELEMENTS (screen_keys),
};

static const GzaSchemaKey volume_hour_keys[] = {
  { "hours", GZA_KEY_HOURS, AT (GzaVolumeHoursDraft, hours), .flags = GZA_KEY_REQUIRED,
    .doc = "When.", .example = "18:00-22:00" },
  { "limit", GZA_KEY_NUMBER, AT (GzaVolumeHoursDraft, limit_percent), .min = 0, .max = 100,
    .flags = GZA_KEY_REQUIRED, .doc = "The loudest then, in percent.", .example = "50" },
};

static void
init_volume_hours (gpointer record)
{
  ((GzaVolumeHoursDraft *) record)->limit_percent = 100;
}

static const GzaSchema volume_hour_schema = {
  GZA_SAY ("a volume by the hour"), "volume_hours", "A quieter part of the day.",
  sizeof (GzaVolumeHoursDraft), volume_hour_keys, G_N_ELEMENTS (volume_hour_keys),
  .init = init_volume_hours,
};

static const GzaSchemaKey volume_keys[] = {
  { "start", GZA_KEY_NUMBER, AT (GzaSettingsDraft, volume_start_percent), .min = 0, .max = 100,
    .doc = "The volume that each visitor starts with, in percent.", .fallback = "70",
    .example = "60" },
  { "limit", GZA_KEY_NUMBER, AT (GzaSettingsDraft, volume_limit_percent), .min = 0, .max = 100,
    .doc = "The loudest that a visitor can choose, in percent.", .fallback = "100",
    .example = "90" },
  { "by_hour", GZA_KEY_LIST, AT (GzaSettingsDraft, volume_hours),
    .offset_n = AT (GzaSettingsDraft, n_volume_hours), .schema = &volume_hour_schema, .max = 12,
    .doc = "Parts of the day with a limit of their own; the least limit holds.",
    .example = "[{hours: 18:00-22:00, limit: 50}]" },
};

static const GzaSchema volume_schema = {
  GZA_SAY ("a volume"), "volume", "How loud it is.", sizeof (GzaSettingsDraft), volume_keys,
  G_N_ELEMENTS (volume_keys),
};

static const GzaSchemaKey hours_keys[] = {
  { "every_day", GZA_KEY_HOURS, AT (GzaSettingsDraft, every_day),
    .doc = "For the days that are not named: parts of the day with commas between them, or "
           "`closed`. What ends before it begins ends on the next day.",
    .fallback = "open", .example = "10:00-18:00" },
  { "monday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[0]), .doc = "On Mondays.",
    .fallback = "as every day", .example = "closed" },
  { "tuesday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[1]), .doc = "On Tuesdays." },
  { "wednesday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[2]), .doc = "On Wednesdays." },
  { "thursday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[3]), .doc = "On Thursdays." },
  { "friday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[4]), .doc = "On Fridays.",
    .example = "10:00-13:00, 14:00-20:00" },
  { "saturday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[5]), .doc = "On Saturdays." },
  { "sunday", GZA_KEY_HOURS, AT (GzaSettingsDraft, days[6]), .doc = "On Sundays." },
};

static const GzaSchema hours_schema = {
  GZA_SAY ("opening hours"), "opening_hours", "When the house is open. Outside, the screen is "
  "black and silent, and a touch does not wake it.", sizeof (GzaSettingsDraft), hours_keys,
  G_N_ELEMENTS (hours_keys),
};

static const GzaSchemaKey kiosk_idle_keys[] = {
  { "warn_after", GZA_KEY_SECONDS, AT (GzaSettingsDraft, idle_warn_us), .min = 10, .max = 3600,
    .doc = "Seconds without a touch before the screen asks.", .fallback = "the exhibition's" },
  { "reset_after", GZA_KEY_SECONDS, AT (GzaSettingsDraft, idle_reset_us), .min = 5, .max = 600,
    .doc = "Seconds for an answer.", .fallback = "the exhibition's" },
  { "sleep_after", GZA_KEY_SECONDS, AT (GzaSettingsDraft, idle_sleep_us), .min = 60, .max = 86400,
    .doc = "Seconds without a visitor before the screen goes dark, until somebody touches it.",
    .fallback = "never", .example = "1800" },
};

static const GzaSchema kiosk_idle_schema = {
  "idle times", "kiosk_idle", "When a visitor is taken to have left.", sizeof (GzaSettingsDraft),
  kiosk_idle_keys, G_N_ELEMENTS (kiosk_idle_keys),
};

static const GzaSchemaKey visitor_keys[] = {
  { "captions", GZA_KEY_BOOLEAN, AT (GzaSettingsDraft, captions),
    .doc = "Whether each visitor starts with captions.", .fallback = "true", .example = "false" },
  { "signs", GZA_KEY_CHOICE, AT (GzaSettingsDraft, signs), .words = sign_sizes,
    .doc = "How each visitor starts with sign language, where a chapter has it.",
    .fallback = "none", .example = "corner" },
};

static const GzaSchema visitor_schema = {
  GZA_SAY ("a visitor's start"), "kiosk_visitor", "What each new visitor finds.",
  sizeof (GzaSettingsDraft), visitor_keys, G_N_ELEMENTS (visitor_keys),
};

static const GzaSchemaKey answers_keys[] = {
  { "keep_days", GZA_KEY_INTEGER, AT (GzaSettingsDraft, keep_days), .min = 0, .max = 36500,
    .doc = "After how many days answers and counts are deleted; 0 keeps them.",
    .fallback = "365", .example = "365",
    .guideline = "GDPR, article 5: no longer than is needed" },
  { "count_use", GZA_KEY_BOOLEAN, AT (GzaSettingsDraft, count_use),
    .doc = "Whether it is counted how many come, and which stories are opened, finished and left.",
    .fallback = "true", .example = "false" },
};

static const GzaSchema answers_schema = {
  GZA_SAY ("answers"), "kiosk_answers", "What visitors leave behind; docs/answers.md tells all of "
  "it.", sizeof (GzaSettingsDraft), answers_keys, G_N_ELEMENTS (answers_keys),
};

static const GzaSchemaKey features_keys[] = {
  { "questions", GZA_KEY_BOOLEAN, AT (GzaSettingsDraft, ask_visitors),
    .doc = "Whether visitors are asked what the exhibition wants to know, and anything of them is "
           "kept or counted at all.",
    .fallback = "true", .example = "false" },
  { "status", GZA_KEY_BOOLEAN, AT (GzaSettingsDraft, write_status),
    .doc = "Whether the kiosk writes how it is into `status.prom` and `status.json`.",
    .fallback = "true", .example = "false" },
};

static const GzaSchema features_schema = {
  GZA_SAY ("features"), "kiosk_features", "What this kiosk does besides showing the exhibition.",
  sizeof (GzaSettingsDraft), features_keys, G_N_ELEMENTS (features_keys),
};

static void
init_settings (gpointer record)
{
  *(GzaSettingsDraft *) record = (GzaSettingsDraft){
    .volume_start_percent = -1,
    .volume_limit_percent = -1,
    .captions = TRUE,
    .keep_days = 365,
    .count_use = TRUE,
    .ask_visitors = TRUE,
    .write_status = TRUE,
  };
}

static const GzaSchemaKey settings_keys[] = {
  { "exhibition", GZA_KEY_STRING, AT (GzaSettingsDraft, exhibition), .max = 1000,
    .doc = "The exhibition's folder.",
    .example = "/srv/exhibition" },
  { "bundles", GZA_KEY_STRING, AT (GzaSettingsDraft, bundles), .max = 1000,
    .doc = "The folder on this machine whose bundles the panel lists besides those on sticks.",
    .fallback = "`import` beside the kiosk's state", .example = "/srv/bundles" },
  { "language", GZA_KEY_LANGUAGE, AT (GzaSettingsDraft, language),
    .doc = "The language to start with.", .fallback = "the exhibition's first",
    .example = "ka" },
  { "country", GZA_KEY_COUNTRY, AT (GzaSettingsDraft, country),
    .doc = "The country where it stands. Stories whose `consent.scope` names countries are shown "
           "only in those.",
    .fallback = "unknown", .example = "GE" },
  { "venue", GZA_KEY_ID, AT (GzaSettingsDraft, venue),
    .doc = "The house where it stands, as `consent.scope` calls it.",
    .fallback = "unknown", .example = "telavi-museum" },
  { "screen", GZA_KEY_RECORD, 0, .schema = &screen_schema, .doc = "The screen." },
  { "volume", GZA_KEY_RECORD, 0, .schema = &volume_schema, .doc = "How loud it is." },
  { "opening_hours", GZA_KEY_RECORD, 0, .schema = &hours_schema,
    .doc = "When the house is open.", .fallback = "always" },
  { "motion", GZA_KEY_CHOICE, AT (GzaSettingsDraft, motion), .words = motions,
    .fallback = "full", .doc = "How much moves.", .example = "reduced" },
  { "idle", GZA_KEY_RECORD, 0, .schema = &kiosk_idle_schema,
    .doc = "When a visitor is taken to have left." },
  { "visitor", GZA_KEY_RECORD, 0, .schema = &visitor_schema,
    .doc = "What each new visitor finds." },
  { "answers", GZA_KEY_RECORD, 0, .schema = &answers_schema,
    .doc = "What visitors leave behind." },
  { "features", GZA_KEY_RECORD, 0, .schema = &features_schema,
    .doc = "What this kiosk does besides showing the exhibition." },
  { "pin", GZA_KEY_HASH, AT (GzaSettingsDraft, pin),
    .doc = "The technician's PIN, as `gza-kiosk --hash-pin` writes it: never the digits.",
    .fallback = "none, and no way in", .example = "$y$j9T$…" },
};

const GzaSchema gza_format_settings = {
  GZA_SAY ("a kiosk"), "kiosk", "`/etc/gza/kiosk.yaml`: what a technician sets for one machine.",
  sizeof (GzaSettingsDraft), settings_keys, G_N_ELEMENTS (settings_keys),
  .init = init_settings,
};
