#!/bin/sh
# What an object far larger than memory takes: sent to a bucket on loopback in parts, read again, compared.
#
#   bench/large-object.sh [MIB] [HEAP]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
work=$(mktemp -d)
trap '"$here/bucket.sh" stop "$work"; rm -rf "$work"' EXIT
"$here/bucket.sh" start "$work" >/dev/null
# shellcheck disable=SC1091 # made a line above
. "$work/env"
PAYDIRT_JAVA_OPTIONS="-Xmx${2:-96m}" "$here/main" dev.paydirt.bench.large.LargeObject "s3://$BUCKET/large" "${1:-2048}"
