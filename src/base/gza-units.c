/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-units.h"

/* The unit that every size on the screen is a multiple of: one number for the whole program,
 * set by the shell from the screen's shorter side, read while drawing. Main thread only. */

static double rem_px = 30.0;

/**
 * gza_units_get_rem_px:
 *
 * Gets the size of one rem, the height of body text, as drawing code needs it.
 *
 * Returns: pixels, above 0; 30 where a screen's shorter side has 1080 lines
 * Source: design.md, "The visual language"
 */
double
gza_units_get_rem_px (void)
{
  return rem_px;
}

/**
 * gza_units_set_rem_px:
 * @new_rem_px: pixels, above 0
 *
 * Sets the size of one rem; the shell sets the same to the style sheets.
 */
void
gza_units_set_rem_px (double new_rem_px)
{
  g_return_if_fail (new_rem_px > 0);

  rem_px = new_rem_px;
}
