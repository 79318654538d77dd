/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-pin"

#include "gza-pin.h"

#include <crypt.h>
#include <string.h>

/* The technician's PIN, kept as the system keeps passwords: hashed with a salt, by yescrypt, which
 * is slow and takes memory on purpose. A PIN has few digits; who has the file can still try all of
 * them, so the file is readable to root and the kiosk alone. */

#define MIN_DIGITS 4
#define MAX_DIGITS 12

/**
 * gza_pin_is_acceptable:
 * @pin: what somebody wants for a PIN
 *
 * Checks that a PIN can be entered on a touch screen, and is none that everybody tries first.
 *
 * Returns: %TRUE for 4 to 12 digits that are not all the same
 */
gboolean
gza_pin_is_acceptable (const char *pin)
{
  gsize length = strlen (pin);
  const char same[] = { pin[0], '\0' };

  return length >= MIN_DIGITS && length <= MAX_DIGITS &&
         strspn (pin, G_CSET_DIGITS) == length && strspn (pin, same) != length;
}

/**
 * gza_pin_hash:
 * @pin: a PIN
 *
 * Hashes a PIN with a new salt. Takes some tenths of a second.
 *
 * Returns: (transfer full) (nullable): a hash for kiosk.yaml; %NULL where the system gives no salt
 */
char *
gza_pin_hash (const char *pin)
{
  struct crypt_data data = { 0 };
  char salt[CRYPT_GENSALT_OUTPUT_SIZE];
  const char *hash = NULL;

  if (crypt_gensalt_rn ("$y$", 0, NULL, 0, salt, sizeof salt) != NULL)
    hash = crypt_rn (pin, salt, &data, sizeof data);
  return g_strdup (hash);
}

/**
 * gza_pin_matches:
 * @pin: what somebody entered
 * @hash: (nullable): the hash of kiosk.yaml
 *
 * Looks whether this is the PIN. Takes some tenths of a second, so it wants a thread.
 *
 * Returns: %TRUE if it is; never without a hash, or with one that this system can't read
 */
gboolean
gza_pin_matches (const char *pin,
                 const char *hash)
{
  struct crypt_data data = { 0 };
  const char *own;

  if (hash == NULL || hash[0] != '$')
    return FALSE;
  own = crypt_rn (pin, hash, &data, sizeof data);
  return g_strcmp0 (own, hash) == 0;
}
