#!/bin/sh
# How fast the dashboard answers with many postings: a sandbox run's lines, multiplied, each time as another posting.
# Medians of five answers to each question, the server's start and the reading of the data set left out and told apart.
#
#   bench/dashboard.sh [POSTINGS]
set -eu
cd "$(dirname "$0")/.."
wanted=${1:-1000000}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

./paydirt run examples/sandbox.yaml --store "file:$work" >/dev/null 2>&1
run=$(basename "$work"/metadata/runs/*)
set -- "$work/consolidated/consolidated-$run.jsonl"
# Perl, since some awks take a quarter of an hour for a million lines.
perl -e 'my ($wanted, @line) = (shift, <STDIN>);
  for my $at (0 .. $wanted - 1) {
    my $text = $line[$at % @line];
    $text =~ s/"source_id":"/"source_id":"$at-/;
    $text =~ s/"position":"/$at % 3 ? $& : $& . $at % 40000 . " "/e;
    print $text;
  }' "$wanted" <"$1" >"$work/many"
mv "$work/many" "$1"

begin=$(date +%s%N)
./paydirt serve --store "file:$work" --port 0 >"$work/address" 2>"$work/said" &
server=$!
while ! grep -q '^ready' "$work/said"; do sleep 0.1; done
page=$(cat "$work/address")runs/$run/data
echo "$wanted postings, ready after $((($(date +%s%N) - begin) / 1000000)) ms"
for first in "${page%/data}" "$page"; do
  curl -s -o /dev/null -w "%{time_total}" "$first" | awk -v page="${first##*/}" '{ printf "%d ms  first view of %s\n", $1 * 1000, page }'
done

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
for question in '' '?role=Software' '?role=Software&seniority=SENIOR&by=region' \
  '?words=engineer&origin=stated&by=company&order=pay_high' '?lowest=100000&by=city&order=newest&skip=500'; do
  i=0
  : >"$work/times"
  while [ "$i" -lt 7 ]; do
    # The first two let the compiler do its work, as a person's first clicks do.
    answer=$(curl -s -o /dev/null -w '%{time_total}' "$page$question")
    [ "$i" -lt 2 ] || echo "$answer" | awk '{ printf "%d\n", $1 * 1000 }' >>"$work/times"
    i=$((i + 1))
  done
  echo "$(median <"$work/times") ms  ${question:-everything}"
done
