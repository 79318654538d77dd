# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev run: the kiosk where there is a display, the visitor's tour where there is none.
# shellcheck disable=SC2154

take_tour() {
  need build run test
  set_up "$build"
  compile "$build"
  "$python" "$top/tests/ui/tour.py" --build "$build" --output "$build/tour"
}

run() {
  local tour=no options=()
  while [ $# -gt 0 ]; do
    case $1 in
      --tour) tour=yes ;;
      *) options+=("$1") ;;
    esac
    shift
  done
  if [ "$tour" = yes ]; then
    take_tour
  elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display here: making a virtual one and taking the visitor's tour."
    take_tour
  else
    cmd_build
    exec "$build/src/shell/gza-kiosk" --exhibition "$top" "${options[@]}"
  fi
}
