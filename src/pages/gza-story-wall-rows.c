/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-wall"

#include "gza-story-wall-private.h"

/* Which stories of a wall have a card. There are cards for the rows in view and one row before and
 * after, no more; those that leave the view are given to the stories that enter it. GtkGridView
 * keeps cards for thirty rows, which made a language switch take a quarter of a second.
 *
 * A row beyond the view gets its cards before it is seen, one in a frame, so that no frame of a
 * fling has to make a whole row.
 */

/* How many rows are made before the wall has a size, so that it is there when it is first shown. */
#define ROWS_AHEAD 2

static double
get_view_px (GzaStoryWall *self)
{
  return gza_story_wall_get_value_px (self) - self->padding_px.top;
}

static void
measure_row (GzaStoryWall *self,
             guint         row)
{
  int height_px = 1;

  for (guint column = 0; column < self->n_columns; column++) {
    GtkWidget *card = gza_wall_cards_find (self->cards, row * self->n_columns + column);
    int width_px = gza_story_wall_get_column_x (self, column + 1) -
                   gza_story_wall_get_column_x (self, column);
    int minimum_px = 0;

    if (card != NULL)
      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, width_px, &minimum_px, NULL, NULL, NULL);
    height_px = MAX (height_px, minimum_px);
  }
  gza_wall_rows_set_height (self->rows, row, height_px, get_view_px (self));
}

/* Frees the cards outside of some rows. */
static void
release_rows (GzaStoryWall *self,
              guint         first,
              guint         end)
{
  gza_wall_cards_release (self->cards, first * self->n_columns, end * self->n_columns);
}

static void
configure (GzaStoryWall *self,
           double        value_px)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double top_px = gza_wall_rows_get_y (self->rows, 0);
  double end_px = gza_wall_rows_get_y (self->rows, gza_wall_rows_get_n (self->rows));

  if (adjustment == NULL)
    return;
  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, value_px, top_px,
                            MAX (end_px, top_px + self->height_px), self->height_px * 0.1,
                            self->height_px * 0.9, self->height_px);
  self->is_configuring = FALSE;
}

/* After the rows have started anew: the first that is measured says where the others lie. */
static void
return_to_kept (GzaStoryWall *self)
{
  guint row = self->kept_position / self->n_columns;

  self->has_kept = FALSE;
  if (row >= gza_wall_rows_get_n (self->rows)) {
    row = 0;
    self->kept_px = 0;
  }
  configure (self, 0);
  gza_story_wall_make_row (self, row);
  configure (self, gza_wall_rows_get_y (self->rows, row) +
                       MIN (self->kept_px, gza_wall_rows_get_height (self->rows, row)));
}

/* Gives one more story of a row a card, and measures the row once it has all of them. */
static gboolean
add_card (GzaStoryWall *self,
          guint         row)
{
  guint first = row * self->n_columns;
  guint end = MIN (first + self->n_columns, gza_story_wall_get_n_stories (self));

  for (guint position = first; position < end; position++) {
    if (gza_wall_cards_find (self->cards, position) != NULL)
      continue;
    gza_wall_cards_ensure (self->cards, self->stories, position);
    if (position + 1 == end)
      measure_row (self, row);
    return TRUE;
  }
  measure_row (self, row);
  return FALSE;
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GzaStoryWall *self = GZA_STORY_WALL (widget);

  self->tick_id = 0;
  gza_story_wall_follow (self);
  return G_SOURCE_REMOVE;
}

/* One card in this frame; if there are more to make, the next in the next. */
static void
make_next_card (GzaStoryWall *self,
                guint         first,
                guint         end)
{
  gboolean has_added = end < gza_wall_rows_get_n (self->rows) && add_card (self, end);

  if (!has_added && first > 0)
    has_added = add_card (self, first - 1);
  if (has_added && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* Rows whose cards are there may have changed with the language or the style. */
static void
fill_view (GzaStoryWall *self,
           guint        *ret_first,
           guint        *ret_end)
{
  double end_px = gza_story_wall_get_view_end_px (self);
  guint n_rows = gza_wall_rows_get_n (self->rows);
  guint first = gza_wall_rows_find (self->rows, get_view_px (self));
  guint end;

  gza_story_wall_make_row (self, first);
  while (first > 0 && gza_wall_rows_get_y (self->rows, first) > get_view_px (self))
    gza_story_wall_make_row (self, --first);
  for (end = first + 1; end < n_rows && gza_wall_rows_get_y (self->rows, end) < end_px; end++)
    gza_story_wall_make_row (self, end);
  *ret_first = first;
  *ret_end = end;
}

/* Before there is a size, cards are made of the first rows, to be ready. */
static void
make_ahead (GzaStoryWall *self)
{
  guint n_rows = MIN (ROWS_AHEAD, gza_wall_rows_get_n (self->rows));

  for (guint row = 0; row < n_rows; row++)
    gza_story_wall_make_row (self, row);
  gza_wall_cards_hide_spare (self->cards);
}

/**
 * gza_story_wall_get_value_px:
 * @self: a wall
 *
 * Finds how far the wall is scrolled.
 *
 * Returns: pixels below the first row's top, as it was when the rows last began
 */
double
gza_story_wall_get_value_px (GzaStoryWall *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/**
 * gza_story_wall_get_view_end_px:
 * @self: a wall
 *
 * Finds where the view ends, the padding included, through which cards are seen as well.
 *
 * Returns: pixels, as [method@StoryWall.get_value_px] counts them
 */
double
gza_story_wall_get_view_end_px (GzaStoryWall *self)
{
  return gza_story_wall_get_value_px (self) + self->height_px + self->padding_px.bottom;
}

/**
 * gza_story_wall_get_n_stories:
 * @self: a wall
 *
 * Counts the stories.
 *
 * Returns: their number
 */
guint
gza_story_wall_get_n_stories (GzaStoryWall *self)
{
  return self->stories != NULL ? g_list_model_get_n_items (self->stories) : 0;
}

/**
 * gza_story_wall_get_column_x:
 * @self: a wall
 * @column: a column, or their number for the end of the last
 *
 * Finds where a column begins.
 *
 * Returns: pixels from the start of the wall
 */
int
gza_story_wall_get_column_x (GzaStoryWall *self,
                             guint         column)
{
  return (int) (self->width_px * column / self->n_columns);
}

/**
 * gza_story_wall_make_row:
 * @self: a wall
 * @row: a row
 *
 * Gives all stories of a row their cards, and measures it where the wall has a width.
 */
void
gza_story_wall_make_row (GzaStoryWall *self,
                         guint         row)
{
  guint first = row * self->n_columns;
  guint end = MIN (first + self->n_columns, gza_story_wall_get_n_stories (self));

  for (guint position = first; position < end; position++)
    gza_wall_cards_ensure (self->cards, self->stories, position);
  if (self->width_px > 0)
    measure_row (self, row);
}

/**
 * gza_story_wall_fill:
 * @self: a wall
 *
 * Gives cards to what is in view, and to one more card beyond it in each frame; takes them from
 * what is further off.
 */
void
gza_story_wall_fill (GzaStoryWall *self)
{
  guint first = 0, end = 0;

  if (gza_story_wall_get_n_stories (self) == 0) {
    release_rows (self, 0, 0);
    gza_wall_cards_hide_spare (self->cards);
    configure (self, 0);
    return;
  }
  if (self->has_kept)
    return_to_kept (self);
  first = gza_wall_rows_find (self->rows, get_view_px (self));
  end = gza_wall_rows_find (self->rows, gza_story_wall_get_view_end_px (self)) + 1;
  release_rows (self, MAX (first, 1) - 1, end + 1);
  fill_view (self, &first, &end);
  make_next_card (self, first, end);
  release_rows (self, MAX (first, 1) - 1, end + 1);
  gza_wall_cards_hide_spare (self->cards);
  configure (self, gza_story_wall_get_value_px (self));
}

/**
 * gza_story_wall_reset_rows:
 * @self: a wall
 * @n_columns: how many stories stand side by side, > 0
 *
 * Lets all rows start anew; the story at the top of the view stays there.
 */
void
gza_story_wall_reset_rows (GzaStoryWall *self,
                           guint         n_columns)
{
  if (!self->has_kept && self->width_px > 0 && gza_wall_rows_get_n (self->rows) > 0) {
    guint row = gza_wall_rows_find (self->rows, gza_story_wall_get_value_px (self));

    self->kept_position = row * self->n_columns;
    self->kept_px = gza_story_wall_get_value_px (self) - gza_wall_rows_get_y (self->rows, row);
  }
  self->has_kept = TRUE;
  release_rows (self, 0, 0);
  self->n_columns = n_columns;
  gza_wall_rows_reset (self->rows,
                       (gza_story_wall_get_n_stories (self) + n_columns - 1) / n_columns);
}

/**
 * gza_story_wall_restart:
 * @self: a wall
 * @n_columns: how many stories stand side by side, > 0
 *
 * Lets all rows start anew, and makes the first of them before there is a size.
 */
void
gza_story_wall_restart (GzaStoryWall *self,
                        guint         n_columns)
{
  gza_story_wall_reset_rows (self, n_columns);
  if (self->width_px == 0)
    make_ahead (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_story_wall_follow:
 * @self: a wall
 *
 * Follows the scrolling.
 */
void
gza_story_wall_follow (GzaStoryWall *self)
{
  if (self->is_configuring)
    return;
  if (self->width_px > 0 && !self->has_kept)
    gza_story_wall_fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_story_wall_renew_hidden:
 * @self: a wall
 *
 * Lets rows out of view be made anew, a card in a frame, instead of being laid out with those that
 * are seen.
 */
void
gza_story_wall_renew_hidden (GzaStoryWall *self)
{
  guint first = gza_wall_rows_find (self->rows, get_view_px (self));
  guint last = gza_wall_rows_find (self->rows, gza_story_wall_get_view_end_px (self));

  if (self->width_px == 0)
    return;
  release_rows (self, first, last + 1);
  gza_wall_cards_hide_spare (self->cards);
}
