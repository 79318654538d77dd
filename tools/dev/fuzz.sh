# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev fuzz: the targets of tests/fuzz as libFuzzer programs, under the sanitizers, each for a
# while. What is found interesting grows in build/fuzz; the seeds in git are only read.
# shellcheck disable=SC2154

# fuzz_one DIR TARGET LIMIT BYTES: fails on a finding. LIMIT is libFuzzer's option that ends it,
# BYTES the longest input: short ones are many times faster.
fuzz_one() {
  local dir=$1 target=$2 limit=$3 bytes=$4 grown=$1/$2
  mkdir -p "$grown/corpus"
  compile "$dir" "tests/fuzz/fuzz-$target"
  say "Fuzzing $target ($limit)"
  "$dir/tests/fuzz/fuzz-$target" "$limit" -max_len="$bytes" -entropic=0 -timeout=5 \
    -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$grown/" \
    "$grown/corpus" "$top/tests/fuzz/corpus/$target" 2>"$grown/log" || {
    tail -n 40 "$grown/log" >&2
    die "fuzz: $target has a finding in $grown"
  }
  grep '^stat::' "$grown/log"
}

fuzz() {
  local limit=-max_total_time=60 bytes=8192 targets=() dir=$build/fuzz target
  while [ $# -gt 0 ]; do
    case $1 in
      --seconds)
        limit=-max_total_time=${2:?fuzz: --seconds needs a number}
        shift
        ;;
      --runs)
        limit=-runs=${2:?fuzz: --runs needs a number}
        shift
        ;;
      --bytes)
        bytes=${2:?fuzz: --bytes needs a number}
        shift
        ;;
      -*) die "fuzz: there is no option '$1'" ;;
      *) targets+=("$1") ;;
    esac
    shift
  done
  need build run fuzz
  if [ ${#targets[@]} -eq 0 ]; then
    for target in "$top"/tests/fuzz/fuzz-*.c; do
      target=${target##*/fuzz-}
      targets+=("${target%.c}")
    done
  fi
  CC=clang set_up "$dir" -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debugoptimized \
    -Dc_args=-fsanitize=fuzzer-no-link
  for target in "${targets[@]}"; do
    fuzz_one "$dir" "$target" "$limit" "$bytes"
  done
}
