/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rules"

#include "gza-rules-private.h"

/* The table of everything that can be wrong with an exhibition: here what the loader finds, in
 * gza-rules-lint.c what only gza-curator looks for. `gza-curator rules` prints it; docs/lint.md is
 * that print, and a test holds them together. */

static const GzaRuleInfo rules[GZA_FIRST_LINT_RULE] = {
  [GZA_RULE_FILE_MISSING] = {
    "file-missing",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A file that the exhibition cannot do without is not there: "
             "`stories/exhibition.yaml`, or the `story.yaml` of a folder."),
  },
  [GZA_RULE_FILE_UNREADABLE] = {
    "file-unreadable",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file is there and cannot be read: no permission, a link, a folder with a file's "
             "name, or a failing disk."),
  },
  [GZA_RULE_FILE_TOO_LARGE] = {
    "file-too-large",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A YAML file has more than 1 MiB, or a captions file more than 2 MiB. Text never "
             "needs that much; a picture pasted into it does."),
  },
  [GZA_RULE_NOT_UTF8] = {
    "not-utf8",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file is not UTF-8. Editors call the choice \"encoding\"; older ones save "
             "Windows-1251 or Latin-1 by default."),
  },
  [GZA_RULE_HIDDEN_CHARACTER] = {
    "hidden-character",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A character that nobody can see changes what is shown: a control character, a NUL, "
             "or a mark that turns the direction of writing (U+202A to U+202E, or an isolate that "
             "is not closed). They come with text copied from web pages."),
  },
  [GZA_RULE_EMPTY_FILE] = {
    "empty-file",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file holds nothing, or comments only."),
  },
  [GZA_RULE_YAML_SYNTAX] = {
    "yaml-syntax",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file is not YAML: a quote that is not closed, a tab used for indentation, a "
             "colon inside unquoted text, lines that don't line up."),
  },
  [GZA_RULE_YAML_FEATURE] = {
    "yaml-feature",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`), directives (`%`) and "
             "second documents (`---`) are not part of the format. A text that begins with one of "
             "these characters belongs in quotes."),
  },
  [GZA_RULE_YAML_LIMIT] = {
    "yaml-limit",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file is nested deeper than 16 levels, has more than 20,000 values, a value "
             "longer than 64 KiB, or a key longer than 128 bytes."),
  },
  [GZA_RULE_DUPLICATE_KEY] = {
    "duplicate-key",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("One key stands twice in the same place. YAML readers disagree on which one counts, "
             "so neither does."),
  },
  [GZA_RULE_TOO_MANY_PROBLEMS] = {
    "too-many-problems",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("A file has more than fifty problems; the rest of them are reported once these are "
             "mended."),
  },
  [GZA_RULE_FORMAT_NUMBER] = {
    "format-number",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The file says a `format` that this version does not know, or none at all. This "
             "version reads `format: 1`."),
  },
  [GZA_RULE_MISSING_KEY] = {
    "missing-key",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A key that every such entry needs is absent."),
  },
  [GZA_RULE_UNKNOWN_KEY] = {
    "unknown-key",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A key that the format does not have; it is ignored. Most often it is a slip of the "
             "keyboard."),
  },
  [GZA_RULE_KEY_ELSEWHERE] = {
    "key-elsewhere",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The key exists, but not for this type of chapter; it is ignored."),
  },
  [GZA_RULE_PERSONAL_DATA] = {
    "personal-data",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A key that would carry personal data (`real_name`, `phone`, `passport`, ...). "
             "Nothing in an exhibition's folder may identify a person: folders are copied, lent "
             "and lost. `consent.ref` is the number of a form that is kept elsewhere."),
  },
  [GZA_RULE_WRONG_TYPE] = {
    "wrong-type",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A list stands where one value is expected, a value where a list is, and so on."),
  },
  [GZA_RULE_WRONG_VALUE] = {
    "wrong-value",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The value is none of those that the key knows."),
  },
  [GZA_RULE_OUT_OF_RANGE] = {
    "out-of-range",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A number is missing, not a number, or outside its range: a latitude of 91, a time "
             "below zero."),
  },
  [GZA_RULE_BAD_DATE] = {
    "bad-date",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("Not a date. Dates are `1992`, `1992-04`, `1992-04-17` or `spring 1992`; days must "
             "exist."),
  },
  [GZA_RULE_BAD_LANGUAGE] = {
    "bad-language",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("Not a BCP 47 language tag. Tags are `ka`, `hy`, `en`, `pt-BR`: not the language's "
             "name."),
  },
  [GZA_RULE_BAD_ID] = {
    "bad-id",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("An id or a folder's name has characters other than a-z, 0-9 and the hyphen."),
  },
  [GZA_RULE_EMPTY_VALUE] = {
    "empty-value",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A key that needs a value has none; a template has one blank left."),
  },
  [GZA_RULE_TEXT_LIMIT] = {
    "text-limit",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A text is longer than its place can hold, has more than 500 lines, a word of more "
             "than 500 characters, or more than 16 combining marks on one letter. Laying out such "
             "text stops the screen for seconds."),
  },
  [GZA_RULE_TOO_MANY_ITEMS] = {
    "too-many-items",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A list has more entries than the screen has room for."),
  },
  [GZA_RULE_DUPLICATE_ID] = {
    "duplicate-id",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("Two entries have the same id, so that nothing can refer to either."),
  },
  [GZA_RULE_UNKNOWN_PLACE] = {
    "unknown-place",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A stop names a place that `stories/places.yaml` does not have."),
  },
  [GZA_RULE_UNKNOWN_STOP] = {
    "unknown-stop",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A chapter or a cue names a stop that the route does not have."),
  },
  [GZA_RULE_UNKNOWN_THEME] = {
    "unknown-theme",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A story names a theme that `stories/exhibition.yaml` does not have; the theme is "
             "ignored."),
  },
  [GZA_RULE_UNKNOWN_STORY] = {
    "unknown-story",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A story met another one that the exhibition does not have, or that is hidden; the "
             "map does not mark the meeting."),
  },
  [GZA_RULE_STOP_DROPPED] = {
    "stop-dropped",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A stop has a fault, which stands beside this one: a place without coordinates, a "
             "date that is none. The story goes on without the stop, and its road leads from the "
             "stop before to the next."),
  },
  [GZA_RULE_VIA_DROPPED] = {
    "via-dropped",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The points of a way (`via`) are not drawn: one of its ends is shown more coarsely "
             "than its town, and the way would lead there; or no way leads to the stop, since it "
             "is the first."),
  },
  [GZA_RULE_CUE_ORDER] = {
    "cue-order",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A cue of a map is not later than the one above it. The road grows with the voice, so "
             "that cue is left out."),
  },
  [GZA_RULE_GROUND_POINTS] = {
    "ground-points",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A map of the curator's own has fewer than two points that are apart, in the drawing "
             "and on the globe. Nobody can say where it lies; the chapter has the kiosk's map."),
  },
  [GZA_RULE_UNKNOWN_REFERENCE] = {
    "unknown-reference",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A file names a right, a service, a topic or a story that the exhibition does not "
             "have; visitors see the rest."),
  },
  [GZA_RULE_TOO_FEW_OPTIONS] = {
    "too-few-options",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A question, or a headline to mend, leaves nothing to choose; it is not asked."),
  },
  [GZA_RULE_BAD_MESSAGE] = {
    "bad-message",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A sentence with a number in it is no ICU message of one number, `{0,plural,…}` or "
             "`{0,number}`; visitors see it as it is written."),
  },
  [GZA_RULE_SERVICE_UNVERIFIED] = {
    "service-unverified",
    GZA_SEVERITY_INFO,
    FALSE,
    GZA_SAY ("Nobody has made sure that a service is reached at its number. Visitors do not see "
             "it: a wrong number is worse than none."),
  },
  [GZA_RULE_SERVICE_OLD] = {
    "service-old",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A service was checked more than 180 days ago. Visitors do not see it until somebody "
             "has called again."),
  },
  [GZA_RULE_MEDIA_MISSING] = {
    "media-missing",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A file that the story names is not there. The chapter plays without it where it "
             "can; a chapter left with nothing to show is dropped."),
  },
  [GZA_RULE_MEDIA_PATH] = {
    "media-path",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A path leads out of the exhibition's folder, through a link, or is no path but an "
             "address. Everything a story needs lies beneath the exhibition's folder."),
  },
  [GZA_RULE_MEDIA_KIND] = {
    "media-kind",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("The file's name or its first bytes are not of the kind that the key expects: a "
             "playlist named `.webm`, a document named `.jpg`. Such a file is not opened."),
  },
  [GZA_RULE_MEDIA_EMPTY] = {
    "media-empty",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("The file has no content; most often it was still being copied."),
  },
  [GZA_RULE_CHAPTER_EMPTY] = {
    "chapter-empty",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A chapter has nothing to show, and is left out."),
  },
  [GZA_RULE_STORY_EMPTY] = {
    "story-empty",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A story has no chapter that can be shown, and is left out."),
  },
  [GZA_RULE_NO_STORIES] = {
    "no-stories",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The exhibition has no story that can be shown. Visitors see its title and a "
             "friendly line."),
  },
  [GZA_RULE_WATCH_POLLING] = {
    "watch-polling",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("The system refuses to watch the exhibition's folders: a user's inotify watches are "
             "used up, or there is no inotify. The kiosk looks at the folders every two seconds "
             "instead, and shows changes some seconds late."),
  },
  [GZA_RULE_CONSENT_MISSING] = {
    "consent-missing",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A testimony is shown only with the consent of the person: a form's number (`ref`), "
             "the day it was `given`, the day it is to be reviewed (`review_by`) and `scope: "
             "{exhibition: true}`."),
  },
  [GZA_RULE_CONSENT_EXPIRED] = {
    "consent-expired",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The consent's `review_by` has passed. Consent is not for ever; the story is hidden "
             "until the person has been asked again."),
  },
  [GZA_RULE_CONSENT_SCOPE] = {
    "consent-scope",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The consent does not cover exhibitions, or not the country or the house where the "
             "kiosk stands, so the story is not shown there. A kiosk that doesn't know where it "
             "stands (`country` and `venue` in its settings) shows no story that names places."),
  },
  [GZA_RULE_CONSENT_WITHDRAWN] = {
    "consent-withdrawn",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("The person has withdrawn the consent. The story is gone from every screen; "
             "`gza-curator consent --purge` deletes its media."),
  },
  [GZA_RULE_CONSENT_MINOR] = {
    "consent-minor",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A child is shown. A child's face is hidden and the name changed; a testimony needs "
             "the guardian's consent and the child's own assent."),
  },
  [GZA_RULE_CONSENT_INTERPRETER] = {
    "consent-interpreter",
    GZA_SEVERITY_ERROR,
    TRUE,
    GZA_SAY ("A relative interpreted the consent of a sensitive story. People can't speak freely "
             "through their family; ask again with an interpreter."),
  },
  [GZA_RULE_CAPTIONS_FORMAT] = {
    "captions-format",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("Not a captions file: neither WebVTT nor SRT, in another encoding than UTF-8, or "
             "empty."),
  },
  [GZA_RULE_CAPTIONS_TIME] = {
    "captions-time",
    GZA_SEVERITY_ERROR,
    FALSE,
    GZA_SAY ("A cue's times can't be read, or it ends before it starts. The cue is left out."),
  },
  [GZA_RULE_CAPTIONS_ORDER] = {
    "captions-order",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A cue starts before the one above it. It is shown at its time all the same."),
  },
  [GZA_RULE_CAPTIONS_LIMIT] = {
    "captions-limit",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A file has more than 10,000 cues, or a cue more than 1,000 characters or 4 lines. "
             "What is beyond is left out."),
  },
  [GZA_RULE_CAPTIONS_EMPTY_CUE] = {
    "captions-empty-cue",
    GZA_SEVERITY_WARNING,
    FALSE,
    GZA_SAY ("A cue has no text, and is left out."),
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

  return rule < GZA_FIRST_LINT_RULE ? &rules[rule] : &gza_lint_rules[rule - GZA_FIRST_LINT_RULE];
}
