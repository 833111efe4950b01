# make_bare FOLDER CHECKOUT [PACKAGES]: a bare Debian 13, with this checkout in /srv/sen and what it takes to fetch things here.
make_bare() {
  [ -f "$1/etc/debian_version" ] || debootstrap --variant=minbase ${3:+--include="$3"} trixie "$1"
  cp --remove-destination /etc/resolv.conf "$1/etc/resolv.conf"
  # Where a proxy of this machine's signs what is fetched, the bare one has to believe it as well.
  cp -r /usr/local/share/ca-certificates "$1/usr/local/share/"
  echo "cafile=/etc/ssl/certs/ca-certificates.crt" >"$1/root/.npmrc"
  git clone -q --no-hardlinks "$2" "$1/srv/sen"
}
