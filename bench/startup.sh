#!/bin/sh
# What starting costs: `paydirt plan` beside `node -e 0`, and a whole run of twenty queries with nothing to wait for.
# Whole processes, taken in turn, medians of N.
#
#   bench/startup.sh [N]
set -eu
cd "$(dirname "$0")/.."
times=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -e 's/latency: [0-9a-z]*, jitter: [0-9a-z]*/latency: 0ms/' -e 's/^pause:.*/pause: 0s/' examples/sandbox.yaml >"$work/searches.yaml"

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : int((v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }
timed() {
  name=$1
  shift
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - begin) / 1000000)) >>"$work/$name"
}
./paydirt plan examples/sandbox.yaml >/dev/null
i=0
while [ "$i" -lt "$times" ]; do
  timed plan ./paydirt plan examples/sandbox.yaml
  timed node node -e 0
  timed run ./paydirt run "$work/searches.yaml" --store "file:$work/store"
  rm -rf "$work/store"
  i=$((i + 1))
done
awk -v p="$(median <"$work/plan")" -v n="$(median <"$work/node")" -v r="$(median <"$work/run")" \
  'BEGIN { printf "paydirt plan: %d ms, node -e 0: %d ms, ratio %.1f\n20 queries x 100 postings, no latency, no pause: %d ms\n", p, n, p / n, r }'
