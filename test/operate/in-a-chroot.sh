#!/bin/bash
# The walk on a bare Debian 13 in a folder: made by debootstrap, thrown away afterwards with all that ran in it. No systemd runs there:
# in-a-container.sh is the whole proof, this one is for machines that cannot boot a container.
#   test/operate/in-a-chroot.sh [FOLDER]     as root; a FOLDER that is named stays
# Ports of the hub, 443, 9090 and 9093 have to be free on this machine: the network is this machine's.
set -euo pipefail
checkout=$(realpath "$(dirname "$0")/../..")
. "$checkout/test/operate/bare-machine.sh"
root=${1:-$(mktemp -d)}
if [ "${WALK_INSIDE:-}" = "" ]; then
  [ -n "${1:-}" ] || trap 'rm -rf --one-file-system "$root"' EXIT
  make_bare "$root" "$checkout"
  # Processes and mounts of its own: both end with the walk.
  WALK_INSIDE=1 unshare --mount --pid --fork --kill-child "$0" "$root"
  exit
fi
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do mknod -m 666 "$root/dev/$device" c $(stat -c '0x%t 0x%T' "/dev/$device"); done
mkdir "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin" && ln -s /proc/self/fd/1 "$root/dev/stdout" && ln -s /proc/self/fd/2 "$root/dev/stderr"
# Services are started by the guide, not by the packages.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d"
chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
  /srv/sen/test/operate/walk.sh --on-this-machine
