#!/bin/sh
# Collects forty thousand postings and more from a board that does a tenth of all requests wrong, in every way that a
# repeat can mend, retries once where that is needed, and compares the data with those of a board without faults.
# Exits 1 when a byte differs.
#
#   bench/faults.sh [SHARE_OF_EACH]
set -eu
cd "$(dirname "$0")/.."
each=${1:-0.00714}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stamp=2026-01-02T03-04-05Z
faults=
for kind in error-500 unavailable-503 too-many too-many-retry-after slow broken-json cut html-200 reset-mid-body \
  wrong-length close-before-answer empty-200 array-for-object gzip-broken; do
  faults=$faults${faults:+,}$kind=$each
done

searches() {
  cat <<END
sources: [{name: sandbox, postings: 200000, page-size: 20, latency: 5ms, details: none$1}]
pause: 0s
runners: 10
defaults: {limit: 4000}
queries:
  - keyword: [data scientist, data engineer, software engineer, nurse, accountant, teacher, electrician, sales manager, product manager, data analyst]
    location: [United States, California, Texas, Germany, Canada]
END
}
searches "" >"$work/still.yaml"
searches ", faults: \"$faults\"" >"$work/faulty.yaml"
run() { ./paydirt "$1" "$2" --timestamp "$stamp" --store "file:$3" >"$4" 2>&1; }
# Fields only: what was asked when is another matter.
postings() { cat "$1/consolidated/consolidated-$stamp.jsonl"; }

run run "$work/still.yaml" "$work/still" "$work/still.out" || { cat "$work/still.out"; exit 1; }
echo "without faults: $(postings "$work/still" | wc -l) postings"
code=0
run run "$work/faulty.yaml" "$work/faulty" "$work/faulty.out" || code=$?
echo "with faults: exit $code, $(postings "$work/faulty" | wc -l) postings; $(grep -c . "$work/faulty.out") lines said"
grep '^host' "$work/faulty.out" || :
if [ "$code" != 0 ]; then
  code=0
  ./paydirt retry --store "file:$work/faulty" >"$work/retry.out" 2>&1 || code=$?
  echo "retried: exit $code, $(postings "$work/faulty" | wc -l) postings"
fi
postings "$work/still" | sha256sum
postings "$work/faulty" | sha256sum
cmp "$work/still/consolidated/consolidated-$stamp.jsonl" "$work/faulty/consolidated/consolidated-$stamp.jsonl"
echo "the same bytes"
