/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The first two members of every bundle. */
#define GZA_BUNDLE_MANIFEST "manifest"
#define GZA_BUNDLE_SIGNATURE "manifest.minisig"

#define GZA_BUNDLE_BLOCK_BYTES 65536
