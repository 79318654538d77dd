# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev test: all suites on the normal build, then the unit suites again under the address and
# undefined-behaviour sanitizers. The last line counts every test of both.
# shellcheck disable=SC2154

unit_suites=(base catalog bundle keeper probe media map curator pages shell)

# suites_of DIR: the suites that this build has tests for.
suites_of() {
  meson introspect --tests "$1" |
    "$python" -c 'import json, sys; print("\n".join({s.split(":")[-1] for t in json.load(sys.stdin) for s in t["suite"]}))'
}

# run_suites DIR [SUITE...]: builds what the suites need and runs them; all without a name.
run_suites() {
  local dir=$1 arguments=() suite
  shift
  for suite in "$@"; do
    arguments+=(--suite "$suite")
  done
  rm -f "$dir/meson-logs/testlog.json"
  # Screens wait two thirds of their time: twice as many at a time as there are cores.
  meson test -C "$dir" --print-errorlogs --num-processes "$(($(nproc) * 2))" "${arguments[@]}"
}

run_sanitized() {
  local dir=$build/asan suite present chosen=()
  logs+=("$dir/meson-logs/testlog.json")
  set_up "$dir" -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debug || return 1
  # A suite that was added since the last run is known only after Meson has run again.
  compile "$dir" build.ninja || return 1
  present=$(suites_of "$dir") || return 1
  for suite in "$@"; do
    grep -qxF "$suite" <<<"$present" && chosen+=("$suite")
  done
  [ ${#chosen[@]} -gt 0 ] || die "the sanitized build has none of the suites: $*"
  # Tests depend on programs only; what the programs say comes from these.
  compile "$dir" gza-gmo po/curator/ka/LC_MESSAGES/gza-curator.mo || return 1
  # Strict checks of strings would read a caption file to its end at every character.
  ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1 \
    LSAN_OPTIONS=suppressions=$top/tools/dev/lsan.supp:print_suppressions=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    G_SLICE=always-malloc \
    run_suites "$dir" "${chosen[@]}"
}

# unit_suites_among [SUITE...]: those of the unit suites that were asked for; all without a name.
unit_suites_among() {
  local suite
  for suite in "${unit_suites[@]}"; do
    [ $# -eq 0 ] || [[ " $* " == *" $suite "* ]] || continue
    printf '%s\n' "$suite"
  done
}

run_tests() {
  local sanitizers=yes suites=() status=0 argument unit=()
  logs=("$build/meson-logs/testlog.json")
  for argument in "$@"; do
    case $argument in
      --quick) sanitizers=no ;;
      -*) die "test: there is no option '$argument'" ;;
      *) suites+=("$argument") ;;
    esac
  done
  need build run test
  set_up "$build"
  compile "$build"
  run_suites "$build" "${suites[@]}" || status=1
  mapfile -t unit < <(unit_suites_among "${suites[@]}")
  if [ "$sanitizers" = yes ] && [ ${#unit[@]} -gt 0 ]; then
    say "The unit suites again, under the sanitizers"
    run_sanitized "${unit[@]}" || status=1
  fi
  "$python" "$top/tools/dev/count-tests.py" "${logs[@]}" || status=1
  return $status
}
