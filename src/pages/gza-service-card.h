/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_SERVICE_CARD (gza_service_card_get_type ())

/**
 * GzaServiceCard:
 *
 * Who helps, how to reach them, and a QR code that carries the contact itself.
 */
G_DECLARE_FINAL_TYPE (GzaServiceCard, gza_service_card, GZA, SERVICE_CARD, GtkWidget)

GtkWidget *gza_service_card_new (const GzaService *service);

G_END_DECLS
