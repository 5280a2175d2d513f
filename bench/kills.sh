#!/bin/sh
# Kills `paydirt run` at N random moments, runs the same command again each time, and compares the batch files and the
# consolidated file with those of an undisturbed run. Prints one line a round; exits 1 when any byte differs.
#
#   bench/kills.sh [N] [SEED]
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-20}
seed=${2:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stamp=2026-01-02T03-04-05Z
cat >"$work/searches.yaml" <<'END'
sources: [{name: sandbox, latency: 40ms, faults: "error-500=0.05,cut=0.05"}]
pause: 100ms
defaults: {location: United States, salary: 100000, limit: 100}
queries:
  - keyword: [data scientist, data engineer, software engineer, product manager, machine learning engineer]
    location: [California, New York, Washington, United States]
END

run() { ./paydirt run "$work/searches.yaml" --timestamp "$stamp" --store "file:$1" >"$work/out" 2>&1; }
sums() { (cd "$1" && find data consolidated -type f | LC_ALL=C sort | xargs sha256sum); }

start=$(date +%s%N)
run "$work/whole" || { cat "$work/out"; exit 1; }
took=$((($(date +%s%N) - start) / 1000000))
sums "$work/whole" >"$work/expected"
echo "undisturbed: $took ms, $(wc -l <"$work/whole/consolidated/consolidated-$stamp.jsonl") postings, seed $seed"
bad=0
round=1
while [ "$round" -le "$rounds" ]; do
  after=$(awk -v s="$((seed * 1000 + round))" -v t="$took" 'BEGIN { srand(s); printf "%.3f", (0.05 + 0.95 * rand()) * t / 1000 }')
  timeout -s KILL "$after" ./paydirt run "$work/searches.yaml" --timestamp "$stamp" --store "file:$work/$round" \
    >"$work/out" 2>&1 && ended=ended || ended=killed
  pages=$(cat "$work/$round/metadata/runs/$stamp/work/"*.journal 2>/dev/null | grep -c '^........ P' || :)
  code=0
  run "$work/$round" || code=$?
  sums "$work/$round" >"$work/found" || :
  if [ "$code" = 0 ] && cmp -s "$work/expected" "$work/found" && [ ! -d "$work/$round/metadata/runs/$stamp/work" ]; then
    echo "round $round: $ended after $after s with $pages pages in journals, same bytes"
  else
    echo "round $round: $ended after $after s: DIFFERS (exit $code)"; diff "$work/expected" "$work/found" || :; ls "$work/$round/metadata/runs/$stamp/work" 2>&1 || :
    cat "$work/out"
    bad=$((bad + 1))
  fi
  rm -rf "${work:?}/$round"
  round=$((round + 1))
done
echo "$rounds rounds, $bad differ"
[ "$bad" = 0 ]
