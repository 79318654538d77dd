/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-format"

#include "gza-format.h"

/* The chapters of stories/<id>/story.yaml, as tables. */

#define AT(type, member) G_STRUCT_OFFSET (type, member)
#define TYPE(name) (1u << GZA_CHAPTER_##name)
#define PLAYED (TYPE (VIDEO) | TYPE (VOICE) | TYPE (PHOTOS) | TYPE (MAP))

static const GzaSchemaWord chapter_types[] = {
  { "video", GZA_CHAPTER_VIDEO, "a film; narration and captions by language" },
  { "voice", GZA_CHAPTER_VOICE, "a voice over one picture, with its transcript" },
  { "photos", GZA_CHAPTER_PHOTOS, "photographs that move slowly, with a voice" },
  { "map", GZA_CHAPTER_MAP, "the road on the map, drawn with the voice" },
  { "words", GZA_CHAPTER_WORDS, "a text to read" },
  { "quote", GZA_CHAPTER_QUOTE, "one sentence, large" },
  { "choice", GZA_CHAPTER_CHOICE, "a dilemma that the person had, put to the visitor" },
  { "objects", GZA_CHAPTER_OBJECTS, "what the person took along" },
  { NULL, 0, NULL },
};

static const GzaSchemaWord description_modes[] = {
  { "mixed", GZA_DESCRIPTION_MIXED, "the file has the description, heard with the narration" },
  { "instead", GZA_DESCRIPTION_INSTEAD, "the file has both, heard in place of the narration" },
  { NULL, 0, NULL },
};

static const GzaSchemaKey video_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaChapter, video), .media = GZA_MEDIA_VIDEO,
    .flags = GZA_KEY_REQUIRED, .doc = "The film.", .example = "road.webm" },
  { "alt", GZA_KEY_TEXT, AT (GzaChapter, alt), .max = 400, .doc = "What it shows.",
    .guideline = "WCAG 1.2.1" },
  { "poster", GZA_KEY_PATH, AT (GzaChapter, poster), .media = GZA_MEDIA_PICTURE,
    .doc = "A still that stands before the film and instead of it.", .example = "road.webp" },
};

static const GzaSchema video_schema = {
  GZA_SAY ("a film"), "film",
  "The moving picture of a `video` chapter.", sizeof (GzaChapter), video_keys,
  G_N_ELEMENTS (video_keys),
};

static const GzaSchemaKey still_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaChapter, poster), .media = GZA_MEDIA_PICTURE,
    .flags = GZA_KEY_REQUIRED, .doc = "The picture.", .example = "hands.webp" },
  { "alt", GZA_KEY_TEXT, AT (GzaChapter, alt), .max = 400,
    .doc = "What it shows, in a sentence.", .guideline = "WCAG 1.1.1" },
};

static const GzaSchema still_schema = {
  GZA_SAY ("a picture"), "picture", "The picture of a chapter.", sizeof (GzaChapter), still_keys,
  G_N_ELEMENTS (still_keys),
};

static const GzaSchemaKey photo_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaPhoto, path), .media = GZA_MEDIA_PICTURE,
    .flags = GZA_KEY_REQUIRED, .doc = "The photograph.", .example = "market.webp" },
  { "alt", GZA_KEY_TEXT, AT (GzaPhoto, alt), .max = 400, .doc = "What it shows, in a sentence.",
    .guideline = "WCAG 1.1.1" },
  { "caption", GZA_KEY_TEXT, AT (GzaPhoto, caption), .max = 200, .doc = "Shown beneath it." },
  { "from", GZA_KEY_SECONDS, AT (GzaPhoto, from_us), .fallback = "evenly spread",
    .doc = "When it appears.", .example = "\"0:08\"" },
  { "focus", GZA_KEY_FOCUS, AT (GzaPhoto, focus_x_ratio), .fallback = "[0.5, 0.5]",
    .doc = "The point that stays in view: across and down, from 0 to 1.",
    .example = "[0.5, 0.4]" },
};

static void
init_photo (gpointer record)
{
  GzaPhoto *photo = record;

  photo->from_us = -1;
  photo->focus_x_ratio = 0.5;
  photo->focus_y_ratio = 0.5;
}

static const GzaSchema photo_schema = {
  GZA_SAY ("a photograph"), "photo",
  "A photograph of a `photos` chapter.", sizeof (GzaPhoto), photo_keys,
  G_N_ELEMENTS (photo_keys), .init = init_photo,
};

static const GzaSchemaKey cue_keys[] = {
  { "stop", GZA_KEY_REFERENCE, 0, .offset_node = AT (GzaMapCueDraft, stop),
    .flags = GZA_KEY_REQUIRED, .doc = "The id of a stop.", .example = "athens" },
  { "at", GZA_KEY_SECONDS, AT (GzaMapCueDraft, cue.at_us), .flags = GZA_KEY_REQUIRED,
    .doc = "When the voice gets there.", .example = "\"0:05\"" },
};

static const GzaSchema cue_schema = {
  GZA_SAY ("a cue"), "cue",
  "When the voice of a `map` chapter reaches a stop.", sizeof (GzaMapCueDraft),
  cue_keys, G_N_ELEMENTS (cue_keys), .is_draft = TRUE, .is_apart = TRUE,
};

static const GzaSchemaKey sign_keys[] = {
  { "language", GZA_KEY_SIGN, AT (GzaSignTrack, language), .flags = GZA_KEY_REQUIRED,
    .doc = "The sign language: its own code, or `sgn` and the country where it has none.",
    .example = "sgn-GE" },
  { "for", GZA_KEY_LANGUAGE, AT (GzaSignTrack, spoken), .flags = GZA_KEY_MANY,
    .doc = "The visitors' languages in which it is offered.", .fallback = "all of them",
    .example = "[ka]" },
  { "file", GZA_KEY_PATH, AT (GzaSignTrack, path), .media = GZA_MEDIA_VIDEO,
    .flags = GZA_KEY_REQUIRED, .doc = "The film, in step with the chapter; its sound is not heard.",
    .example = "road.sgn-ge.webm" },
};

static const GzaSchema sign_schema = {
  "a sign-language track", "sign_track", "An interpreter, shown beside or over the chapter.",
  sizeof (GzaSignTrack), sign_keys, G_N_ELEMENTS (sign_keys),
};

static const GzaSchemaKey description_keys[] = {
  { "mode", GZA_KEY_ENUM, AT (GzaAudioDescription, mode), .words = description_modes,
    .fallback = "mixed", .doc = "How it is heard.", .example = "instead" },
  { "files", GZA_KEY_TRACKS, AT (GzaAudioDescription, files), .media = GZA_MEDIA_AUDIO,
    .flags = GZA_KEY_REQUIRED, .doc = "The sound: a file for each language.",
    .example = "{ka: road.described.ka.opus}" },
};

static const GzaSchema description_schema = {
  GZA_SAY ("an audio description"), "description", "What is seen, told to people who don't see it.",
  sizeof (GzaAudioDescription), description_keys, G_N_ELEMENTS (description_keys),
};

static const GzaSchemaKey ground_point_keys[] = {
  { "x", GZA_KEY_NUMBER, AT (GzaGroundPoint, x), .min = -1e6, .max = 1e6,
    .flags = GZA_KEY_REQUIRED, .doc = "Across, in the drawing's user units.", .example = "120" },
  { "y", GZA_KEY_NUMBER, AT (GzaGroundPoint, y), .min = -1e6, .max = 1e6,
    .flags = GZA_KEY_REQUIRED, .doc = "Down, in the drawing's user units.", .example = "340" },
  { "at", GZA_KEY_POSITION, AT (GzaGroundPoint, at), .flags = GZA_KEY_REQUIRED,
    .doc = "Latitude and longitude of the same point.", .example = "[41.92, 45.47]" },
};

static const GzaSchema ground_point_schema = {
  GZA_SAY ("a point of a ground"), "ground_point", "One point, in the drawing and on the globe.",
  sizeof (GzaGroundPoint), ground_point_keys, G_N_ELEMENTS (ground_point_keys),
};

static const GzaSchemaKey ground_keys[] = {
  { "file", GZA_KEY_PATH, AT (GzaGround, path), .media = GZA_MEDIA_DRAWING,
    .flags = GZA_KEY_REQUIRED, .doc = "The drawing.", .example = "telavi.svg" },
  { "alt", GZA_KEY_TEXT, AT (GzaGround, alt), .max = 400,
    .doc = "What it shows, in a sentence.", .guideline = "WCAG 1.1.1" },
  { "points", GZA_KEY_LIST, AT (GzaGround, points), .offset_n = AT (GzaGround, n_points),
    .schema = &ground_point_schema, .max = 40, .flags = GZA_KEY_REQUIRED,
    .doc = "Two points or more that say where the drawing lies on the globe.",
    .example = "[{x: 120, y: 340, at: [41.92, 45.47]}, {x: 610, y: 80, at: [41.95, 45.52]}]" },
};

static const GzaSchema ground_schema = {
  GZA_SAY ("a ground"), "ground",
  "A map of your own: the plan of a town, a route that a child drew.",
  sizeof (GzaGround), ground_keys, G_N_ELEMENTS (ground_keys), .is_apart = TRUE,
};

static const GzaSchemaKey choice_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaChoice, id), .flags = GZA_KEY_REQUIRED,
    .doc = "Its name in the export; never changed once people have answered.", .example = "stay" },
  { "text", GZA_KEY_TEXT, AT (GzaChoice, text), .flags = GZA_KEY_REQUIRED, .max = 160,
    .doc = "What one could do." },
  { "done", GZA_KEY_BOOLEAN, AT (GzaChoice, done), .doc = "Whether the person did it.",
    .fallback = "false", .example = "true" },
};

static const GzaSchema choice_schema = {
  GZA_SAY ("a way to choose"), "choice",
  "What the person could have done. None is marked as right: it was the person's to choose.",
  sizeof (GzaChoice), choice_keys, G_N_ELEMENTS (choice_keys),
};

static const GzaSchemaKey keepsake_keys[] = {
  { "name", GZA_KEY_TEXT, AT (GzaKeepsake, name), .flags = GZA_KEY_REQUIRED, .max = 60,
    .doc = "What it is." },
  { "picture", GZA_KEY_PATH, AT (GzaKeepsake, picture), .media = GZA_MEDIA_PICTURE,
    .flags = GZA_KEY_REQUIRED, .doc = "Its picture; the name says what it shows.",
    .example = "media/objects/keys.svg" },
  { "text", GZA_KEY_TEXT, AT (GzaKeepsake, text), .max = 240,
    .doc = "One sentence: why this one." },
};

static const GzaSchema keepsake_schema = {
  GZA_SAY ("an object of a chapter"), "keepsake", "What the person took along.",
  sizeof (GzaKeepsake), keepsake_keys, G_N_ELEMENTS (keepsake_keys),
};

static const GzaSchemaKey chapter_keys[] = {
  { "id", GZA_KEY_ID, AT (GzaChapter, id), .flags = GZA_KEY_REQUIRED,
    .doc = "What the chapter is called in links and reports.", .example = "leaving" },
  { "type", GZA_KEY_ENUM, AT (GzaChapter, type), .words = chapter_types,
    .flags = GZA_KEY_REQUIRED, .doc = "What the chapter is.", .example = "video" },
  { "title", GZA_KEY_TEXT, AT (GzaChapter, title), .max = 120, .flags = GZA_KEY_REQUIRED,
    .doc = "Its headline.", .example = "{ka: გზაზე, en: On the road}" },
  { "stop", GZA_KEY_REFERENCE, 0, .offset_node = AT (GzaChapterDraft, stop),
    .doc = "The id of the stop where it happens.", .example = "athens" },
  { "content_note", GZA_KEY_TEXT, AT (GzaChapter, content_note), .max = 200,
    .doc = "Said before it plays." },
  { "duration", GZA_KEY_SECONDS, AT (GzaChapter, duration_us), .min = 1, .max = 3600,
    .fallback = "the end of its captions; for texts, 130 words a minute",
    .doc = "How long it plays.", .example = "\"0:32\"" },
  { "voice", GZA_KEY_CHOICE, AT (GzaChapterDraft, voice), .words = gza_format_voices,
    .fallback = "`person.voice`", .doc = "Whose voice is heard.", .example = "synthetic" },
  { "video", GZA_KEY_RECORD, 0, .schema = &video_schema, .flags = GZA_KEY_REQUIRED,
    .variants = TYPE (VIDEO), .doc = "The film, without speech: that is `audio`'s." },
  { "audio", GZA_KEY_TRACKS, AT (GzaChapter, audio), .media = GZA_MEDIA_AUDIO,
    .variants = PLAYED,
    .doc = "The narration: a file for each language, or one for all.",
    .example = "{ka: road.ka.opus, en: road.en.opus}" },
  { "captions", GZA_KEY_TRACKS, AT (GzaChapter, captions), .media = GZA_MEDIA_CAPTIONS,
    .variants = PLAYED,
    .doc = "Captions in WebVTT or SRT, by language; of a `voice` chapter the transcript too.",
    .example = "{ka: road.ka.vtt, en: road.en.vtt}", .guideline = "EN 301 549, 7.1; WCAG 1.2.2" },
  { "transcript", GZA_KEY_TRACKS, AT (GzaChapter, transcript), .media = GZA_MEDIA_CAPTIONS,
    .variants = PLAYED,
    .doc = "What is heard and seen, in WebVTT or SRT, by language: it may say more than captions "
           "have room for.",
    .fallback = "the captions", .example = "{ka: road.transcript.ka.vtt}",
    .guideline = "WCAG 1.2.3" },
  { "sign_language", GZA_KEY_LIST, AT (GzaChapter, signs), .offset_n = AT (GzaChapter, n_signs),
    .schema = &sign_schema, .max = 20, .variants = PLAYED,
    .doc = "The chapter in sign languages.", .guideline = "WCAG 1.2.6",
    .example = "[{language: sgn-GE, for: [ka], file: road.sgn-ge.webm}]" },
  { "audio_description", GZA_KEY_RECORD, AT (GzaChapter, description),
    .schema = &description_schema, .variants = PLAYED,
    .doc = "What is seen, told to people who don't see it.", .guideline = "WCAG 1.2.5",
    .example = "{mode: mixed, files: {ka: road.described.ka.opus}}" },
  { "photos", GZA_KEY_LIST, AT (GzaChapter, photos), .offset_n = AT (GzaChapter, n_photos),
    .schema = &photo_schema, .max = 40, .variants = TYPE (PHOTOS), .flags = GZA_KEY_REQUIRED,
    .doc = "The photographs, in order." },
  { "cues", GZA_KEY_LIST, AT (GzaChapterDraft, cues), .offset_n = AT (GzaChapterDraft, n_cues),
    .schema = &cue_schema, .max = 60, .variants = TYPE (MAP), .fallback = "evenly spread",
    .doc = "When the voice reaches which stop." },
  { "ground", GZA_KEY_RECORD, AT (GzaChapter, ground), .schema = &ground_schema,
    .offset_node = AT (GzaChapterDraft, ground), .variants = TYPE (MAP),
    .doc = "A map of your own beneath the road.", .fallback = "the kiosk's map" },
  { "picture", GZA_KEY_RECORD, 0, .schema = &still_schema,
    .variants = TYPE (VOICE) | TYPE (WORDS) | TYPE (QUOTE) | TYPE (MAP) | TYPE (CHOICE),
    .doc = "A picture beside or behind it." },
  { "text", GZA_KEY_TEXT, AT (GzaChapter, text), .max = 20000, .flags = GZA_KEY_PROSE,
    .doc = "`words`: what is read, CommonMark. `quote`: the sentence. `choice`: the dilemma, and "
           "the question at its end. `objects`: what stands above them. Others: read instead when "
           "nothing can be played.",
    .guideline = "Smithsonian: at most 100 words, 25 a sentence" },
  { "easy_read", GZA_KEY_TEXT, AT (GzaChapter, easy_read), .max = 4000, .flags = GZA_KEY_PROSE,
    .doc = "The chapter in simple words and short sentences.",
    .guideline = "Inclusion Europe: Information for all" },
  { "by", GZA_KEY_TEXT, AT (GzaChapter, by), .max = 80, .flags = GZA_KEY_NAME,
    .variants = TYPE (QUOTE), .doc = "Who says it.", .fallback = "the person's `display_name`" },
  { "choices", GZA_KEY_LIST, AT (GzaChapter, choices), .offset_n = AT (GzaChapter, n_choices),
    .schema = &choice_schema, .max = 4, .variants = TYPE (CHOICE), .flags = GZA_KEY_REQUIRED,
    .doc = "What one could do: two, three or four ways." },
  { "why", GZA_KEY_TEXT, AT (GzaChapter, why), .max = 1200,
    .flags = GZA_KEY_PROSE | GZA_KEY_REQUIRED, .variants = TYPE (CHOICE),
    .doc = "What the person did, and why; the visitor reads it after choosing." },
  { "objects", GZA_KEY_LIST, AT (GzaChapter, keepsakes),
    .offset_n = AT (GzaChapter, n_keepsakes), .schema = &keepsake_schema, .max = 8,
    .variants = TYPE (OBJECTS), .flags = GZA_KEY_REQUIRED,
    .doc = "The objects, in order." },
};

const GzaSchema gza_format_chapter = {
  GZA_SAY ("a chapter"), "chapter", "A chapter of a story. Its `type` says which keys it has.",
  sizeof (GzaChapterDraft), chapter_keys, G_N_ELEMENTS (chapter_keys), .variant_key = "type",
  .offset_variant = AT (GzaChapter, type), .is_draft = TRUE,
};
