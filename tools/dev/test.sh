# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev test: all suites on the normal build, then the unit suites again under the address and
# undefined-behaviour sanitizers. The last line counts every test of both. The second build is made
# in the time that the screens' tests leave the processors idle.
# shellcheck disable=SC2154

sanitized=$build/asan
sanitized_log=$build/asan.log
unit_suites=(base catalog visitors bundle keeper probe media map curator pages panel shell)

# suites_of DIR: the suites that this build has tests for.
suites_of() {
  meson introspect --tests "$1" |
    "$python" -c 'import json, sys; print("\n".join({s.split(":")[-1] for t in json.load(sys.stdin) for s in t["suite"]}))'
}

# run_suites DIR N [SUITE...]: builds what the suites need and runs them, N tests at a time for each
# core; all suites without a name. A test's limit is for a test that hangs, on a machine that is busy
# with others.
run_suites() {
  local dir=$1 processes=$(($2 * $(nproc))) arguments=() suite
  shift 2
  for suite in "$@"; do
    arguments+=(--suite "$suite")
  done
  rm -f "$dir/meson-logs/testlog.json"
  meson test -C "$dir" --print-errorlogs --num-processes "$processes" \
    --timeout-multiplier 3 "${arguments[@]}"
}

# set_up_both: configures both builds, side by side.
set_up_both() {
  local second status=0
  mkdir -p "$build"
  set_up "$sanitized" -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debug \
    >"$sanitized_log" 2>&1 &
  second=$!
  set_up "$build" || status=1
  wait "$second" || { cat "$sanitized_log"; status=1; }
  return $status
}

# start_sanitized [TARGET...]: begins to compile the second build while others work. Tests depend on
# programs only; what the programs say comes from the catalogs of words.
start_sanitized() {
  nice -n 19 ninja -C "$sanitized" gza-gmo po/curator/ka/LC_MESSAGES/gza-curator.mo "$@" \
    >"$sanitized_log" 2>&1 &
  compiler=$!
  trap 'kill "$compiler" 2>/dev/null || true' EXIT
}

# finish_sanitized: waits for it; says why when it could not be compiled.
finish_sanitized() {
  local status=0
  wait "$compiler" || status=1
  trap - EXIT
  [ $status -eq 0 ] || cat "$sanitized_log"
  return $status
}

# run_sanitized SUITE...: those of the suites that the second build has tests for.
run_sanitized() {
  local suite present chosen=()
  logs+=("$sanitized/meson-logs/testlog.json")
  # A suite that was added since the last run is known only after Meson has run again.
  present=$(suites_of "$sanitized") || return 1
  for suite in "$@"; do
    grep -qxF "$suite" <<<"$present" && chosen+=("$suite")
  done
  [ ${#chosen[@]} -gt 0 ] || die "the sanitized build has none of the suites: $*"
  # Strict checks of strings would read a caption file to its end at every character.
  ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1 \
    LSAN_OPTIONS=suppressions=$top/tools/dev/lsan.supp:print_suppressions=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    G_SLICE=always-malloc \
    run_suites "$sanitized" 2 "${chosen[@]}"
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
  mapfile -t unit < <(unit_suites_among "${suites[@]}")
  [ ${#unit[@]} -gt 0 ] || sanitizers=no
  if [ "$sanitizers" = yes ]; then
    set_up_both
  else
    set_up "$build"
  fi
  compile "$build"
  if [ "$sanitizers" = yes ] && [ ${#suites[@]} -eq 0 ]; then
    start_sanitized meson-test-prereq
  elif [ "$sanitizers" = yes ]; then
    start_sanitized
  fi
  # Screens wait for three quarters of their time.
  run_suites "$build" 3 "${suites[@]}" || status=1
  if [ "$sanitizers" = yes ]; then
    say "The unit suites again, under the sanitizers"
    { finish_sanitized && run_sanitized "${unit[@]}"; } || status=1
  fi
  "$python" "$top/tools/dev/count-tests.py" "${logs[@]}" || status=1
  return $status
}
