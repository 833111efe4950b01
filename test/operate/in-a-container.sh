#!/bin/bash
# The walk on a bare Debian 13 that boots its own systemd: made by debootstrap, run by systemd-nspawn, thrown away afterwards with all that ran in it.
#   test/operate/in-a-container.sh [FOLDER]     as root; a FOLDER that is named stays. Needs debootstrap, systemd-container and passt
# No systemd has to run on this machine. Where nspawn or pasta is missing, says so and does what can be done: in-a-chroot.sh.
set -euo pipefail
checkout=$(realpath "$(dirname "$0")/../..")
. "$checkout/test/operate/bare-machine.sh"
root=${1:-$(mktemp -d)}
groups=/sys/fs/cgroup
[ ! -d "$groups/unified" ] || groups=$groups/unified # where the machine's own has controllers of version 1

write_unit() { # write_unit NAME CONDITION THEN COMMAND
  mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
  ln -sf "../$1.service" "$root/etc/systemd/system/multi-user.target.wants/$1.service"
  cat >"$root/etc/systemd/system/$1.service" <<UNIT
[Unit]
ConditionPathExists=$2
SuccessAction=$3
FailureAction=exit
[Service]
User=root
WorkingDirectory=/root
Environment=LANG=C.UTF-8
ExecStart=$4
StandardOutput=append:/var/log/walk.log
StandardError=inherit
UNIT
}

case ${WALK_INSIDE:-} in
  "")
    for program in systemd-nspawn pasta; do
      command -v "$program" >/dev/null || { echo "!! $program is missing: the walk goes without systemd, and proves nothing of what units forbid"; exec "$checkout/test/operate/in-a-chroot.sh" "$@"; }
    done
    own=$groups/sen-walk-$$
    end() { find "$own" -depth -type d -exec rmdir {} + || true; [ -n "$1" ] || rm -rf --one-file-system "$root"; }
    trap 'end "${1:-}"' EXIT
    make_bare "$root" "$checkout" systemd-sysv,dbus
    # Units like any other. A failure ends the machine with its status; after the walk it is rebooted, and ends when the hub is back.
    write_unit walk '!/opt/sen' reboot "/srv/sen/test/operate/walk.sh --on-this-machine"
    write_unit awake /opt/sen exit /srv/sen/test/operate/awake.sh
    : >"$root/var/log/walk.log"
    mkdir "$own"
    # A network of its own that reaches out and is reached by nobody; processes, mounts and groups that end with the walk.
    (
      echo "$BASHPID" >"$own/cgroup.procs"
      WALK_INSIDE=1 exec pasta --config-net --netns-only --runas 0 -t none -u none -T none -U none -- \
        unshare --mount --cgroup --pid --fork --kill-child --mount-proc "$0" "$root"
    ) >/dev/null 2>&1 </dev/null &
    tail --pid=$! -n +1 -f "$root/var/log/walk.log"
    wait $!
    ;;
  *)
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mount -t tmpfs tmpfs /run/systemd
    # What units may not reach (IPAddressDeny) is kept from them by programs in the kernel, which its systemd has to be allowed to load.
    export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1
    status=133 # of a machine that wants to be rebooted
    while [ "$status" = 133 ]; do
      status=0
      systemd-nspawn --boot --register=no --keep-unit --directory="$root" --machine=sen-walk --hostname=bare --resolv-conf=off --timezone=off \
        --console=pipe --notify-ready=no --system-call-filter=bpf --capability=CAP_BPF,CAP_NET_ADMIN,CAP_PERFMON || status=$?
    done
    exit "$status"
    ;;
esac
