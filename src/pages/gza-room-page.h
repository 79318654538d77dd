/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_ROOM_PAGE (gza_room_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (GzaRoomPage, gza_room_page, GZA, ROOM_PAGE, GzaPage)

/**
 * GzaRoomPageClass:
 * @fill: sets the heading and fills the body with what the rooms say of the item that is asked for
 * @show_item: begins with one item of the body, which is already filled; none where @fill did so
 *
 * A room beside the stories: a heading, a way back, and a body that scrolls.
 */
struct _GzaRoomPageClass {
  GzaPageClass parent_class;

  void (*fill)      (GzaRoomPage    *self,
                     const GzaRooms *rooms);
  void (*show_item) (GzaRoomPage    *self,
                     const char     *item);
};

GtkBox *gza_room_page_get_body    (GzaRoomPage *self);
void    gza_room_page_set_heading (GzaRoomPage *self,
                                   GzaText     *title,
                                   GzaText     *line);
void    gza_room_page_set_word    (GzaRoomPage *self,
                                   const char  *word);
const char *
        gza_room_page_get_item    (GzaRoomPage *self);
int     gza_room_page_choose_columns
                                  (GzaRoomPage *self,
                                   int          in_landscape);
void    gza_room_page_show_item   (GzaRoomPage *self,
                                   const char  *item);
void    gza_room_page_scroll_to   (GzaRoomPage *self,
                                   GtkWidget   *child);

G_END_DECLS
