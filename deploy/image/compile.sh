#!/bin/sh
# Fills Node's compile cache with what one package's process loads, so that no start has to compile it again: a start without settings loads
# everything and ends at once, naming what is missing. Run it as whom the process will be: Node keeps a cache for each user.
#   NODE_COMPILE_CACHE=FOLDER deploy/image/compile.sh @sen/PACKAGE [NODE]     in the folder of the project
set -eu
name=${1#@sen/}
node=${2:-node}
for folder in "$name" "packages/$name" "subgraphs/$name"; do
  if [ -f "$folder/src/main.ts" ]; then "$node" --disable-warning=ExperimentalWarning "$folder/src/main.ts" >/dev/null 2>&1 || true; fi
done
# Whoever runs the image reads it, and nobody changes it.
chmod -R a+rX "${NODE_COMPILE_CACHE:?the folder to fill}"
[ -n "$(find "$NODE_COMPILE_CACHE" -type f | head -n 1)" ] || { echo "nothing was compiled for $1" >&2; exit 1; }
