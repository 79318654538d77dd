/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-arena"

#include "gza-arena.h"

#include <stddef.h>
#include <string.h>

/* Memory in blocks, freed together. A catalog of a thousand stories holds a few hundred thousand
 * small strings and records that live and die with their story; one block per story instead of
 * one allocation per string is what keeps loading near the cost of reading. Not thread-safe: an
 * arena belongs to the thread that fills it, and to everyone once it is only read. */

/* Most stories fit the first block; the next is smaller, for those that need a little more. */
#define FIRST_BLOCK_BYTES 4096
#define SECOND_BLOCK_BYTES 2048
#define MAX_BLOCK_BYTES 65536

typedef struct _Block Block;

struct _Block {
  _Alignas (max_align_t) Block *next;
  gsize size_bytes; /* of the memory that follows */
  gsize used_bytes;
};

struct _GzaArena {
  gatomicrefcount ref_count;

  /* owned */
  Block *blocks; /* the first is the one being filled */
  GPtrArray *texts;

  /* state */
  gsize next_bytes;
};

static void *
block_get_memory (Block *block)
{
  return block + 1;
}

static Block *
add_block (GzaArena *self,
           gsize needed_bytes)
{
  gsize size = MAX (self->next_bytes, needed_bytes);
  Block *block = g_malloc (sizeof (Block) + size);

  self->next_bytes = self->blocks == NULL ? SECOND_BLOCK_BYTES
                                          : MIN (self->next_bytes * 2, MAX_BLOCK_BYTES);
  block->next = self->blocks;
  block->size_bytes = size;
  block->used_bytes = 0;
  self->blocks = block;
  return block;
}

/* Memory as it is, at a multiple of a power of two. */
static char *
take (GzaArena *self,
      gsize size_bytes,
      gsize align_bytes)
{
  Block *block = self->blocks;
  gsize start = 0;

  if (block != NULL)
    start = (block->used_bytes + align_bytes - 1) & ~(align_bytes - 1);
  if (block == NULL || start > block->size_bytes || block->size_bytes - start < size_bytes) {
    block = add_block (self, size_bytes);
    start = 0;
  }
  block->used_bytes = start + size_bytes;
  return (char *) block_get_memory (block) + start;
}

static void
free_blocks (Block *block)
{
  while (block != NULL) {
    Block *next = block->next;

    g_free (block);
    block = next;
  }
}

/**
 * gza_arena_new:
 *
 * Makes an empty arena; nothing is allocated before the first use.
 *
 * Returns: (transfer full): the arena
 */
GzaArena *
gza_arena_new (void)
{
  GzaArena *self = g_new0 (GzaArena, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->next_bytes = FIRST_BLOCK_BYTES;
  return self;
}

/**
 * gza_arena_ref:
 * @self: the arena
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
GzaArena *
gza_arena_ref (GzaArena *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gza_arena_unref:
 * @self: (transfer full): the arena
 *
 * Drops a reference, from any thread. The last one frees everything that was taken from the arena,
 * and drops its references on texts.
 */
void
gza_arena_unref (GzaArena *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  free_blocks (self->blocks);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

/**
 * gza_arena_reset:
 * @self: the arena
 *
 * Forgets everything that was taken from the arena and keeps its largest block for what comes
 * next, so that reading a thousand files allocates about as much as reading one.
 */
void
gza_arena_reset (GzaArena *self)
{
  if (self->blocks != NULL) {
    free_blocks (self->blocks->next);
    self->blocks->next = NULL;
    self->blocks->used_bytes = 0;
  }
  if (self->texts != NULL)
    g_ptr_array_set_size (self->texts, 0);
}

/**
 * gza_arena_alloc:
 * @self: the arena
 * @size_bytes: how much, any size
 *
 * Takes zeroed memory, aligned for every type.
 *
 * Returns: (transfer none): memory that lives as long as the arena
 */
gpointer
gza_arena_alloc (GzaArena *self,
                 gsize size_bytes)
{
  return memset (take (self, size_bytes, G_ALIGNOF (max_align_t)), 0, size_bytes);
}

/**
 * gza_arena_strndup:
 * @self: the arena
 * @string: (array length=length_bytes): bytes, need not end with a zero
 * @length_bytes: how many
 *
 * Copies a string, and ends it with a zero.
 *
 * Returns: (transfer none): the copy, which lives as long as the arena
 */
char *
gza_arena_strndup (GzaArena *self,
                   const char *string,
                   gsize length_bytes)
{
  char *copy = take (self, length_bytes + 1, 1);

  memcpy (copy, string, length_bytes);
  copy[length_bytes] = '\0';
  return copy;
}

/**
 * gza_arena_strdup:
 * @self: the arena
 * @string: (nullable): a string
 *
 * Copies a string.
 *
 * Returns: (transfer none) (nullable): the copy, or %NULL for %NULL
 */
char *
gza_arena_strdup (GzaArena *self,
                  const char *string)
{
  return string != NULL ? gza_arena_strndup (self, string, strlen (string)) : NULL;
}

/**
 * gza_arena_take_text:
 * @self: the arena
 * @text: (transfer full): a text
 *
 * Keeps a text alive as long as the arena.
 *
 * Returns: (transfer none): @text
 */
GzaText *
gza_arena_take_text (GzaArena *self,
                     GzaText *text)
{
  if (self->texts == NULL)
    self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_text_unref);
  g_ptr_array_add (self->texts, text);
  return text;
}

/**
 * gza_arena_get_size:
 * @self: the arena
 *
 * Gets how much memory the arena holds in blocks, used or not.
 *
 * Returns: a size in bytes
 */
gsize
gza_arena_get_size (GzaArena *self)
{
  gsize size = 0;

  for (Block *block = self->blocks; block != NULL; block = block->next)
    size += sizeof (Block) + block->size_bytes;
  return size;
}
