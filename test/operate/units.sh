# What only systemd itself can show of the units: what they forbid holds, what is killed comes back, what is told to end does so in time.
# Read by walk.sh, whose words it uses.
serving="sen-database sen-registry sen-slice@ministries-1 sen-slice@members-1 sen-slice@events-1 sen-slice@proposals-1 sen-gateway@1"
main_of() { systemctl show --property MainPID --value "$1"; }
mains_but() { local unit; for unit in $serving; do [ "$unit" = "$1" ] || echo "$unit $(main_of "$unit")"; done; }
seen_by() { nsenter --target "$(main_of "$1")" --mount -- "${@:2}"; } # seen_by UNIT COMMAND …: as root, where the unit's process is
holds() { has "$2" "$(systemctl show --property "${2%%=*}" "$1")"; } # holds UNIT PROPERTY=VALUE
kill_unit() { # kill_unit UNIT: without a word; then it is there again, as another process
  local unit=$1 before
  before=$(main_of "$unit")
  kill -KILL "$before"
  until [ "$(main_of "$unit")" != "$before" ] && systemctl is-active --quiet "$unit"; do sleep 0.2; done
}

attempt() { systemd-run --collect --quiet --wait --unit "sen-attempt-$1" --service-type=exec "$@"; }

prove_units() {
  local unit file line status others
  step "what units forbid holds"
  for unit in $serving; do
    status=$(cat "/proc/$(main_of "$unit")/status")
    for line in $'NoNewPrivs:\t1' $'CapBnd:\t0000000000000000' $'Seccomp:\t2'; do has "$line" "$status"; done
    for file in /opt/sen/written /etc/sen/written /usr/written /var/lib/sen/written; do
      ! seen_by "$unit" touch "$file" 2>/dev/null || fail "$unit writes $file"
    done
    [ -z "$(seen_by "$unit" ls -A /root /home | grep -v :)" ] || fail "$unit sees what is root's"
    systemd-analyze security --no-pager --threshold=15 "$unit" | tail -n 1
  done
  for file in /var/lib/sen/home /var/lib/sen/base; do [ -z "$(seen_by sen-gateway@1 ls -A "$file")" ] || fail "the gateway sees $file"; done
  [ -z "$(seen_by sen-slice@members-1 ls -A /var/lib/sen)" ] || fail "a slice sees the database's files"
  # A call that is not on the list, and the database's unit on its way to elsewhere; each beside one that may.
  attempt true || fail "a unit of this kind does not start"
  unshare --user true && ! attempt unshare --user true || fail "a unit makes a namespace"
  curl -sS --max-time 20 -o /dev/null http://deb.debian.org
  ! (echo "$BASHPID" >/sys/fs/cgroup/system.slice/sen-database.service/cgroup.procs && exec curl -s --max-time 5 -o /dev/null http://deb.debian.org) ||
    fail "the database's unit reaches the world"

  step "what is killed comes back, also when it is killed again and again, and nothing else with it"
  for unit in $serving; do
    others=$(mains_but "$unit")
    kill_unit "$unit"
    [ "$(mains_but "$unit")" = "$others" ] || fail "others went with $unit: $others, now $(mains_but "$unit")"
    until_has '"displayName":"Nguyễn Thị Lan"' ask '{ me { member { displayName } } }'
  done
  for _time in 1 2 3 4 5 6; do kill_unit sen-gateway@1; done
  until_has '"status":"ready"' curl -sS "$HUB/health/ready"

  step "migrations run again, and nobody notices"
  others=$(mains_but none)
  systemctl restart sen-migrate
  [ "$(mains_but none)" = "$others" ] || fail "restarted with the migrations: $others"

  step "what is told to end does, in its time, and says that it went well"
  for unit in $serving; do holds "$unit" Result=success; done
  systemctl stop sen.target 'sen-*'
  for unit in $serving; do for line in ActiveState=inactive Result=success ExecMainStatus=0; do holds "$unit" "$line"; done; done
  systemctl start sen.target
  until_has '"displayName":"Nguyễn Thị Lan"' ask '{ me { member { displayName } } }'
  [ -n "$(systemctl show --property NextElapseUSecRealtime --value sen-backup.timer)" ] || fail "no backup is due"
}
