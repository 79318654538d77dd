/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_QR_CODE (gza_qr_code_get_type ())

/**
 * GzaQrLevel:
 * @GZA_QR_LEVEL_MEDIUM: readable with 15 % of it spoilt
 * @GZA_QR_LEVEL_QUARTILE: readable with 25 % of it spoilt, as by the glare of a glossy screen
 *
 * How much of a code may be spoilt.
 */
typedef enum {
  GZA_QR_LEVEL_MEDIUM,
  GZA_QR_LEVEL_QUARTILE,
} GzaQrLevel;

/**
 * GzaQrCode:
 *
 * A QR code, dark on paper, sharp to the pixel, in its quiet zone.
 */
G_DECLARE_FINAL_TYPE (GzaQrCode, gza_qr_code, GZA, QR_CODE, GtkWidget)

GtkWidget *gza_qr_code_new      (void);

gboolean   gza_qr_code_set_text (GzaQrCode  *self,
                                 const char *text,
                                 GzaQrLevel  level);
void       gza_qr_code_set_name (GzaQrCode  *self,
                                 const char *name);

G_END_DECLS
