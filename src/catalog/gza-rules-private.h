/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-rules.h"

G_BEGIN_DECLS

/* From here on the rules are those of the lint. */
#define GZA_FIRST_LINT_RULE GZA_RULE_MISSING_TRANSLATION

extern const GzaRuleInfo gza_lint_rules[GZA_N_RULES - GZA_FIRST_LINT_RULE];

G_END_DECLS
