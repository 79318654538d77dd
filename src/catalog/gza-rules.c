/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rules"

#include "gza-rules.h"

/* The table of everything that can be wrong with an exhibition. `gza-curator rules` prints it;
 * docs/lint.md is that print, and a test holds them together. */

static const GzaRuleInfo rules[GZA_N_RULES] = {
  [GZA_RULE_FILE_MISSING] = {
    "file-missing",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A file that the exhibition cannot do without is not there: "
    "`stories/exhibition.yaml`, or the `story.yaml` of a folder.",
  },
  [GZA_RULE_FILE_UNREADABLE] = {
    "file-unreadable",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file is there and cannot be read: no permission, a link, a folder with a "
    "file's name, or a failing disk.",
  },
  [GZA_RULE_FILE_TOO_LARGE] = {
    "file-too-large",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A YAML file has more than 1 MiB, or a captions file more than 2 MiB. Text never "
    "needs that much; a picture pasted into it does.",
  },
  [GZA_RULE_NOT_UTF8] = {
    "not-utf8",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file is not UTF-8. Editors call the choice \"encoding\"; older ones save "
    "Windows-1251 or Latin-1 by default.",
  },
  [GZA_RULE_HIDDEN_CHARACTER] = {
    "hidden-character",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A character that nobody can see changes what is shown: a control character, a "
    "NUL, or a mark that turns the direction of writing (U+202A to U+202E, or an "
    "isolate that is not closed). They come with text copied from web pages.",
  },
  [GZA_RULE_EMPTY_FILE] = {
    "empty-file",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file holds nothing, or comments only.",
  },
  [GZA_RULE_YAML_SYNTAX] = {
    "yaml-syntax",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file is not YAML: a quote that is not closed, a tab used for indentation, a "
    "colon inside unquoted text, lines that don't line up.",
  },
  [GZA_RULE_YAML_FEATURE] = {
    "yaml-feature",
    GZA_SEVERITY_ERROR,
    TRUE,
    "Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`), directives (`%`) "
    "and second documents (`---`) are not part of the format. A text that begins with"
    " one of these characters belongs in quotes.",
  },
  [GZA_RULE_YAML_LIMIT] = {
    "yaml-limit",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file is nested deeper than 16 levels, has more than 20,000 values, a value "
    "longer than 64 KiB, or a key longer than 128 bytes.",
  },
  [GZA_RULE_DUPLICATE_KEY] = {
    "duplicate-key",
    GZA_SEVERITY_ERROR,
    TRUE,
    "One key stands twice in the same place. YAML readers disagree on which one "
    "counts, so neither does.",
  },
  [GZA_RULE_TOO_MANY_PROBLEMS] = {
    "too-many-problems",
    GZA_SEVERITY_INFO,
    FALSE,
    "A file has more than fifty problems; the rest of them are reported once these "
    "are mended.",
  },
  [GZA_RULE_FORMAT_NUMBER] = {
    "format-number",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The file says a `format` that this version does not know, or none at all. This "
    "version reads `format: 1`.",
  },
  [GZA_RULE_MISSING_KEY] = {
    "missing-key",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A key that every such entry needs is absent.",
  },
  [GZA_RULE_UNKNOWN_KEY] = {
    "unknown-key",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A key that the format does not have; it is ignored. Most often it is a slip of "
    "the keyboard.",
  },
  [GZA_RULE_KEY_ELSEWHERE] = {
    "key-elsewhere",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The key exists, but not for this type of chapter; it is ignored.",
  },
  [GZA_RULE_PERSONAL_DATA] = {
    "personal-data",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A key that would carry personal data (`real_name`, `phone`, `passport`, ...). "
    "Nothing in an exhibition's folder may identify a person: folders are copied, "
    "lent and lost. `consent.ref` is the number of a form that is kept elsewhere.",
  },
  [GZA_RULE_WRONG_TYPE] = {
    "wrong-type",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A list stands where one value is expected, a value where a list is, and so on.",
  },
  [GZA_RULE_WRONG_VALUE] = {
    "wrong-value",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The value is none of those that the key knows.",
  },
  [GZA_RULE_OUT_OF_RANGE] = {
    "out-of-range",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A number is missing, not a number, or outside its range: a latitude of 91, a "
    "time below zero.",
  },
  [GZA_RULE_BAD_DATE] = {
    "bad-date",
    GZA_SEVERITY_ERROR,
    TRUE,
    "Not a date. Dates are `1992`, `1992-04`, `1992-04-17` or `spring 1992`; days "
    "must exist.",
  },
  [GZA_RULE_BAD_LANGUAGE] = {
    "bad-language",
    GZA_SEVERITY_ERROR,
    TRUE,
    "Not a BCP 47 language tag. Tags are `ka`, `hy`, `en`, `pt-BR`: not the "
    "language's name.",
  },
  [GZA_RULE_BAD_ID] = {
    "bad-id",
    GZA_SEVERITY_ERROR,
    TRUE,
    "An id or a folder's name has characters other than a-z, 0-9 and the hyphen.",
  },
  [GZA_RULE_EMPTY_VALUE] = {
    "empty-value",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A key that needs a value has none; a template has one blank left.",
  },
  [GZA_RULE_TEXT_LIMIT] = {
    "text-limit",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A text is longer than its place can hold, has more than 500 lines, a word of "
    "more than 500 characters, or more than 16 combining marks on one letter. Laying "
    "out such text stops the screen for seconds.",
  },
  [GZA_RULE_TOO_MANY_ITEMS] = {
    "too-many-items",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A list has more entries than the screen has room for.",
  },
  [GZA_RULE_DUPLICATE_ID] = {
    "duplicate-id",
    GZA_SEVERITY_ERROR,
    TRUE,
    "Two entries have the same id, so that nothing can refer to either.",
  },
  [GZA_RULE_UNKNOWN_PLACE] = {
    "unknown-place",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A stop names a place that `stories/places.yaml` does not have.",
  },
  [GZA_RULE_UNKNOWN_STOP] = {
    "unknown-stop",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A chapter or a cue names a stop that the route does not have.",
  },
  [GZA_RULE_UNKNOWN_THEME] = {
    "unknown-theme",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A story names a theme that `stories/exhibition.yaml` does not have; the theme is"
    " ignored.",
  },
  [GZA_RULE_UNKNOWN_STORY] = {
    "unknown-story",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A story met another one that the exhibition does not have, or that is hidden; the map does "
    "not mark the meeting.",
  },
  [GZA_RULE_VIA_DROPPED] = {
    "via-dropped",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The points of a way (`via`) are not drawn: one of its ends is shown more coarsely than its "
    "town, and the way would lead there; or no way leads to the stop, since it is the first.",
  },
  [GZA_RULE_GROUND_POINTS] = {
    "ground-points",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A map of the curator's own has fewer than two points that are apart, in the drawing and on "
    "the globe. Nobody can say where it lies; the chapter has the kiosk's map.",
  },
  [GZA_RULE_UNKNOWN_REFERENCE] = {
    "unknown-reference",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A file names a right, a service, a topic or a story that the exhibition does not have;"
    " visitors see the rest.",
  },
  [GZA_RULE_TOO_FEW_OPTIONS] = {
    "too-few-options",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A question, or a headline to mend, leaves nothing to choose; it is not asked.",
  },
  [GZA_RULE_BAD_MESSAGE] = {
    "bad-message",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A sentence with a number in it is no ICU message of one number, `{0,plural,…}` or"
    " `{0,number}`; visitors see it as it is written.",
  },
  [GZA_RULE_SERVICE_UNVERIFIED] = {
    "service-unverified",
    GZA_SEVERITY_INFO,
    FALSE,
    "Nobody has made sure that a service is reached at its number. Visitors do not see it:"
    " a wrong number is worse than none.",
  },
  [GZA_RULE_SERVICE_OLD] = {
    "service-old",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A service was checked more than 180 days ago. Visitors do not see it until somebody has"
    " called again.",
  },
  [GZA_RULE_MEDIA_MISSING] = {
    "media-missing",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A file that the story names is not there. The chapter plays without it where it "
    "can; a chapter left with nothing to show is dropped.",
  },
  [GZA_RULE_MEDIA_PATH] = {
    "media-path",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A path leads out of the exhibition's folder, through a link, or is no path but "
    "an address. Everything a story needs lies beneath the exhibition's folder.",
  },
  [GZA_RULE_MEDIA_KIND] = {
    "media-kind",
    GZA_SEVERITY_ERROR,
    FALSE,
    "The file's name or its first bytes are not of the kind that the key expects: a "
    "playlist named `.webm`, a document named `.jpg`. Such a file is not opened.",
  },
  [GZA_RULE_MEDIA_EMPTY] = {
    "media-empty",
    GZA_SEVERITY_ERROR,
    FALSE,
    "The file has no content; most often it was still being copied.",
  },
  [GZA_RULE_CHAPTER_EMPTY] = {
    "chapter-empty",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A chapter has nothing to show, and is left out.",
  },
  [GZA_RULE_STORY_EMPTY] = {
    "story-empty",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A story has no chapter that can be shown, and is left out.",
  },
  [GZA_RULE_NO_STORIES] = {
    "no-stories",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The exhibition has no story that can be shown. Visitors see its title and a "
    "friendly line.",
  },
  [GZA_RULE_WATCH_POLLING] = {
    "watch-polling",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The system refuses to watch the exhibition's folders: a user's inotify watches are used up, "
    "or there is no inotify. The kiosk looks at the folders every two seconds instead, and shows "
    "changes some seconds late.",
  },
  [GZA_RULE_CONSENT_MISSING] = {
    "consent-missing",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A testimony is shown only with the consent of the person: a form's number "
    "(`ref`), the day it was `given`, the day it is to be reviewed (`review_by`) and "
    "`scope: {exhibition: true}`.",
  },
  [GZA_RULE_CONSENT_EXPIRED] = {
    "consent-expired",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The consent's `review_by` has passed. Consent is not for ever; the story is "
    "hidden until the person has been asked again.",
  },
  [GZA_RULE_CONSENT_SCOPE] = {
    "consent-scope",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The consent does not cover exhibitions, or not the country or the house where the kiosk "
    "stands, so the story is not shown there. A kiosk that doesn't know where it stands (`country` "
    "and `venue` in its settings) shows no story that names places.",
  },
  [GZA_RULE_CONSENT_WITHDRAWN] = {
    "consent-withdrawn",
    GZA_SEVERITY_ERROR,
    TRUE,
    "The person has withdrawn the consent. The story is gone from every screen; `gza-"
    "curator consent --purge` deletes its media.",
  },
  [GZA_RULE_CONSENT_MINOR] = {
    "consent-minor",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A child is shown. A child's face is hidden and the name changed; a testimony "
    "needs the guardian's consent and the child's own assent.",
  },
  [GZA_RULE_CONSENT_INTERPRETER] = {
    "consent-interpreter",
    GZA_SEVERITY_ERROR,
    TRUE,
    "A relative interpreted the consent of a sensitive story. People can't speak "
    "freely through their family; ask again with an interpreter.",
  },
  [GZA_RULE_CAPTIONS_FORMAT] = {
    "captions-format",
    GZA_SEVERITY_ERROR,
    FALSE,
    "Not a captions file: neither WebVTT nor SRT, in another encoding than UTF-8, or "
    "empty.",
  },
  [GZA_RULE_CAPTIONS_TIME] = {
    "captions-time",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A cue's times can't be read, or it ends before it starts. The cue is left out.",
  },
  [GZA_RULE_CAPTIONS_ORDER] = {
    "captions-order",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A cue starts before the one above it. It is shown at its time all the same.",
  },
  [GZA_RULE_CAPTIONS_LIMIT] = {
    "captions-limit",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A file has more than 10,000 cues, or a cue more than 1,000 characters or 4 "
    "lines. What is beyond is left out.",
  },
  [GZA_RULE_CAPTIONS_EMPTY_CUE] = {
    "captions-empty-cue",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A cue has no text, and is left out.",
  },
  [GZA_RULE_MISSING_TRANSLATION] = {
    "missing-translation",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A text lacks one of the exhibition's languages. Visitors of that language see it"
    " in another one, which is said on the screen.",
  },
  [GZA_RULE_TRANSLATION_IDENTICAL] = {
    "translation-identical",
    GZA_SEVERITY_WARNING,
    FALSE,
    "Two languages have the same sentence: a copy that still waits for its "
    "translator.",
  },
  [GZA_RULE_TRANSLATION_UNREVIEWED] = {
    "translation-unreviewed",
    GZA_SEVERITY_INFO,
    FALSE,
    "`editorial.translator_reviewed` does not say that a native reader has seen this "
    "language.",
  },
  [GZA_RULE_TRACK_MISSING] = {
    "track-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "Narration or captions lack one of the exhibition's languages; another one is "
    "played instead.",
  },
  [GZA_RULE_ALT_MISSING] = {
    "alt-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A picture, film or photograph has no `alt`: what it shows, in a sentence. People"
    " who don't see it are told nothing, and when it can't be decoded nobody is.",
  },
  [GZA_RULE_CAPTION_FAST] = {
    "caption-fast",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A caption is faster than 17 characters a second (Netflix, adult programmes); "
    "many visitors read in a second language.",
  },
  [GZA_RULE_CAPTION_TOO_FAST] = {
    "caption-too-fast",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A caption is faster than 21 characters a second: nobody reads that.",
  },
  [GZA_RULE_CAPTION_LINES] = {
    "caption-lines",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A caption has more than two lines, or a line of more than 42 characters; it "
    "would cover the picture.",
  },
  [GZA_RULE_CAPTION_DURATION] = {
    "caption-duration",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A caption stands for less than 0.83 s or more than 7 s: a flash, or a caption "
    "that is forgotten.",
  },
  [GZA_RULE_CAPTION_OVERLAP] = {
    "caption-overlap",
    GZA_SEVERITY_WARNING,
    FALSE,
    "Two captions stand at the same time.",
  },
  [GZA_RULE_CAPTION_PAST_END] = {
    "caption-past-end",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A caption begins after the chapter's `duration`, so that it is never seen.",
  },
  [GZA_RULE_CAPTIONS_MISSING] = {
    "captions-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A chapter that speaks has no captions. Exhibition rooms are loud, and "
    "many visitors hear badly.",
  },
  [GZA_RULE_SOUND_UNLABELLED] = {
    "sound-unlabelled",
    GZA_SEVERITY_INFO,
    FALSE,
    "A film has neither narration nor captions, so that visitors wonder whether the "
    "sound is broken; `voice: none` labels it as silent.",
  },
  [GZA_RULE_CHAPTER_LONG] = {
    "chapter-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A chapter is longer than 150 seconds. Visitors stand for two minutes; split it.",
  },
  [GZA_RULE_SENTENCE_LONG] = {
    "sentence-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A sentence has more than 25 words (Smithsonian guidelines for exhibition text).",
  },
  [GZA_RULE_LABEL_LONG] = {
    "label-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A text for reading has more than 100 words (Smithsonian guidelines for "
    "exhibition text).",
  },
  [GZA_RULE_WORD_AVOID] = {
    "word-avoid",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A word that hurts, or that is wrong in law. The suggestion is the word that the "
    "United Nations use.",
  },
  [GZA_RULE_GLYPH_MISSING] = {
    "glyph-missing",
    GZA_SEVERITY_ERROR,
    FALSE,
    "A text or a captions file has characters that no font of this machine draws: visitors see "
    "boxes. Check on the kiosk, or on a machine with its fonts (`fonts-noto-core`).",
  },
  [GZA_RULE_GLYPH_FOREIGN] = {
    "glyph-foreign",
    GZA_SEVERITY_INFO,
    FALSE,
    "A text has characters that the kiosk's own fonts (the Noto families of its style) lack, and "
    "another font of this machine has. They look different, and are boxes where that font is "
    "not installed.",
  },
  [GZA_RULE_PLACE_FAR] = {
    "place-far",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A place lies far from the country it names; latitude and longitude are often "
    "swapped.",
  },
  [GZA_RULE_PLACE_TWICE] = {
    "place-twice",
    GZA_SEVERITY_WARNING,
    FALSE,
    "Two places have the same name in one language, up to Unicode normalization, in "
    "one country.",
  },
  [GZA_RULE_DATES_BACKWARDS] = {
    "dates-backwards",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A stop's date is before that of the stop above it, or the first of a story's `years` is after "
    "the last.",
  },
  [GZA_RULE_CONSENT_EXPIRING] = {
    "consent-expiring",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The consent's `review_by` is at most 60 days away: ask the person now.",
  },
  [GZA_RULE_CONTENT_NOTE_MISSING] = {
    "content-note-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A story names a sensitive topic in `safety.sensitive` and has no "
    "`safety.content_note`: visitors can't choose.",
  },
  [GZA_RULE_SUPPORT_MISSING] = {
    "support-missing",
    GZA_SEVERITY_INFO,
    FALSE,
    "A sensitive story offers no help at its end (`safety.support`).",
  },
  [GZA_RULE_RISK_UNASSESSED] = {
    "risk-unassessed",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A testimony does not say when the risk for the person was assessed "
    "(`safety.risk_assessed`).",
  },
  [GZA_RULE_CREDIT_MISSING] = {
    "credit-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A medium is named by no entry of `credits`: whoever made it is owed the mention.",
  },
  [GZA_RULE_LICENCE_MISSING] = {
    "licence-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A credit names no licence, so that nobody knows what may be done with the file.",
  },
  [GZA_RULE_MEDIA_UNUSED] = {
    "media-unused",
    GZA_SEVERITY_INFO,
    FALSE,
    "A file in the story's folder that the story does not use. Original recordings "
    "and rejected pictures don't belong on a kiosk.",
  },
  [GZA_RULE_MEDIA_LARGE] = {
    "media-large",
    GZA_SEVERITY_WARNING,
    FALSE,
    "A picture of more than 4 MiB; every visit pays for it in memory and time.",
  },
  [GZA_RULE_MEDIA_NAME] = {
    "media-name",
    GZA_SEVERITY_WARNING,
    FALSE,
    "The name in the YAML and the name of the file differ in their Unicode "
    "normalization (Mac and Windows write й or é differently). It works here and "
    "breaks on the next machine.",
  },
  [GZA_RULE_MEDIA_UNDECODABLE] = {
    "media-undecodable",
    GZA_SEVERITY_ERROR,
    FALSE,
    "With `--media`: a film, sound or picture can't be decoded to its end. Visitors "
    "would see the chapter's photographs and captions instead.",
  },
  [GZA_RULE_MEDIA_CODEC] = {
    "media-codec",
    GZA_SEVERITY_ERROR,
    FALSE,
    "With `--media`: this machine can decode the file and the kiosk can't. It plays "
    "VP8, VP9, H.264 and H.265 with Opus, Vorbis, AAC, MP3, FLAC or PCM, in WebM, "
    "Matroska, MP4, Ogg, WAV, FLAC or MP3 files; and JPEG, PNG, WebP and SVG pictures.",
  },
  [GZA_RULE_MEDIA_TRUNCATED] = {
    "media-truncated",
    GZA_SEVERITY_ERROR,
    FALSE,
    "With `--media`: a file ends before its header says. Most players, ours among them, "
    "end such a film calmly, in the middle.",
  },
  [GZA_RULE_MEDIA_DURATION] = {
    "media-duration",
    GZA_SEVERITY_WARNING,
    FALSE,
    "With `--media`: `duration` and the medium, or the captions and the sound of their "
    "language, differ by more than two seconds. They are often of two cuts.",
  },
  [GZA_RULE_MEDIA_LOCATION] = {
    "media-location",
    GZA_SEVERITY_ERROR,
    FALSE,
    "With `--media`: a file carries the place where it was taken, as telephones write "
    "it. For a person in danger that is an address.",
  },
  [GZA_RULE_PICTURE_SMALL] = {
    "picture-small",
    GZA_SEVERITY_WARNING,
    FALSE,
    "With `--media`: a picture has less than 1280 × 720 pixels (or 720 × 1280), and is "
    "blurred on the screen.",
  },
  [GZA_RULE_LOUDNESS_OFF] = {
    "loudness-off",
    GZA_SEVERITY_WARNING,
    FALSE,
    "With `--media`: a sound is more than 3 LU louder or softer than −23 LUFS (EBU R "
    "128), so that visitors reach for the volume between two chapters.",
  },
  [GZA_RULE_SOUND_SILENT] = {
    "sound-silent",
    GZA_SEVERITY_WARNING,
    FALSE,
    "With `--media`: a narration holds nothing but silence, or a film without "
    "narration has no sound and no `voice: none`.",
  },
};

/**
 * gza_rule_get_info:
 * @rule: a rule, below %GZA_N_RULES
 *
 * Gets what a rule is called, how much it weighs and what it means.
 *
 * Returns: (transfer none): a row of the table
 */
const GzaRuleInfo *
gza_rule_get_info (GzaRule rule)
{
  g_return_val_if_fail (rule < GZA_N_RULES, NULL);

  return &rules[rule];
}
