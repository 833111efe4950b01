#!/bin/bash
# Follows docs/operate.md on a bare Debian machine as far as that goes without systemd (in a chroot, in CI): makes the user, secrets and
# environments, and runs what the units in deploy/systemd say, as that user and in their order. Ends when the gateway is ready.
#   deploy/try-units.sh        as root, in a checkout at /opt/sen whose packages are installed
set -euo pipefail
cd /opt/sen
node=node_modules/node/bin/node
id sen >/dev/null 2>&1 || useradd --system --home-dir /var/lib/sen --create-home sen
chmod 755 /var/lib/sen
sen() { "$node" --disable-warning=ExperimentalWarning packages/cli/src/main.ts "$@"; }
export SEN_HOME=/tmp/sen-secrets
sen secrets > /root/sen.env
chmod 600 /root/sen.env
cat >> /root/sen.env <<'END'
PUBLIC_URL=https://sen.example.org
OIDC_ISSUER=https://id.example.org/realms/sen
OIDC_CLIENT_ID=sen-gateway
OIDC_CLIENT_SECRET=none
END
sen environment --from /root/sen.env --to /etc/sen --data /var/lib/sen
install -d -o sen -g sen /var/lib/sen/files /var/lib/sen/delivery /var/lib/sen/cache /var/lib/sen/wal /var/lib/sen/base
# Pages are built once, by who may write in the checkout; the gateway may not.
"$node" gateway/src/pages/build-pages.ts /var/lib/sen/cache

pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait; }
trap stop EXIT
command_of() { sed -n 's/^ExecStart=//p' "deploy/systemd/$1"; }
run() { # run UNIT ENVIRONMENT: as systemd would, in place of the shell that calls it
  set -a; . "/etc/sen/$2.env"; set +a
  eval "exec setpriv --reuid=sen --regid=sen --clear-groups $(command_of "$1")"
}
until_ready() { # until_ready URL PID
  until curl -fs -o /dev/null "$1"; do kill -0 "$2" || return 1; sleep 0.5; done
}
start() { # start UNIT ENVIRONMENT URL
  run "$1" "$2" & pids+=($!)
  if [ -n "${3:-}" ]; then until_ready "$3" $!; fi
  echo "✓ $2"
}

start sen-database.service database
for try in $(seq 60); do (run sen-migrate.service migrate) && break; sleep 2; done
start sen-registry.service registry http://127.0.0.1:4031/health/ready
for place in ministries:4111 members:4112 events:4113 proposals:4114; do
  start sen-slice@.service "${place%:*}-1" "http://127.0.0.1:${place#*:}/health/ready"
done
# HAProxy with its file, but a certificate that signed itself.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=sen.example.org \
  -keyout /tmp/key.pem -out /tmp/certificate.pem 2>/dev/null
cat /tmp/certificate.pem /tmp/key.pem > /var/lib/sen/certificate.pem
( set -a; . /etc/sen/haproxy.env; set +a; exec haproxy -db -f deploy/haproxy/haproxy.cfg ) & pids+=($!)
(run sen-publish.service publish)
start sen-gateway@.service gateway-1 http://127.0.0.1:4001/health/ready
curl -fsk --resolve sen.example.org:443:127.0.0.1 https://sen.example.org/health/ready; echo
(run sen-backup.service backup)
echo "✓ a bare machine came as far as a hub behind TLS, with a backup"
