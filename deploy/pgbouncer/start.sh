#!/bin/sh
# PgBouncer as a container: the settings beside this file with another address on both sides, and a line for each role whose password is
# given as NAME_APP_PASSWORD, or in the file that NAME_APP_PASSWORD_FILE names. What is written lies in memory (/tmp) and is gone with the container.
set -eu
umask 077
here=$(dirname "$0")
made=${POOL_FOLDER:-/tmp}
: >"$made/userlist.txt"
for name in $(env | sed -nE 's/^([A-Z_]+)_APP_PASSWORD(_FILE)?=.*/\1/p' | sort -u); do
  file=$(printenv "${name}_APP_PASSWORD_FILE" || true)
  if [ -n "$file" ]; then password=$(cat "$file"); else password=$(printenv "${name}_APP_PASSWORD"); fi
  case $password in '' | *'"'*) echo "${name}_APP_PASSWORD: a password without quotes is needed" >&2; exit 1 ;; esac
  printf '"sen_%s_app" "%s"\n' "$(echo "$name" | tr '[:upper:]' '[:lower:]')" "$password" >>"$made/userlist.txt"
done
[ -s "$made/userlist.txt" ] || { echo "no NAME_APP_PASSWORD is given: nobody could come in" >&2; exit 1; }
sed -e "s/host=127.0.0.1 port=5432/host=${POSTGRES_HOST:?where PostgreSQL is} port=${POSTGRES_PORT:-5432}/" \
  -e "s/^listen_addr = .*/listen_addr = ${HOST:-0.0.0.0}/" -e "s/^listen_port = .*/listen_port = ${PORT:-6432}\nunix_socket_dir =/" \
  -e "s|^auth_file = .*|auth_file = $made/userlist.txt|" "$here/pgbouncer.ini" >"$made/pgbouncer.ini"
# shellcheck disable=SC2086 # words of a command
exec ${PGBOUNCER:-pgbouncer} "$made/pgbouncer.ini"
