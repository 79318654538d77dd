/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rules"

#include "gza-rules-private.h"

/* What gza-curator looks for in an exhibition that loads: what visitors would miss, and why. */

#define ROW(rule) [GZA_RULE_##rule - GZA_FIRST_LINT_RULE]

const GzaRuleInfo gza_lint_rules[GZA_N_RULES - GZA_FIRST_LINT_RULE] = {
  ROW (MISSING_TRANSLATION) = {
    "missing-translation",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A text lacks one of the exhibition's languages. Visitors of that language see it in "
             "another one, which is said on the screen."),
  },
  ROW (TRANSLATION_IDENTICAL) = {
    "translation-identical",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("Two languages have the same sentence: a copy that still waits for its translator."),
  },
  ROW (TRANSLATION_UNREVIEWED) = {
    "translation-unreviewed",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("`editorial.translator_reviewed` does not say that a native reader has seen this "
             "language."),
  },
  ROW (TRACK_MISSING) = {
    "track-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("Narration or captions lack one of the exhibition's languages; another one is played "
             "instead."),
  },
  ROW (ALT_MISSING) = {
    "alt-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A picture, film or photograph has no `alt`: what it shows, in a sentence. People "
             "who don't see it are told nothing, and when it can't be decoded nobody is."),
  },
  ROW (CAPTION_FAST) = {
    "caption-fast",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A caption is faster than 17 characters a second (Netflix, adult programmes); many "
             "visitors read in a second language."),
  },
  ROW (CAPTION_TOO_FAST) = {
    "caption-too-fast",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A caption is faster than 21 characters a second: nobody reads that."),
  },
  ROW (CAPTION_LINES) = {
    "caption-lines",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A caption has more than two lines, or a line of more than 42 characters; it would "
             "cover the picture."),
  },
  ROW (CAPTION_DURATION) = {
    "caption-duration",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A caption stands for less than 0.83 s or more than 7 s: a flash, or a caption that "
             "is forgotten."),
  },
  ROW (CAPTION_OVERLAP) = {
    "caption-overlap",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("Two captions stand at the same time."),
  },
  ROW (CAPTION_PAST_END) = {
    "caption-past-end",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A caption begins after the chapter's `duration`, so that it is never seen."),
  },
  ROW (CAPTIONS_MISSING) = {
    "captions-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A chapter that speaks has no captions. Exhibition rooms are loud, and many visitors "
             "hear badly."),
  },
  ROW (SOUND_UNLABELLED) = {
    "sound-unlabelled",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A film has neither narration nor captions, so that visitors wonder whether the "
             "sound is broken; `voice: none` labels it as silent."),
  },
  ROW (CHAPTER_LONG) = {
    "chapter-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A chapter is longer than 150 seconds. Visitors stand for two minutes; split it."),
  },
  ROW (SENTENCE_LONG) = {
    "sentence-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A sentence has more than 25 words (Smithsonian guidelines for exhibition text)."),
  },
  ROW (LABEL_LONG) = {
    "label-long",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A text for reading has more than 100 words (Smithsonian guidelines for exhibition "
             "text)."),
  },
  ROW (UNKNOWN_TERM) = {
    "unknown-term",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A text links a word (`[refugee](term:refugee)`) to a term that "
             "`stories/glossary.yaml` does not have. Visitors read the word and can't touch it."),
  },
  ROW (WORD_AVOID) = {
    "word-avoid",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A word that hurts, or that is wrong in law. The suggestion is the word that the "
             "United Nations use."),
  },
  ROW (GLYPH_MISSING) = {
    "glyph-missing",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A text or a captions file has characters that no font of this machine draws: "
             "visitors see boxes. Check on the kiosk, or on a machine with its fonts "
             "(`fonts-noto-core`)."),
  },
  ROW (GLYPH_FOREIGN) = {
    "glyph-foreign",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A text has characters that the kiosk's own fonts (the Noto families of its style) "
             "lack, and another font of this machine has. They look different, and are boxes "
             "where that font is not installed."),
  },
  ROW (PLACE_FAR) = {
    "place-far",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A place lies far from the country it names; latitude and longitude are often "
             "swapped."),
  },
  ROW (PLACE_TWICE) = {
    "place-twice",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("Two places have the same name in one language, up to Unicode normalization, in one "
             "country."),
  },
  ROW (GROUND_LINE) = {
    "ground-line",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("Three points or more of a map of the curator's own are nearly in a line. That "
             "says nothing across the line, so the drawing is laid down as by two points."),
  },
  ROW (GROUND_FIT) = {
    "ground-fit",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The points of a map of the curator's own don't agree: one lies farther from "
             "where all of them put it than a twentieth of the drawing's longer side, or "
             "they lay it down as in a mirror. Most often two numbers are exchanged."),
  },
  ROW (GROUND_OUTSIDE) = {
    "ground-outside",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A point of a map of the curator's own is not in the picture. Its `x` and `y` "
             "are in the user units of the drawing's `viewBox`, not in pixels or "
             "millimetres."),
  },
  ROW (GROUND_MISSES) = {
    "ground-misses",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A stop of the story lies beside the map of the curator's own, where visitors "
             "can't see it."),
  },
  ROW (DATES_BACKWARDS) = {
    "dates-backwards",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A stop's date is before that of the stop above it, or the first of a story's "
             "`years` is after the last."),
  },
  ROW (CONSENT_EXPIRING) = {
    "consent-expiring",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The consent's `review_by` is at most 60 days away: ask the person now."),
  },
  ROW (CONTENT_NOTE_MISSING) = {
    "content-note-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A story names a sensitive topic in `safety.sensitive` and has no "
             "`safety.content_note`: visitors can't choose."),
  },
  ROW (SUPPORT_MISSING) = {
    "support-missing",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A sensitive story offers no help at its end (`safety.support`)."),
  },
  ROW (RISK_UNASSESSED) = {
    "risk-unassessed",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A testimony does not say when the risk for the person was assessed "
             "(`safety.risk_assessed`)."),
  },
  ROW (CREDIT_MISSING) = {
    "credit-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A medium is named by no entry of `credits`: whoever made it is owed the mention."),
  },
  ROW (LICENCE_MISSING) = {
    "licence-missing",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A credit names no licence, so that nobody knows what may be done with the file."),
  },
  ROW (ENTRY_UNUSED) = {
    "entry-unused",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A right that no story names, or a word of the glossary to which no text leads: "
             "visitors find it only in its room, with no story beside it."),
  },
  ROW (MEDIA_UNUSED) = {
    "media-unused",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A file in a story's folder that the story does not use, or one in `media/` that "
             "nothing uses. Original recordings and rejected pictures don't belong on a kiosk."),
  },
  ROW (MEDIA_LARGE) = {
    "media-large",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A picture of more than 4 MiB; every visit pays for it in memory and time."),
  },
  ROW (MEDIA_NAME) = {
    "media-name",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The name in the YAML and the name of the file differ in their Unicode normalization "
             "(Mac and Windows write й or é differently). It works here and breaks on the next "
             "machine."),
  },
  ROW (DRAWING_REFUSED) = {
    "drawing-refused",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("An SVG is one that the kiosk doesn't open: more than 2 MiB, not UTF-8, broken off, "
             "with entities, scripts or links to other files, or one that would take minutes to "
             "draw. Visitors see the place without it; a map chapter has the kiosk's map."),
  },
  ROW (MEDIA_UNDECODABLE) = {
    "media-undecodable",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("With `--media`: a film, sound or picture can't be decoded to its end. Visitors "
             "would see the chapter's photographs and captions instead."),
  },
  ROW (MEDIA_CODEC) = {
    "media-codec",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("With `--media`: this machine can decode the file and the kiosk can't. It plays VP8, "
             "VP9, H.264 and H.265 with Opus, Vorbis, AAC, MP3, FLAC or PCM, in WebM, Matroska, "
             "MP4, Ogg, WAV, FLAC or MP3 files; and JPEG, PNG, WebP and SVG pictures."),
  },
  ROW (MEDIA_TRUNCATED) = {
    "media-truncated",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("With `--media`: a file ends before its header says. Most players, ours among them, "
             "end such a film calmly, in the middle."),
  },
  ROW (MEDIA_DURATION) = {
    "media-duration",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("With `--media`: `duration` and the medium, or the captions and the sound of their "
             "language, differ by more than two seconds. They are often of two cuts."),
  },
  ROW (MEDIA_LOCATION) = {
    "media-location",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("With `--media`: a file carries the place where it was taken, as telephones write "
             "it. For a person in danger that is an address."),
  },
  ROW (MEDIA_FLASHES) = {
    "media-flashes",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("With `--media`: a film flashes more than three times in a second on more than a "
             "quarter of the picture, or in saturated red. Such flashes can bring on a seizure "
             "(WCAG 2.3.1)."),
  },
  ROW (PICTURE_SMALL) = {
    "picture-small",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("With `--media`: a picture has less than 1280 × 720 pixels (or 720 × 1280), and is "
             "blurred on the screen."),
  },
  ROW (LOUDNESS_OFF) = {
    "loudness-off",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("With `--media`: a sound is more than 3 LU louder or softer than −23 LUFS (EBU R "
             "128), so that visitors reach for the volume between two chapters."),
  },
  ROW (SOUND_SILENT) = {
    "sound-silent",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("With `--media`: a narration holds nothing but silence, or a film without narration "
             "has no sound and no `voice: none`."),
  },
};
