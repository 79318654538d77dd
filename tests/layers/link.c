/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One layer is linked whole into this program; that it links is the test. */
int
main (void)
{
  return 0;
}
