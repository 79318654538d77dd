# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev deb: Debian's packages, from a copy of the tree, into build/deb; then lintian, and a test of
# what is in them.
# shellcheck disable=SC2154

# copy_tree DIR: what git knows, as it is now.
copy_tree() {
  mkdir -p "$1"
  git -C "$top" ls-files -z --cached --others --exclude-standard |
    (cd "$top" && xargs -0 ls -d 2>/dev/null | tar -cf - -T -) | tar -xf - -C "$1"
}

build_packages() {
  local source=$1
  copy_tree "$source"
  (cd "$source" && DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)" dpkg-buildpackage --build=binary \
    --no-sign >"$build/deb/build.log" 2>&1) || {
    tail -n 40 "$build/deb/build.log" >&2
    die "deb: the packages could not be built; build/deb/build.log has all of it"
  }
  rm -rf "$source"
}

deb() {
  [ $# -eq 0 ] || die "deb: there is no option '$1'"
  need build run deb
  rm -rf "$build/deb"
  mkdir -p "$build/deb"
  build_packages "$build/deb/source"
  lintian --fail-on error,warning --tag-display-limit 0 "$build"/deb/*.changes
  "$python" "$top/tests/dev/packages.py" "$build/deb"
  (cd "$build/deb" && ls -l -- *.deb)
}
