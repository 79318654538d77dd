/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-records.h"
#include "gza-story.h"

G_BEGIN_DECLS

char *gza_qr_text_dup_contact (const GzaService *service) G_GNUC_WARN_UNUSED_RESULT;
char *gza_qr_text_dup_story   (GzaStory         *story) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
