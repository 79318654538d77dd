/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-qr-code"

#include "gza-qr-code.h"

#include "gza-units.h"

#include <math.h>
#include <string.h>

#include <qrencode.h>

/* Draws what libqrencode makes of a text. Every module is the same whole number of pixels wide, and
 * the code stands on whole pixels, so that no edge is grey: a phone reads it from further away.
 */

/* ISO/IEC 18004, 9.1: four modules of paper on each side. */
#define QUIET_MODULES 4

#define MIN_SIDE_REM 6.0
#define MIN_MODULE_PX 4

/* Night on paper. */
#define DARK { 0x0e, 0x1b, 0x2c }
#define LIGHT { 0xf7, 0xf2, 0xe9 }

struct _GzaQrCode {
  GtkWidget parent_instance;

  /* owned */
  QRcode *code;         /* NULL for none */
  GdkTexture *texture;  /* as large as it is drawn, or NULL */
};

G_DEFINE_FINAL_TYPE (GzaQrCode, gza_qr_code, GTK_TYPE_WIDGET)

static int
count_modules (GzaQrCode *self)
{
  return self->code->width + 2 * QUIET_MODULES;
}

static int
get_side_px (GzaQrCode *self)
{
  int n = count_modules (self);
  int module_px = MAX (MIN_MODULE_PX, (int) ceil (MIN_SIDE_REM * gza_units_get_rem_px () / n));

  return n * module_px;
}

static gboolean
is_dark (GzaQrCode *self,
         int column,
         int row)
{
  int width = self->code->width;

  return column >= 0 && column < width && row >= 0 && row < width &&
         (self->code->data[row * width + column] & 1) != 0;
}

static GdkTexture *
draw (GzaQrCode *self,
      int side_px)
{
  static const guint8 colors[2][3] = { LIGHT, DARK };
  int module_px = side_px / count_modules (self);
  gsize stride = (gsize) side_px * 3;
  guint8 *pixels = g_malloc (stride * (gsize) side_px);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, stride * (gsize) side_px);

  for (int y = 0; y < side_px; y++) {
    for (int x = 0; x < side_px; x++)
      memcpy (pixels + (gsize) y * stride + (gsize) x * 3,
              colors[is_dark (self, x / module_px - QUIET_MODULES, y / module_px - QUIET_MODULES)],
              3);
  }
  return gdk_memory_texture_new (side_px, side_px, GDK_MEMORY_R8G8B8, bytes, stride);
}

static void
gza_qr_code_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  GzaQrCode *self = GZA_QR_CODE (widget);

  *minimum = *natural = self->code != NULL ? get_side_px (self) : 0;
}

static void
gza_qr_code_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  GzaQrCode *self = GZA_QR_CODE (widget);
  int side_px, x, y;

  if (self->code == NULL)
    return;
  side_px = get_side_px (self);
  if (self->texture == NULL || gdk_texture_get_width (self->texture) != side_px) {
    g_clear_object (&self->texture);
    self->texture = draw (self, side_px);
  }
  x = (gtk_widget_get_width (widget) - side_px) / 2;
  y = (gtk_widget_get_height (widget) - side_px) / 2;
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) side_px,
                                                    (float) side_px));
}

static void
gza_qr_code_finalize (GObject *object)
{
  GzaQrCode *self = GZA_QR_CODE (object);

  g_clear_pointer (&self->code, QRcode_free);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (gza_qr_code_parent_class)->finalize (object);
}

static void
gza_qr_code_class_init (GzaQrCodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gza_qr_code_finalize;
  widget_class->measure = gza_qr_code_measure;
  widget_class->snapshot = gza_qr_code_snapshot;

  gtk_widget_class_set_css_name (widget_class, "gza-qr-code");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_qr_code_init (GzaQrCode *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * gza_qr_code_new:
 *
 * Makes a widget without a code.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_qr_code_new (void)
{
  return g_object_new (GZA_TYPE_QR_CODE, NULL);
}

/**
 * gza_qr_code_set_text:
 * @self: a code
 * @text: (nullable): UTF-8, what a phone reads from it
 * @level: how much of it may be spoilt
 *
 * Sets what the code says.
 *
 * Returns: %FALSE where the text is longer than a code can be; then there is none
 */
gboolean
gza_qr_code_set_text (GzaQrCode *self,
                      const char *text,
                      GzaQrLevel level)
{
  static const QRecLevel levels[] = {
    [GZA_QR_LEVEL_MEDIUM] = QR_ECLEVEL_M,
    [GZA_QR_LEVEL_QUARTILE] = QR_ECLEVEL_Q,
  };

  g_return_val_if_fail (GZA_IS_QR_CODE (self), FALSE);

  g_clear_pointer (&self->code, QRcode_free);
  g_clear_object (&self->texture);
  if (text != NULL)
    self->code = QRcode_encodeString8bit (text, 0, levels[level]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return self->code != NULL;
}

/**
 * gza_qr_code_set_name:
 * @self: a code
 * @name: what a screen reader says
 *
 * Names the code.
 */
void
gza_qr_code_set_name (GzaQrCode *self,
                      const char *name)
{
  g_return_if_fail (GZA_IS_QR_CODE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
