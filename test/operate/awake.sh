#!/bin/bash
# After the walk and a reboot: nobody did anything, and the hub answers.
set -euo pipefail
HUB=https://sen.example.org
deadline=$((SECONDS + 180))
until said=$(curl -sS "$HUB/health/ready" 2>&1) && grep -qF '"status":"ready"' <<<"$said"; do
  [ "$SECONDS" -lt "$deadline" ] || { echo "✗ not back after a reboot: $said"; systemctl --failed --no-pager; exit 1; }
  sleep 1
done
printf '✓ rebooted, and the hub answers after %s s\n' "$SECONDS"
