/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-lockdown.h"

static void
test_keys_of_a_visitor (void)
{
  static const guint allowed[] = {
    GDK_KEY_Left,
    GDK_KEY_Right,
    GDK_KEY_Up,
    GDK_KEY_Down,
    GDK_KEY_Return,
    GDK_KEY_KP_Enter,
    GDK_KEY_Tab,
    GDK_KEY_space,
    GDK_KEY_Escape,
    GDK_KEY_plus,
    GDK_KEY_minus,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    g_assert_true (gza_lockdown_allows_key (allowed[i], 0));
  g_assert_true (gza_lockdown_allows_key (GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  /* The lock keys are no modifiers of a shortcut. */
  g_assert_true (gza_lockdown_allows_key (GDK_KEY_Return, GDK_LOCK_MASK));
}

static void
test_no_key_with_a_modifier (void)
{
  static const GdkModifierType modifiers[] = {
    GDK_CONTROL_MASK,
    GDK_ALT_MASK,
    GDK_SUPER_MASK,
    GDK_HYPER_MASK,
    GDK_META_MASK,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++) {
    for (guint key = 0; key < 0x10000; key++)
      g_assert_false (gza_lockdown_allows_key (key, modifiers[i]));
  }
}

static void
test_no_other_key (void)
{
  static const guint refused[] = {
    GDK_KEY_Menu,
    GDK_KEY_F1,
    GDK_KEY_F10,
    GDK_KEY_F11,
    GDK_KEY_Print,
    GDK_KEY_Super_L,
    GDK_KEY_a,
    GDK_KEY_Insert,
    GDK_KEY_Delete,
    GDK_KEY_BackSpace,
    GDK_KEY_WWW,
    GDK_KEY_Back,
    GDK_KEY_Multi_key,
    GDK_KEY_dead_acute,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (gza_lockdown_allows_key (refused[i], 0));
  g_assert_false (gza_lockdown_allows_key (GDK_KEY_F10, GDK_SHIFT_MASK));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lockdown/visitor", test_keys_of_a_visitor);
  g_test_add_func ("/lockdown/modifiers", test_no_key_with_a_modifier);
  g_test_add_func ("/lockdown/others", test_no_other_key);
  return g_test_run ();
}
