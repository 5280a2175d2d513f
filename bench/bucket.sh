#!/bin/sh
# An S3 server on loopback for trials and scripts, with one bucket. Needs Maven once, to build it, and a JDK 25.
#
#   bench/bucket.sh start FOLDER [BUCKET]   starts it; its data, FOLDER/env and FOLDER/pid lie in FOLDER
#   . FOLDER/env                            then paydirt, or any tool of AWS, reaches it: store s3://$BUCKET/prefix
#   bench/bucket.sh stop FOLDER             ends it; the folder stays
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
classes=$home/bucket-server/target/classes
usage() {
  sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
[ $# -ge 2 ] || usage
folder=$2

case $1 in
  start)
    bucket=${3:-trial}
    mkdir -p "$folder/buckets/$bucket"
    folder=$(CDPATH='' cd -- "$folder" && pwd -P)
    jdk=${JAVA_HOME:-}
    if [ -z "$jdk" ] || ! grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$jdk/release" 2>/dev/null; then
      # shellcheck disable=SC2012 # folders of JDKs have plain names
      jdk=$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)
    fi
    if [ ! -f "$classes/dev/paydirt/bucketserver/classpath" ]; then
      (cd "$home" && mvn -q -B -Dquick -pl bucket-server -am compile >&2)
    fi
    # It ends when its standard input does, so it is given one that does not end by itself.
    mkfifo "$folder/alive"
    "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m \
      -cp "$classes:$(cat "$classes/dev/paydirt/bucketserver/classpath")" \
      dev.paydirt.bucketserver.Main "$folder/buckets" <>"$folder/alive" >"$folder/address" 2>"$folder/errors" &
    echo $! >"$folder/pid"
    tries=0
    until [ -s "$folder/address" ]; do
      tries=$((tries + 1))
      if [ "$tries" -gt 300 ] || ! kill -0 "$(cat "$folder/pid")" 2>/dev/null; then
        cat "$folder/errors" >&2
        exit 1
      fi
      sleep 0.1
    done
    cat >"$folder/env" <<END
export AWS_ENDPOINT_URL_S3=$(cat "$folder/address")
export AWS_ACCESS_KEY_ID=paydirt-access
export AWS_SECRET_ACCESS_KEY=only-for-tests
export AWS_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true
export BUCKET=$bucket
END
    cat "$folder/env"
    ;;
  stop)
    if [ -f "$folder/pid" ]; then
      kill "$(cat "$folder/pid")" 2>/dev/null || :
      rm -f "$folder/pid" "$folder/alive" "$folder/address"
    fi
    ;;
  *) usage ;;
esac
