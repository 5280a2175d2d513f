#!/bin/sh
# How much faster twenty and ten runners are than one: forty queries of a hundred postings, 200 ms an answer, whole
# processes, medians of N.
#
#   bench/runners.sh [N]
set -eu
cd "$(dirname "$0")/.."
times=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : int((v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }
once() {
  begin=$(date +%s%N)
  ./paydirt run examples/forty-queries.yaml --runners "$1" --store "file:$work/store" >/dev/null 2>&1
  echo $((($(date +%s%N) - begin) / 1000000))
  rm -rf "$work/store"
}
once 20 >/dev/null
i=0
while [ "$i" -lt "$times" ]; do
  for runners in 1 10 20; do once "$runners" >>"$work/$runners"; done
  i=$((i + 1))
done
one=$(median <"$work/1")
for runners in 1 10 20; do
  now=$(median <"$work/$runners")
  awk -v r="$runners" -v n="$now" -v o="$one" 'BEGIN { printf "%2d runners: %6d ms, %.3f of one\n", r, n, n / o }'
done
