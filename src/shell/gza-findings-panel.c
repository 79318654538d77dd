/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-findings-panel"

#include "gza-findings-panel.h"

#include "gza-finding-row.h"
#include "gza-list-row.h"
#include "gza-locale.h"
#include "gza-preview-locale.h"

/* The findings about one subject, a story or the exhibition: how many of each weight, then each of
 * them; where there are none, that is said, too.
 */

struct _GzaFindingsPanel {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GtkLabel *subject;
  GtkBox *counts;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *clear;
  GtkLabel *said;

  /* owned */
  GzaFindings *findings;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaFindingsPanel, gza_findings_panel, GTK_TYPE_WIDGET)

static const char *const count_patterns[] = {
  GZA_WORD ("{0,plural,one{# error}other{# errors}}"),
  GZA_WORD ("{0,plural,one{# warning}other{# warnings}}"),
  GZA_WORD ("{0,plural,one{# note}other{# notes}}"),
};

static void
append_count (GzaFindingsPanel *self,
              GzaSeverity severity)
{
  guint n = gza_findings_get_count (self->findings, severity);
  g_autofree char *text = gza_locale_format (gza_preview_locale_get_default (),
                                             count_patterns[severity], (double) n);
  GtkWidget *count, *icon;

  if (n == 0)
    return;

  count = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  icon = gtk_image_new_from_icon_name (gza_finding_row_get_icon (severity));
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, gza_finding_row_get_style (severity));
  gtk_box_append (GTK_BOX (count), icon);
  gtk_box_append (GTK_BOX (count), gtk_label_new (text));
  gza_preview_locale_set_direction (count);
  gtk_box_append (self->counts, count);
}

static void
on_changed (GzaFindingsPanel *self)
{
  guint n = g_list_model_get_n_items (gza_findings_get_list (self->findings));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))) != NULL)
    gtk_box_remove (self->counts, child);
  for (GzaSeverity severity = GZA_SEVERITY_ERROR; severity <= GZA_SEVERITY_INFO; severity++)
    append_count (self, severity);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), n > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "clear");
}

static void
on_chosen (GzaFindingsPanel *self,
           GzaFinding *finding)
{
  g_signal_emit (self, signals[CHOSEN], 0, finding);
}

static void
on_setup (GzaFindingsPanel *self,
          GtkListItem *item)
{
  GtkWidget *row = gza_finding_row_new ();

  g_signal_connect_object (row, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gza_list_row_set_up (item, row);
}

static void
on_bind (GzaFindingsPanel *self,
         GtkListItem *item)
{
  gza_finding_row_set_finding (GZA_FINDING_ROW (gtk_list_item_get_child (item)),
                               gtk_list_item_get_item (item));
}

static void
write_words (GzaFindingsPanel *self)
{
  GzaLocale *locale = gza_preview_locale_get_default ();

  gtk_label_set_text (self->clear,
                      gza_locale_get_word (locale, GZA_WORD ("All clear: nothing to mend here")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Problems")), -1);
}

static void
gza_findings_panel_dispose (GObject *object)
{
  GzaFindingsPanel *self = GZA_FINDINGS_PANEL (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (gza_findings_panel_parent_class)->dispose (object);
}

static void
gza_findings_panel_class_init (GzaFindingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_findings_panel_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, GZA_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-findings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, box);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, subject);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, counts);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, clear);
  gtk_widget_class_bind_template_child (widget_class, GzaFindingsPanel, said);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-findings-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
gza_findings_panel_init (GzaFindingsPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  write_words (self);
}

/**
 * gza_findings_panel_set_findings:
 * @self: a panel without findings
 * @findings: what it shows, and follows
 *
 * Fills the panel, once.
 */
void
gza_findings_panel_set_findings (GzaFindingsPanel *self,
                                 GzaFindings *findings)
{
  GtkNoSelection *model;

  g_return_if_fail (GZA_IS_FINDINGS_PANEL (self));
  g_return_if_fail (self->findings == NULL);

  self->findings = g_object_ref (findings);
  model = gtk_no_selection_new (g_object_ref (gza_findings_get_list (findings)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  g_object_unref (model);
  g_signal_connect_object (findings, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_findings_panel_set_subject:
 * @self: a panel
 * @subject: the title of the story, or of the exhibition
 *
 * Says what the findings are about.
 */
void
gza_findings_panel_set_subject (GzaFindingsPanel *self,
                                const char *subject)
{
  g_return_if_fail (GZA_IS_FINDINGS_PANEL (self));

  gtk_label_set_text (self->subject, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
}

/**
 * gza_findings_panel_say:
 * @self: a panel
 * @sentence: what was done
 *
 * Says at the bottom what touching a finding has done, until there is another subject.
 */
void
gza_findings_panel_say (GzaFindingsPanel *self,
                        const char *sentence)
{
  g_return_if_fail (GZA_IS_FINDINGS_PANEL (self));

  gtk_label_set_text (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
}
