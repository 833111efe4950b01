#!/bin/bash
# A stranger on a bare Debian 13: does docs/identity-provider.md and docs/operate.md block by block, signs in at the provider through its form and out again,
# lets an alert reach Alertmanager, and brings the database back to a moment. No word of ours is between her and the guides but what is listed at `read_blocks`.
#   test/operate/walk.sh --on-this-machine     as root, in a checkout that is not at /opt/sen; in-a-container.sh makes the machine
set -euo pipefail
checkout=$(realpath "$(dirname "$0")/../..")
[ "${1:-}" = --on-this-machine ] && [ ! -e /opt/sen ] && [ ! -e /etc/sen ] && ! id sen >/dev/null 2>&1 || {
  sed -n '2,4p' "$0"
  echo "refused: this is for a machine that has nothing of the hub yet, and gets all of it"
  exit 2
}
. "$checkout/test/operate/browser.sh"
. "$checkout/test/operate/units.sh"
HUB=https://sen.example.org
HER_PASSWORD="Sen nở tháng $(date +%s)"
MOMENT=
step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }
fail() { echo "✗ $*"; exit 1; }
has() { grep -qF -- "$1" <<<"$2" || fail "not there: $1"$'\n'"$2"; }
# until_has TEXT COMMAND …: again and again, at most three minutes
until_has() {
  local text=$1 said="" deadline=$((SECONDS + 180)); shift
  until said=$("$@" 2>&1) && grep -qF -- "$text" <<<"$said"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "never there: $text"$'\n'"$said"
    sleep 1
  done
  echo "✓ $text"
}

# read_blocks PAGE: what a page has its reader run, in the places of what is hers: who she is, the client's secret, the moment to come back
# to. Provider and hub share this machine, so each has an address of its own.
read_blocks() {
  sed -e "s/SUBJECT SECRETARIAT/lan.nguyen SECRETARIAT/" -e "s/^OIDC_CLIENT_SECRET=…/OIDC_CLIENT_SECRET=${OIDC_CLIENT_SECRET:-}\nPUBLIC_BIND=127.0.0.1:443/" \
    -e "s/--until [0-9T:+-]*/--until $MOMENT/" "$checkout/docs/$1"
}
# walk PAGE FROM TO: blocks marked `walk` between two headings, in this shell, so that what is set and where one is stays
walk() {
  local page=$1 line block="" mark="" inside=no said
  while IFS= read -r line <&3; do
    [[ $line = "$2"* ]] && inside=yes
    [[ -n $3 && $line = "$3"* ]] && inside=no
    if [ "$inside" = no ]; then continue; fi
    case $line in
      '```sh walk'*) mark=${line#'```sh walk'}; block=" " ;;
      '```') [ -z "$block" ] || run_block "$mark" "$block"; block="" ;;
      *) [ -z "$block" ] || block+=$line$'\n' ;;
    esac
  done 3< <(read_blocks "$page")
}
run_block() {
  local mark=$1 text failed last
  step "$(head -n 1 <<<"${2# }" | cut -c 1-100)"
  text=$(sed -nE "s/^ (expect|eventually)=(\"|')(.*)\2$/\3/p" <<<"$mark")
  case $mark in
    ' eventually'*) until_has "$text" bash -c "$2" ;;
    *) set +e; failed=0; trap 'failed=$?' ERR
      { eval "$2"; } >/tmp/block 2>&1 </dev/null; last=$?
      trap - ERR; set -e
      [ "$failed$last" = 00 ] || { cat /tmp/block; fail "the block above ended with $failed, $last"; }
      tail -n 12 /tmp/block
      [ -z "$text" ] || has "$text" "$(cat /tmp/block)" ;;
  esac
}

# An authority of her own, and its certificates for provider and hub.
make_certificates() {
  local name curve=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
  openssl req -x509 "${curve[@]}" -days 30 -subj "/CN=Authority of example.org" -keyout authority.key -out authority.crt \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign 2>/dev/null
  for name in id sen; do
    openssl req "${curve[@]}" -subj "/CN=$name.example.org" -keyout "$name.key" -out "$name.csr" 2>/dev/null
    printf 'subjectAltName=DNS:%s.example.org\nextendedKeyUsage=serverAuth\n' "$name" >"$name.ext"
    openssl x509 -req -in "$name.csr" -CA authority.crt -CAkey authority.key -days 30 -extfile "$name.ext" -out "$name.crt" 2>/dev/null
  done
  install -m 644 id.crt /etc/ssl/id.example.org.pem && install -m 600 id.key /etc/ssl/private/id.example.org.key
}

step "what she has: a name in the DNS for each, certificates, a place where the source lies"
[ -d /run/systemd/system ] || install -m 755 "$checkout/test/operate/systemctl" /usr/local/bin/systemctl
printf '127.0.0.1 localhost\n127.0.0.1 sen.example.org\n127.0.0.2 id.example.org\n' >/etc/hosts
apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends ca-certificates git openssl >/dev/null 2>&1
update-ca-certificates >/dev/null 2>&1
git config --global "url.$checkout.insteadOf" https://git.example.org/sen
cd ~ && make_certificates

walk identity-provider.md "# An identity provider" ""
# The provider's machine would be another.
sed -i 's/listen 443/listen 127.0.0.2:443/' /etc/nginx/sites-enabled/id.conf && service nginx restart >/dev/null
cd ~
walk operate.md "## As plain processes" "### Monitoring"

step "the door: TLS that verifies, and nothing of the inside"
until_has '"status":"ready"' curl -sS "$HUB/health/ready"
[ "$(curl -sS -o /dev/null -w '%{http_code}' "$HUB/metrics")" = 404 ] || fail "figures at the public door"
! curl -sS --cacert /dev/null "$HUB/health/ready" >/dev/null 2>&1 || fail "a certificate nobody signed was taken"

step "she signs in through the provider's form"
has '"signedIn":false' "$(session)"
open_form
submit lan.nguyen wrong
has 'name="password"' "$form"
has '"signedIn":false' "$(session)"
submit lan.nguyen "$HER_PASSWORD"
session && echo
has '"name":"Nguyễn Thị Lan"' "$(session)"
has SECRETARIAT "$(ask '{ me { roles { role } } }')"

step "she enters herself as a member, and is one"
created=$(ask 'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } userErrors { code } } }' \
  '{"input":{"name":{"family":"Nguyễn","middle":"Thị","given":"Lan"}}}')
member=$(sed -nE 's/.*"member":\{"id":"([^"]+)".*/\1/p' <<<"$created")
[ -n "$member" ] || fail "$created"
ask 'mutation ($input: LinkAccountInput!) { linkAccount(input: $input) { userErrors { code } } }' \
  "{\"input\":{\"memberId\":\"$member\",\"subject\":\"lan.nguyen\"}}" && echo
until_has '"displayName":"Nguyễn Thị Lan"' ask '{ me { member { displayName } } }'

step "she signs out, here and at the provider"
cp "$jar" /tmp/copied-cookies
sign_out
has '"signedIn":false' "$(session)"
has '"signedIn":false' "$(curl -sS --cookie /tmp/copied-cookies "$HUB/auth/session")"
has 'name="password"' "$(page https://id.example.org/)"
step "signed out at the provider, she is out here as well"
sign_in lan.nguyen "$HER_PASSWORD"
has '"signedIn":true' "$(session)"
page -o /dev/null "https://id.example.org/?logout=1"
until_has '"signedIn":false' session

walk operate.md "### Monitoring" "## Kubernetes"
step "a slice that is down: pending, firing, told"
systemctl stop sen-slice@events-1
alerts() { curl -sS http://127.0.0.1:9090/api/v1/alerts; }
until_has '"alertname":"ServiceDown"' alerts
has '"job":"events"' "$(alerts)"
until_has '"state":"firing"' alerts
until_has '"alertname":"ServiceDown"' curl -sS http://127.0.0.1:9093/api/v2/alerts
has '"name":"operators-at-night"' "$(curl -sS http://127.0.0.1:9093/api/v2/alerts)"
systemctl start sen-slice@events-2
until_has '"alerts":[]' alerts

step "what she entered after the moment is gone after the way back, what was before is there"
systemctl start sen-backup # as in the night before
sign_in lan.nguyen "$HER_PASSWORD"
MOMENT=$(date --iso-8601=seconds -d '+1 second')
until [ "$(date +%s)" -gt "$(($(date -d "$MOMENT" +%s) + 1))" ]; do sleep 0.2; done
ask 'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }' '{"input":{"name":{"family":"Trần","given":"Mai"}}}' && echo
walk operate.md "## Backups and the way back" "## Keys"
systemctl stop sen-slice@events-2
until_has '"status":"ready"' curl -sS "$HUB/health/ready"
until_has '"displayName":"Nguyễn Thị Lan"' ask '{ me { member { displayName } } }'
has '"duplicates":[]' "$(ask 'mutation ($input: CreateMemberInput!) { createMember(input: $input) { duplicates { id } } }' '{"input":{"name":{"family":"Trần","given":"Mai"}}}')"
if [ -d /run/systemd/system ]; then prove_units; else printf '\n!! no systemd here: what units forbid, and what they do when a process is killed, was not seen\n'; fi
printf '\n✓ a bare machine came as far as a hub behind TLS, with sign-in by a provider, monitoring, a backup and the way back, in %s s\n' "$SECONDS"
