/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-signature"

#include "gza-signature.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "gza-phrase.h"
#include "gza-write.h"

/* Ed25519 by libsodium, in the files of minisign, so that either program makes what the other
 * checks. All are text: a line with a remark, then base64.
 *
 *   public key   "Ed", id (8), key (32)
 *   secret key   "Ed", how it is encrypted (2; 0: it is not), "B2", salt (32), two limits
 *                (8 each), id (8), seed and key (64), BLAKE2b-256 of "Ed", id and both (32)
 *   signature    "ED", id (8), signature (64) of the message's BLAKE2b-512; then a line with a
 *                trusted remark, and the signature (64) of the first signature with that remark
 *
 * A secret key has no password here: it is a file that only its owner can read, for a program may
 * have to sign while nobody is there to type.
 *
 * Source: https://jedisct1.github.io/minisign/, "Signature format" and "Secret key format" */

#define REMARK "untrusted comment: "
#define TRUSTED "trusted comment: "
#define MAX_KEY_BYTES 4096

typedef struct {
  guint8 algorithm[2];
  guint8 id[GZA_KEY_ID_BYTES];
  guint8 key[GZA_PUBLIC_KEY_BYTES];
} PublicFile;

typedef struct {
  guint8 algorithm[2];
  guint8 encryption[2];
  guint8 checksum_algorithm[2];
  guint8 salt[32];
  guint8 limits[16];
  guint8 id[GZA_KEY_ID_BYTES];
  guint8 key[crypto_sign_SECRETKEYBYTES];
  guint8 checksum[32];
} SecretFile;

typedef struct {
  guint8 algorithm[2];
  guint8 id[GZA_KEY_ID_BYTES];
  guint8 signature[crypto_sign_BYTES];
} SignatureFile;

G_STATIC_ASSERT (sizeof (PublicFile) == 42);
G_STATIC_ASSERT (sizeof (SecretFile) == 158);
G_STATIC_ASSERT (sizeof (SignatureFile) == 74);

static gboolean
fail (GError **error,
      GzaBundleError code,
      const char *message)
{
  g_set_error_literal (error, GZA_BUNDLE_ERROR, code, message);
  return FALSE;
}

static gboolean
decode (const char *line,
        gpointer ret_bytes,
        gsize size_bytes)
{
  gsize length = 0;

  return line != NULL &&
         sodium_base642bin (ret_bytes, size_bytes, line, strlen (line), "\r", &length, NULL,
                            sodium_base64_VARIANT_ORIGINAL) == 0 &&
         length == size_bytes;
}

static char *
encode (gconstpointer bytes,
        gsize size_bytes)
{
  return g_base64_encode (bytes, size_bytes);
}

static void
hash_key (const SecretFile *file,
          guint8 *ret_hash)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, sizeof file->checksum);
  crypto_generichash_update (&state, file->algorithm, sizeof file->algorithm);
  crypto_generichash_update (&state, file->id, sizeof file->id);
  crypto_generichash_update (&state, file->key, sizeof file->key);
  crypto_generichash_final (&state, ret_hash, sizeof file->checksum);
}

/**
 * gza_public_key_parse:
 * @text: a public key as minisign writes it, with or without its remark
 * @ret_key: (out caller-allocates): the key
 * @error: (out) (optional): what is wrong
 *
 * Reads a public key.
 *
 * Returns: %TRUE if it is one
 * Errors: `GZA_BUNDLE_ERROR_UNREADABLE`
 */
gboolean
gza_public_key_parse (const char *text,
                      GzaPublicKey *ret_key,
                      GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 3);
  const char *line = lines[0] != NULL && g_str_has_prefix (lines[0], REMARK) ? lines[1] : lines[0];
  PublicFile file;

  if (sodium_init () < 0 || !decode (line, &file, sizeof file) ||
      memcmp (file.algorithm, "Ed", 2) != 0)
    return fail (error, GZA_BUNDLE_ERROR_UNREADABLE, GZA_SAY ("not a public key of minisign"));
  memcpy (ret_key->id, file.id, sizeof file.id);
  memcpy (ret_key->key, file.key, sizeof file.key);
  return TRUE;
}

/**
 * gza_public_keys_read:
 * @folder: where the trusted keys are, each in a file *.pub
 * @error: (out) (optional): what is wrong
 *
 * Reads whom this machine trusts.
 *
 * Returns: (transfer full) (element-type GzaPublicKey) (nullable): the keys, none where there is no
 *   such folder; %NULL if a file in it can't be read as a key
 * Errors: `G_FILE_ERROR`, `GZA_BUNDLE_ERROR_UNREADABLE`
 */
GArray *
gza_public_keys_read (const char *folder,
                      GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (GzaPublicKey));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *text = NULL;
    GzaPublicKey key;

    if (!g_str_has_suffix (name, ".pub"))
      continue;
    if (!g_file_get_contents (path, &text, NULL, error))
      return NULL;
    if (!gza_public_key_parse (text, &key, error)) {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
    g_array_append_val (keys, key);
  }
  return g_steal_pointer (&keys);
}

static gboolean
write_file (const char *path,
            const char *text,
            int mode,
            GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  gboolean is_written;

  if (fd < 0)
    return gza_bundle_fail_errno (error, path);
  is_written = gza_write_all (fd, text, strlen (text)) && fsync (fd) == 0;
  if (!is_written)
    gza_bundle_fail_errno (error, path);
  close (fd);
  return is_written;
}

static gboolean
write_public (const SecretFile *secret,
              const char *path,
              GError **error)
{
  PublicFile file;
  g_autofree char *code = NULL;
  g_autofree char *text = NULL;

  memcpy (file.algorithm, "Ed", 2);
  memcpy (file.id, secret->id, sizeof file.id);
  memcpy (file.key, secret->key + crypto_sign_SEEDBYTES, sizeof file.key);
  code = encode (&file, sizeof file);
  text = g_strdup_printf (REMARK "minisign public key for Gza's bundles\n%s\n", code);
  return write_file (path, text, 0644, error);
}

/**
 * gza_key_pair_make:
 * @secret_path: where the secret key goes; readable by its owner alone
 * @public_path: where the public key goes
 * @error: (out) (optional): what is wrong
 *
 * Makes a pair of keys. Nothing that is there is overwritten.
 *
 * Returns: %TRUE if both are written
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_key_pair_make (const char *secret_path,
                   const char *public_path,
                   GError **error)
{
  SecretFile file = { .algorithm = "Ed", .checksum_algorithm = "B2" };
  guint8 public_key[GZA_PUBLIC_KEY_BYTES];
  char *code;
  char *text;
  gboolean is_written;

  if (sodium_init () < 0)
    return fail (error, GZA_BUNDLE_ERROR_FAILED, GZA_SAY ("libsodium can't start"));
  crypto_sign_keypair (public_key, file.key);
  randombytes_buf (file.id, sizeof file.id);
  hash_key (&file, file.checksum);
  code = encode (&file, sizeof file);
  text = g_strdup_printf (REMARK "minisign secret key for Gza's bundles; keep it secret\n%s\n",
                          code);
  is_written = write_file (secret_path, text, 0600, error);
  sodium_memzero (code, strlen (code));
  sodium_memzero (text, strlen (text));
  g_free (code);
  g_free (text);
  is_written = is_written && write_public (&file, public_path, error);
  sodium_memzero (&file, sizeof file);
  return is_written;
}

static gboolean
read_secret (const char *path,
             SecretFile *ret_file,
             GError **error)
{
  g_auto (GStrv) lines = NULL;
  char *text = NULL;
  gsize length;
  guint8 checksum[sizeof ret_file->checksum];

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  lines = length <= MAX_KEY_BYTES ? g_strsplit (text, "\n", 3) : NULL;
  sodium_memzero (text, length);
  g_free (text);
  if (sodium_init () < 0 || lines == NULL || lines[0] == NULL ||
      !decode (lines[1], ret_file, sizeof *ret_file) || memcmp (ret_file->algorithm, "Ed", 2) != 0)
    return fail (error, GZA_BUNDLE_ERROR_UNREADABLE, GZA_SAY ("not a secret key of minisign"));
  if (memcmp (ret_file->encryption, "\0\0", 2) != 0)
    return fail (error, GZA_BUNDLE_ERROR_UNREADABLE, GZA_SAY ("the secret key has a password"));
  hash_key (ret_file, checksum);
  if (sodium_memcmp (checksum, ret_file->checksum, sizeof checksum) != 0)
    return fail (error, GZA_BUNDLE_ERROR_UNREADABLE, GZA_SAY ("the secret key is damaged"));
  return TRUE;
}

static void
sign_message (const SecretFile *secret,
              const char *message,
              guint8 *ret_signature)
{
  guint8 hash[crypto_generichash_BYTES_MAX];

  crypto_generichash (hash, sizeof hash, (const guint8 *) message, strlen (message), NULL, 0);
  crypto_sign_detached (ret_signature, NULL, hash, sizeof hash, secret->key);
}

static GByteArray *
join_signed (const guint8 *signature,
             const char *comment)
{
  GByteArray *joined = g_byte_array_new ();

  g_byte_array_append (joined, signature, crypto_sign_BYTES);
  g_byte_array_append (joined, (const guint8 *) comment, (guint) strlen (comment));
  return joined;
}

/**
 * gza_signature_make:
 * @secret_path: the secret key's file
 * @message: what is signed
 * @comment: one line that is signed with it
 * @error: (out) (optional): what is wrong
 *
 * Signs a text.
 *
 * Returns: (transfer full) (nullable): the signature as minisign writes it
 * Errors: `G_FILE_ERROR`; `GZA_BUNDLE_ERROR_UNREADABLE` where the key is none, or has a password
 */
char *
gza_signature_make (const char *secret_path,
                    const char *message,
                    const char *comment,
                    GError **error)
{
  SecretFile secret;
  SignatureFile file = { .algorithm = "ED" };
  guint8 all[crypto_sign_BYTES];
  g_autoptr (GByteArray) joined = NULL;
  g_autofree char *code = NULL;
  g_autofree char *all_code = NULL;

  if (!read_secret (secret_path, &secret, error)) {
    g_prefix_error (error, "%s: ", secret_path);
    return NULL;
  }
  memcpy (file.id, secret.id, sizeof file.id);
  sign_message (&secret, message, file.signature);
  joined = join_signed (file.signature, comment);
  crypto_sign_detached (all, NULL, joined->data, joined->len, secret.key);
  sodium_memzero (&secret, sizeof secret);
  code = encode (&file, sizeof file);
  all_code = encode (all, sizeof all);
  return g_strdup_printf (REMARK "signature of a bundle for Gza\n%s\n" TRUSTED "%s\n%s\n", code,
                          comment, all_code);
}

static const GzaPublicKey *
find_key (const SignatureFile *file,
          const GzaPublicKey *keys,
          gsize n_keys)
{
  for (gsize i = 0; i < n_keys; i++) {
    if (memcmp (keys[i].id, file->id, sizeof file->id) == 0)
      return &keys[i];
  }
  return NULL;
}

/* minisign signs a long file's hash ("ED"), and could once sign the file itself ("Ed"). */
static gboolean
is_signed (const SignatureFile *file,
           const char *message,
           const guint8 *key)
{
  guint8 hash[crypto_generichash_BYTES_MAX];

  if (memcmp (file->algorithm, "Ed", 2) == 0)
    return crypto_sign_verify_detached (file->signature, (const guint8 *) message,
                                        strlen (message), key) == 0;
  if (memcmp (file->algorithm, "ED", 2) != 0)
    return FALSE;
  crypto_generichash (hash, sizeof hash, (const guint8 *) message, strlen (message), NULL, 0);
  return crypto_sign_verify_detached (file->signature, hash, sizeof hash, key) == 0;
}

/**
 * gza_signature_check:
 * @text: a signature as minisign writes it
 * @message: what should be signed
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @error: (out) (optional): what is wrong
 *
 * Compares a text with its signature.
 *
 * Returns: %TRUE if one of @keys signed exactly this
 * Errors: `GZA_BUNDLE_ERROR_UNSIGNED` no signature; `_FOREIGN` of somebody else; `_TAMPERED` of
 *   something else
 */
gboolean
gza_signature_check (const char *text,
                     const char *message,
                     const GzaPublicKey *keys,
                     gsize n_keys,
                     GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 5);
  g_autoptr (GByteArray) joined = NULL;
  guint8 all[crypto_sign_BYTES];
  SignatureFile file;
  const GzaPublicKey *key;

  if (sodium_init () < 0 || g_strv_length (lines) < 4 || !decode (lines[1], &file, sizeof file) ||
      !g_str_has_prefix (lines[2], TRUSTED) || !decode (lines[3], all, sizeof all))
    return fail (error, GZA_BUNDLE_ERROR_UNSIGNED,
                 GZA_SAY ("there is no signature that can be read"));
  key = find_key (&file, keys, n_keys);
  if (key == NULL)
    return fail (error, GZA_BUNDLE_ERROR_FOREIGN, GZA_SAY ("its key is not trusted here"));
  if (g_str_has_suffix (lines[2], "\r"))
    lines[2][strlen (lines[2]) - 1] = '\0';
  joined = join_signed (file.signature, lines[2] + strlen (TRUSTED));
  if (!is_signed (&file, message, key->key) ||
      crypto_sign_verify_detached (all, joined->data, joined->len, key->key) != 0)
    return fail (error, GZA_BUNDLE_ERROR_TAMPERED, GZA_SAY ("it is not what was signed"));
  return TRUE;
}
