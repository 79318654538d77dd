/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format.h"

/* stories/exhibition.yaml and stories/places.yaml, as tables; story.yaml's are in
 * gza-format-story.c, the kiosk's settings in gza-format-settings.c. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)

const GzaSchemaWord gza_format_precisions[] = {
  { "exact", GZA_PRECISION_EXACT, "the point itself" },
  { "town", GZA_PRECISION_TOWN, "the town" },
  { "region", GZA_PRECISION_REGION, "a wide circle around it" },
  { "country", GZA_PRECISION_COUNTRY, "the country only" },
  { NULL, 0, NULL },
};

const GzaSchemaWord gza_format_voices[] = {
  { "own", 0, "the person's" },
  { "actor", 0, "spoken by someone else, and labelled so" },
  { "synthetic", 0, "a computer voice, and labelled so" },
  { "none", 0, "silent, and labelled so" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord worldviews[] = {
  { "un", 0, "as the United Nations draw borders" },
  { "none", 0, "no borders at all" },
  { "defacto", 0, "as they are on the ground" },
  { NULL, 0, NULL },
};

static const GzaSchemaKey theme_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaTheme, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What stories call it.", .example = "work" },
  { "title", GZA_KEY_TEXT, AT (GzaTheme, title), .max = 60, .flags = GZA_KEY_REQUIRED,
    .doc = "What visitors see.", .example = "{ka: შრომა, en: Work}" },
};

static const GzaSchema theme_schema = {
  GZA_SAY ("a theme"), "theme",
  "A theme that visitors can filter the stories by.", sizeof (GzaTheme),
  theme_keys, G_N_ELEMENTS (theme_keys),
};

static const GzaSchemaKey clip_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaAttractClip, path), .media = GZA_MEDIA_CLIP,
    .flags = GZA_KEY_REQUIRED, .doc = "A film or a picture; a film is played without sound.",
    .example = "media/attract-road.webm" },
  { "alt", GZA_KEY_TEXT, AT (GzaAttractClip, alt), .max = 400, .doc = "What it shows.",
    .guideline = "WCAG 1.1.1" },
};

static const GzaSchema clip_schema = {
  GZA_SAY ("a clip"), "clip",
  "A moving picture that calls visitors.", sizeof (GzaAttractClip), clip_keys,
  G_N_ELEMENTS (clip_keys),
};

static const GzaSchemaKey attract_keys[] = {
  { "clips", GZA_KEY_LIST, AT (GzaExhibitionDraft, attract_clips),
    .offset_n = AT (GzaExhibitionDraft, n_attract_clips), .schema = &clip_schema, .max = 20,
    .doc = "Shown in turn. Left out: the portraits of the stories, in turn." },
  { "lines", GZA_KEY_TEXT, AT (GzaExhibitionDraft, attract_lines),
    .offset_n = AT (GzaExhibitionDraft, n_attract_lines), .flags = GZA_KEY_MANY, .max = 120,
    .doc = "Invitations, shown in turn in each language.",
    .example = "[{ka: შეეხე, en: Touch to follow a road}]" },
};

static const GzaSchema attract_schema = {
  GZA_SAY ("an attract loop"), "attract", "What the screen shows while nobody touches it.",
  sizeof (GzaExhibitionDraft), attract_keys, G_N_ELEMENTS (attract_keys),
};

static const GzaSchemaKey idle_keys[] = {
  { "warn_after", GZA_KEY_SECONDS, AT (GzaExhibitionDraft, idle_warn_us), .min = 10, .max = 3600,
    .fallback = "90", .doc = "Seconds without a touch before the screen asks.", .example = "90",
    .guideline = "EN 301 549, 5.7: at least 20 s to answer" },
  { "reset_after", GZA_KEY_SECONDS, AT (GzaExhibitionDraft, idle_reset_us), .min = 5, .max = 600,
    .fallback = "30", .doc = "Seconds for an answer before everything starts again.",
    .example = "30", .guideline = "EN 301 549, 5.7" },
};

static const GzaSchema idle_schema = {
  "idle times", "idle", "When a visitor is taken to have left.", sizeof (GzaExhibitionDraft),
  idle_keys, G_N_ELEMENTS (idle_keys),
};

static const GzaSchemaKey map_keys[] = {
  { "worldview", GZA_KEY_CHOICE, AT (GzaExhibitionDraft, map_worldview), .words = worldviews,
    .fallback = "un", .doc = "How disputed borders are drawn.", .example = "un" },
  { "disclaimer", GZA_KEY_TEXT, AT (GzaExhibitionDraft, map_disclaimer), .max = 600,
    .doc = "Always shown with the map." },
};

static const GzaSchema map_schema = {
  GZA_SAY ("a map policy"), "map", "How the map is drawn.", sizeof (GzaExhibitionDraft), map_keys,
  G_N_ELEMENTS (map_keys),
};

static const GzaSchemaKey exhibition_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaExhibitionDraft, format), .min = 1,
    .max = GZA_FORMAT_NUMBER, .flags = GZA_KEY_REQUIRED, .doc = "The number of this format.",
    .example = "1" },
  { "title", GZA_KEY_TEXT, AT (GzaExhibitionDraft, title), .max = 120, .flags = GZA_KEY_REQUIRED,
    .doc = "The exhibition's name.", .example = "{ka: გზა, en: The Road}" },
  { "subtitle", GZA_KEY_TEXT, AT (GzaExhibitionDraft, subtitle), .max = 200,
    .doc = "What it is about." },
  { "languages", GZA_KEY_LANGUAGE, AT (GzaExhibitionDraft, languages),
    .flags = GZA_KEY_MANY | GZA_KEY_REQUIRED,
    .doc = "The languages of the exhibition, in the order of the buttons. The first is that of "
           "texts that are one string.",
    .example = "[ka, hy, en, ru]" },
  { "themes", GZA_KEY_LIST, AT (GzaExhibitionDraft, themes),
    .offset_n = AT (GzaExhibitionDraft, n_themes), .schema = &theme_schema, .max = 24,
    .doc = "Themes that stories may have." },
  { "attract", GZA_KEY_RECORD, 0, .schema = &attract_schema,
    .doc = "What the screen shows while nobody touches it." },
  { "idle", GZA_KEY_RECORD, 0, .schema = &idle_schema,
    .doc = "When a visitor is taken to have left." },
  { "map", GZA_KEY_RECORD, 0, .schema = &map_schema, .doc = "How the map is drawn." },
  { "disclaimer", GZA_KEY_TEXT, AT (GzaExhibitionDraft, disclaimer), .max = 1200,
    .doc = "Whose views these are." },
  { "donor", GZA_KEY_TEXT, AT (GzaExhibitionDraft, donor), .max = 600, .doc = "Who paid." },
  { "partners", GZA_KEY_TEXT, AT (GzaExhibitionDraft, partners),
    .offset_n = AT (GzaExhibitionDraft, n_partners), .flags = GZA_KEY_MANY, .max = 1000,
    .doc = "Who took part." },
};

const GzaSchema gza_format_exhibition = {
  GZA_SAY ("an exhibition"), "exhibition", "`stories/exhibition.yaml`: what holds for all stories.",
  sizeof (GzaExhibitionDraft), exhibition_keys, G_N_ELEMENTS (exhibition_keys),
};

static const GzaSchemaKey place_keys[] = {
  { "name", GZA_KEY_TEXT, AT (GzaPlace, name), .max = 80,
    .flags = GZA_KEY_REQUIRED | GZA_KEY_NAME,
    .doc = "Its name, by language.", .example = "{ka: ათენი, en: Athens}" },
  { "country", GZA_KEY_COUNTRY, AT (GzaPlace, country),
    .doc = "Its country, ISO 3166-1 alpha-2.", .example = "GR" },
  { "at", GZA_KEY_POSITION, AT (GzaPlace, lat_deg), .flags = GZA_KEY_REQUIRED,
    .doc = "Latitude and longitude in degrees (WGS 84); north and east are positive.",
    .example = "[37.98, 23.73]" },
  { "precision", GZA_KEY_ENUM, AT (GzaPlace, precision), .words = gza_format_precisions,
    .fallback = "town", .doc = "How exactly the map shows it.", .example = "town" },
};

static void
init_place (gpointer record)
{
  GzaPlace *place = record;

  place->precision = GZA_PRECISION_TOWN;
}

const GzaSchema gza_format_place = {
  GZA_SAY ("a place"), "place", "A place on the map.", sizeof (GzaPlace), place_keys,
  G_N_ELEMENTS (place_keys), .offset_id = AT (GzaPlace, id), .init = init_place,
  .is_apart = TRUE,
};

static const GzaSchemaKey places_keys[] = {
  { "format", GZA_KEY_INTEGER, AT (GzaPlacesDraft, format), .min = 1, .max = GZA_FORMAT_NUMBER,
    .flags = GZA_KEY_REQUIRED, .doc = "The number of this format.", .example = "1" },
  { "places", GZA_KEY_MAP, AT (GzaPlacesDraft, places),
    .offset_n = AT (GzaPlacesDraft, n_places), .schema = &gza_format_place, .max = 2000,
    .flags = GZA_KEY_REQUIRED, .doc = "The places by id.",
    .example = "{athens: {name: Athens, at: [37.98, 23.73]}}" },
};

const GzaSchema gza_format_places = {
  GZA_SAY ("a list of places"), "places", "`stories/places.yaml`: places that stories share.",
  sizeof (GzaPlacesDraft), places_keys, G_N_ELEMENTS (places_keys),
};
