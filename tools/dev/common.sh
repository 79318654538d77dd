# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What every sub-command of ./dev shares: messages, packages and builds. The caller has set $top.
# shellcheck disable=SC2154

say() {
  printf '%s\n' "$*"
}

die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# list_packages GROUP...: the packages of these groups, one a line.
list_packages() {
  local group
  for group in "$@"; do
    sed -n "s/^$group  *//p" "$top/tools/dev/packages"
  done
}

# list_missing GROUP...: those of them that dpkg does not have.
list_missing() {
  local package installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
  list_packages "$@" | while read -r package; do
    grep -qxF "$package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# need_elsewhere GROUP...: without apt nothing can be installed, only asked for.
need_elsewhere() {
  local missing=() tool
  for tool in gcc meson ninja pkg-config msgfmt; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "This system has no apt, and these tools are missing: ${missing[*]}." >&2
  say "Install what your distribution calls these Debian packages, then try again:" >&2
  list_packages "$@" | sed 's/^/  /' >&2
  exit 1
}

# need GROUP...: installs what is missing of these groups; quick when nothing is.
need() {
  local missing=() as_root=()
  command -v apt-get >/dev/null || { need_elsewhere "$@"; return 0; }
  mapfile -t missing < <(list_missing "$@")
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=300 update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "${missing[@]}" </dev/null \
    || die "apt-get could not install: ${missing[*]}"
}

# set_up DIR [MESON-OPTION...]: configures a build folder once.
set_up() {
  local dir=$1
  shift
  [ -f "$dir/build.ninja" ] || meson setup "$@" "$dir" "$top"
}

# compile DIR [TARGET...]: builds what has changed.
compile() {
  local dir=$1
  shift
  ninja -C "$dir" "$@"
}
