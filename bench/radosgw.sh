#!/bin/sh
# A second S3 server, with no line in common with the first: Ceph's object gateway, its disk in memory, on loopback.
# Debian: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd ceph-mgr ceph-common
#
#   bench/radosgw.sh start FOLDER    about 15 s; then FOLDER/env says how it is reached
#   bench/radosgw.sh stop FOLDER
set -eu
gateway_port=${RADOSGW_PORT:-7480}
monitor_port=${RADOSGW_MONITOR_PORT:-6790}
if [ $# -ne 2 ]; then
  sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
folder=$2

stop() {
  for name in gateway disk monitor; do
    if [ -f "$folder/$name.id" ]; then
      id=$(cat "$folder/$name.id")
      kill "$id" 2>/dev/null || :
      # Its port is free, for the next one, only when it is gone.
      tries=0
      while kill -0 "$id" 2>/dev/null && [ "$tries" -lt 100 ]; do
        tries=$((tries + 1))
        sleep 0.1
      done
      kill -9 "$id" 2>/dev/null || :
      rm -f "$folder/$name.id"
    fi
  done
}
background() {
  name=$1
  shift
  "$@" >"$folder/$name.out" 2>&1 &
  echo $! >"$folder/$name.id"
}
until_it_works() {
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ]; then
      cat "$folder"/*.out >&2
      stop
      echo "the gateway did not start; its words stand above" >&2
      exit 1
    fi
    sleep 0.2
  done
}
is_up() { ceph osd stat 2>/dev/null | grep -q ' 1 up'; }

case $1 in
  stop)
    stop
    exit 0
    ;;
  start) ;;
  *) exit 2 ;;
esac
for program in ceph-mon ceph-osd radosgw radosgw-admin monmaptool ceph; do
  command -v "$program" >/dev/null || {
    echo "$program is missing; the packages to install stand in $0" >&2
    exit 2
  }
done
mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd -P)
mkdir -p "$folder/monitor" "$folder/disk" "$folder/gateway" "$folder/run"
cluster=$(cat /proc/sys/kernel/random/uuid)
disk=$(cat /proc/sys/kernel/random/uuid)
CEPH_CONF=$folder/ceph.conf
export CEPH_CONF
cat >"$CEPH_CONF" <<END
[global]
  fsid = $cluster
  mon initial members = a
  mon host = v1:127.0.0.1:$monitor_port
  public addr = 127.0.0.1
  public network = 127.0.0.0/8
  cluster network = 127.0.0.0/8
  auth cluster required = none
  auth service required = none
  auth client required = none
  ms bind msgr2 = false
  run dir = $folder/run
  admin socket = $folder/run/\$name.sock
  pid file = $folder/run/\$name.pid
  log file = $folder/\$name.log
  setuser match path = $folder
  mon allow pool size one = true
  osd pool default size = 1
  osd pool default min size = 1
  osd pool default pg num = 1
  osd pool default pgp num = 1
  osd pool default pg autoscale mode = off
  osd crush chooseleaf type = 0
  mon max pg per osd = 1000
  mon data avail crit = 1
[mon.a]
  mon data = $folder/monitor
[osd]
  osd data = $folder/disk
  osd objectstore = memstore
  memstore device bytes = 4294967296
  osd class load list = *
  osd class default list = *
[client.rgw]
  rgw data = $folder/gateway
  rgw frontends = beast endpoint=127.0.0.1:$gateway_port
  rgw dynamic resharding = false
END
monmaptool --create --clobber --fsid "$cluster" --addv a "v1:127.0.0.1:$monitor_port" "$folder/monmap" >/dev/null
ceph-mon --mkfs -i a --monmap "$folder/monmap" >"$folder/monitor.out" 2>&1
background monitor ceph-mon -f -i a
until_it_works ceph --connect-timeout 5 status
ceph osd new "$disk" 0 >/dev/null 2>&1
ceph-osd --mkfs -i 0 --osd-uuid "$disk" >"$folder/disk.out" 2>&1
background disk ceph-osd -f -i 0
until_it_works is_up
background gateway radosgw -f -n client.rgw
until_it_works curl -sf -o /dev/null "http://127.0.0.1:$gateway_port/"
radosgw-admin -n client.rgw user create --uid=trial --display-name=trial \
  --access-key=paydirt-access --secret-key=only-for-tests >"$folder/user.out" 2>&1
cat >"$folder/env" <<END
export AWS_ENDPOINT_URL_S3=http://127.0.0.1:$gateway_port
export AWS_ACCESS_KEY_ID=paydirt-access
export AWS_SECRET_ACCESS_KEY=only-for-tests
export AWS_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true
END
cat "$folder/env"
