# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev chroot: a plain Debian in a folder, where the packages are built, installed, set up, audited,
# removed and purged, as on a machine; or where the tests run, against that Debian's libraries. Mounts
# live in a namespace of their own and go with it.
# shellcheck disable=SC2154

# inside DIR COMMAND...: runs a command in the Debian of that folder. It becomes the root of the
# namespace: the kernel makes no namespaces for users in a mere chroot, and some tests need one.
inside() {
  # shellcheck disable=SC2016
  unshare --mount --pid --fork --kill-child sh -euc '
    dir=$1
    shift
    mount --bind "$dir" "$dir"
    cd "$dir"
    mount -t proc proc proc
    mount --rbind /dev dev
    mount -t tmpfs tmpfs run
    pivot_root . mnt
    umount --lazy mnt
    cd /
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
      CCACHE_DIR=/var/cache/ccache DEBIAN_FRONTEND=noninteractive "$@"' inside "$@"
}

# make_base DIR SUITE: once; both other systems are copies.
make_base() {
  [ -e "$1/etc/debian_version" ] && return 0
  say "Making a plain Debian ($2) in $1"
  rm -rf "$1"
  mkdir -p "$1"
  debootstrap --variant=minbase "$2" "$1" http://deb.debian.org/debian >"$1.log"
}

# bring_tree DIR: this tree as /gza in that Debian. What was compiled there serves the next time.
bring_tree() {
  mkdir -p "$1/gza"
  find "$1/gza" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  copy_tree "$1/gza"
  inside "$1" sh -euc 'apt-get -qq update
    apt-get -qq -y --no-install-recommends install git ca-certificates ccache >/dev/null
    cd /gza && git init -q .'
}

# make_builder SUITE: a plain Debian of that release, and a copy of it that has this tree.
make_builder() {
  local base=$build/chroot/$1
  make_base "$base" "$1"
  [ -e "$base-build/etc" ] || cp -a "$base" "$base-build"
  bring_tree "$base-build"
}

# build_inside SUITE: the packages, made by that Debian's own compiler and libraries.
build_inside() {
  inside "$build/chroot/$1-build" sh -euc 'cd /gza && ./dev deb'
}

# list_etc DIR: what a set-up may touch, as it is.
list_etc() {
  (cd "$1" && find etc usr/lib/systemd ! -name '*-' -printf '%p %y %m %u %l\n' | sort)
}

# try_inside DIR: install, set up, audit, take back, remove. Each step has to say what is expected.
try_inside() {
  local before after
  inside "$1" sh -euc 'apt-get -qq update; apt-get -qq -y install /gza-*.deb >/var/log/gza.log 2>&1 ||
    { tail -n 20 /var/log/gza.log; exit 1; }; gza-curator --version'
  before=$(list_etc "$1")
  inside "$1" gza-kiosk-setup --yes
  inside "$1" gza-kiosk-setup --audit || true
  inside "$1" gza-kiosk-setup --remove --yes
  after=$(list_etc "$1")
  diff <(printf '%s\n' "$before") <(printf '%s\n' "$after") || die "chroot: --remove left something behind"
  inside "$1" sh -euc 'gza-kiosk-setup --yes >/dev/null; apt-get -qq -y purge gza-kiosk gza-exhibition >/dev/null
    ls -d /etc/gza /usr/share/gza /etc/systemd/system/getty@tty1.service 2>/dev/null && exit 1
    grep gza-kiosk /etc/passwd /etc/group && exit 1; exit 0' || die "chroot: purging left something behind"
}

# try_packages DIR SUITE: made in one Debian, then tried in a plain one.
try_packages() {
  local dir=$1 suite=$2
  build_inside "$suite"
  rm -rf "$dir/$suite-plain"
  cp -a "$dir/$suite" "$dir/$suite-plain"
  cp "$dir/$suite-build"/gza/build/deb/gza-kiosk_*.deb "$dir/$suite-build"/gza/build/deb/gza-exhibition_*.deb \
    "$dir/$suite-plain/"
  try_inside "$dir/$suite-plain"
  say "On $suite the packages build, install, set up, and go without a trace."
}

# run_chroot [SUITE] [--test [OPTION...]]
run_chroot() {
  local suite=bookworm dir=$build/chroot
  case ${1:-} in
    bookworm | trixie)
      suite=$1
      shift
      ;;
    '' | --test) ;;
    *) die "chroot: bookworm or trixie, not '$1'" ;;
  esac
  case ${1:-} in
    '' | --test) ;;
    *) die "chroot: there is no option '$1'" ;;
  esac
  [ "$(id -u)" -eq 0 ] || die "chroot: only root may do this"
  need build run deb chroot
  make_builder "$suite"
  if [ $# -gt 0 ]; then
    shift
    inside "$dir/$suite-build" sh -euc 'cd /gza && ./dev test "$@"' test "$@"
  else
    try_packages "$dir" "$suite"
  fi
}
