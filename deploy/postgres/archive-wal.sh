#!/bin/sh
# archive_command of PostgreSQL: archive-wal.sh FROM TO. A segment appears under its name when it is whole and on disk; one that is
# there already is kept if it is the same, and anything else is a failure that PostgreSQL tells and tries again.
set -eu
from=$1 to=$2
if [ -f "$to" ]; then exec cmp -s "$from" "$to"; fi
cp "$from" "$to.part"
sync "$to.part"
mv "$to.part" "$to"
