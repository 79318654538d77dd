# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# ./dev emulate: the packages on a machine that isn't there. A plain Debian gets a kernel, the
# packages and gza-kiosk-setup, as a technician would give them to it, becomes a disk, and boots.
# shellcheck disable=SC2154

# A kernel, and an agent that tells how the machine is.
add_kernel() {
  local packages
  mapfile -t packages < <(list_packages guest)
  inside "$1" apt-get -qq update
  inside "$1" apt-get -qq -y --no-install-recommends install "${packages[@]}" >"$1.log" 2>&1 ||
    { tail -n 20 "$1.log" >&2; die "emulate: no kernel could be installed"; }
  echo '/dev/vda / ext4 defaults 0 1' >"$1/etc/fstab"
  echo gza >"$1/etc/hostname"
}

add_touch_screen() {
  install -m 0755 "$top/tests/machine/guest/finger.py" "$1/usr/local/sbin/finger.py"
  install -m 0644 "$top/tests/machine/guest/gza-finger.service" "$1/etc/systemd/system/"
  inside "$1" systemctl --quiet enable gza-finger.service
}

# set_up_kiosk DIR DEBS: what docs/technicians.md tells a technician to do, with the PIN 4711.
set_up_kiosk() {
  cp "$2"/gza-kiosk_*.deb "$2"/gza-exhibition_*.deb "$1/"
  inside "$1" sh -euc 'apt-get -qq -y install /gza-*.deb >/var/log/gza.log 2>&1 ||
    { tail -n 20 /var/log/gza.log; exit 1; }; rm /gza-*.deb; apt-get clean
    gza-kiosk-setup --yes >/dev/null
    echo language: en >>/etc/gza/kiosk.yaml
    echo 4711 | gza-kiosk --hash-pin >>/etc/gza/kiosk.yaml; gza-kiosk --check-settings' ||
    die "emulate: the kiosk could not be set up"
}

# The processor's own help, where it lends itself to it; tcg needs none, and is far slower.
find_accelerator() {
  if [ -e /dev/kvm ] && { [ -d /sys/module/kvm_intel ] || [ -d /sys/module/kvm_amd ]; }; then
    echo kvm
  else
    echo tcg
  fi
}

# slow_down DIR: on a machine that is many times slower its services have as much more patience.
slow_down() {
  mkdir -p "$1/etc/systemd/system.conf.d"
  printf '[Manager]\nDefaultTimeoutStartSec=900s\nDefaultDeviceTimeoutSec=900s\n' \
    >"$1/etc/systemd/system.conf.d/emulated.conf"
  mkdir "$1/etc/systemd/system/gza-kiosk.service.d"
  printf '[Service]\nTimeoutStartSec=900s\nWatchdogSec=120s\nTimeoutStopSec=90s\n' \
    >"$1/etc/systemd/system/gza-kiosk.service.d/emulated.conf"
}

# make_stick DIR: a USB stick with the exhibition as a bundle, signed by a key that the kiosk trusts.
make_stick() {
  inside "$1/root" sh -euc 'cd /root; gza-curator key museum.key >/dev/null
    install -Dm644 museum.key.pub /etc/gza/keys/museum.key.pub
    gza-curator pack --key museum.key --output show.gza /usr/share/gza/exhibition >/dev/null'
  rm -f "$1/stick"
  mkfs.vfat -C -n BLUE "$1/stick" 32768 >/dev/null
  mcopy -i "$1/stick" "$1/root/root/show.gza" ::
  rm "$1"/root/root/museum.key* "$1/root/root/show.gza"
}

# make_disk DIR: the folder root/ as a disk, and what a boot loader would load from it. The kernel's
# line is the one that gza-kiosk-setup has GRUB give it.
make_disk() {
  local quiet
  rm -f "$1/disk"
  mke2fs -q -t ext4 -d "$1/root" "$1/disk" 4G >/dev/null
  cp "$1"/root/boot/vmlinuz-* "$1/vmlinuz"
  cp "$1"/root/boot/initrd.img-* "$1/initrd"
  quiet=$(sed -n 's/^GRUB_CMDLINE_LINUX_DEFAULT="\(.*\)"/\1/p' "$1/root/usr/share/gza/grub.cfg")
  echo "root=/dev/vda rw console=ttyS0 console=tty0 $quiet" >"$1/cmdline"
}

make_machine() {
  local dir=$1 suite=$2 debs=$3
  make_base "$build/chroot/$suite" "$suite"
  if [ -z "$debs" ]; then
    make_builder "$suite"
    build_inside "$suite"
    debs=$build/chroot/$suite-build/gza/build/deb
  fi
  # The name is the last thing that a finished one gets.
  if ! grep -qsx gza "$dir/plain/etc/hostname"; then
    say "Giving a plain Debian ($suite) a kernel"
    rm -rf "$dir"
    mkdir -p "$dir"
    cp -a "$build/chroot/$suite" "$dir/plain"
    add_kernel "$dir/plain"
  fi
  rm -rf "$dir/root"
  cp -a "$dir/plain" "$dir/root"
  add_touch_screen "$dir/root"
  set_up_kiosk "$dir/root" "$debs"
  [ "$(find_accelerator)" = kvm ] || slow_down "$dir/root"
  make_stick "$dir"
  make_disk "$dir"
}

emulate() {
  local suite=bookworm debs='' keep=no
  while [ $# -gt 0 ]; do
    case $1 in
      bookworm | trixie) suite=$1 ;;
      --packages)
        debs=${2:?}
        shift
        ;;
      --keep) keep=yes ;;
      *) break ;;
    esac
    shift
  done
  [ "$(id -u)" -eq 0 ] || die "emulate: only root may do this"
  need build run test deb chroot qemu
  local dir=$build/emulate/$suite
  if [ "$keep" = no ] || [ ! -e "$dir/disk" ]; then make_machine "$dir" "$suite" "$debs"; fi
  "$python" "$top/tests/machine/emulate.py" --system "$dir" --accelerator "$(find_accelerator)" \
    --pictures "$build/emulate/pictures" "$@"
}
