/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-finding-row"

#include "gza-finding-row.h"

#include <string.h>

#include "gza-locale.h"
#include "gza-preview-locale.h"

/* One row of the findings panel. What weighs more is told by an icon and a word, not by colour
 * alone. The line of the file runs from left to right in every language, with its place marked.
 */

struct _GzaFindingRow {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *button;
  GtkImage *icon;
  GtkLabel *severity;
  GtkLabel *place;
  GtkLabel *message;
  GtkLabel *quote;
  GtkLabel *hint;

  /* owned */
  GzaFinding *finding;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaFindingRow, gza_finding_row, GTK_TYPE_WIDGET)

static const char *const severity_names[] = { GZA_WORD ("Error"), GZA_WORD ("Warning"),
                                              GZA_WORD ("Note") };

static void
show_quote (GzaFindingRow *self)
{
  guint column = 0;
  const char *quote = gza_finding_get_quote (self->finding, &column);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->quote), quote != NULL);
  gtk_label_set_text (self->quote, quote != NULL ? quote : "");
  if (quote != NULL && column > 0 && column <= (guint) g_utf8_strlen (quote, -1)) {
    const char *place = g_utf8_offset_to_pointer (quote, column - 1);
    PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

    line->start_index = (guint) (place - quote);
    line->end_index = line->start_index + (guint) strcspn (place, " :,}]");
    line->end_index = MAX (line->end_index, line->start_index + 1);
    pango_attr_list_insert (attributes, line);
  }
  gtk_label_set_attributes (self->quote, attributes);
}

/* Every path of a story begins alike. */
static void
show_place (GzaFindingRow *self)
{
  g_autofree char *place = gza_finding_dup_place (self->finding);
  const char *shown = g_str_has_prefix (place, "stories/") ? place + strlen ("stories/") : place;

  gtk_label_set_text (self->place, shown);
}

static void
show_finding (GzaFindingRow *self)
{
  GzaDiagnostic *diagnostic = gza_finding_get_diagnostic (self->finding);
  GzaSeverity severity = gza_diagnostic_get_severity (diagnostic);
  GzaLocale *locale = gza_preview_locale_get_default ();
  const char *severity_name = gza_locale_get_word (locale, severity_names[severity]);
  g_autofree char *message = gza_preview_locale_dup_message (diagnostic);
  g_autofree char *hint = gza_preview_locale_dup_hint (diagnostic);
  const char *classes[] = { "finding", gza_finding_row_get_style (severity), NULL };
  g_autofree char *place = gza_finding_dup_place (self->finding);
  g_autofree char *spoken = g_strdup_printf ("%s: %s %s", severity_name, message, place);

  gtk_widget_set_css_classes (self->button, classes);
  gtk_image_set_from_icon_name (self->icon, gza_finding_row_get_icon (severity));
  gtk_label_set_text (self->severity, severity_name);
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  show_place (self);
  show_quote (self);
}

static void
on_clicked (GzaFindingRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, self->finding);
}

static gboolean
gza_finding_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GZA_FINDING_ROW (widget)->button);
}

static void
gza_finding_row_dispose (GObject *object)
{
  GzaFindingRow *self = GZA_FINDING_ROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (gza_finding_row_parent_class)->dispose (object);
}

static void
gza_finding_row_class_init (GzaFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_finding_row_dispose;
  widget_class->grab_focus = gza_finding_row_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, GZA_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, button);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, severity);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, quote);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-finding-row");
}

static void
gza_finding_row_init (GzaFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gza_preview_locale_set_direction (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->place), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (self->quote), GTK_TEXT_DIR_LTR);
}

/**
 * gza_finding_row_new:
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_finding_row_new (void)
{
  return g_object_new (GZA_TYPE_FINDING_ROW, NULL);
}

/**
 * gza_finding_row_set_finding:
 * @self: a row
 * @finding: what it shows
 *
 * Fills the row.
 */
void
gza_finding_row_set_finding (GzaFindingRow *self,
                             GzaFinding *finding)
{
  g_return_if_fail (GZA_IS_FINDING_ROW (self));
  g_return_if_fail (GZA_IS_FINDING (finding));

  if (g_set_object (&self->finding, finding))
    show_finding (self);
}

/**
 * gza_finding_row_get_icon:
 * @severity: how much a finding weighs
 *
 * Gets the icon of a weight.
 *
 * Returns: (transfer none): an icon's name
 */
const char *
gza_finding_row_get_icon (GzaSeverity severity)
{
  static const char *const icons[] = { "gza-error-symbolic", "gza-warning-symbolic",
                                       "gza-note-symbolic" };

  return icons[severity];
}

/**
 * gza_finding_row_get_style:
 * @severity: how much a finding weighs
 *
 * Gets the style class of a weight.
 *
 * Returns: (transfer none): a class of preview.css
 */
const char *
gza_finding_row_get_style (GzaSeverity severity)
{
  static const char *const styles[] = { "error", "warning", "note" };

  return styles[severity];
}
