#!/bin/sh
# How fast salaries are read on one core, beside one regular expression for dollar ranges. Build first:
# mvn -q -Dquick -pl bench -am process-classes
#
#   bench/salary-speed.sh
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -XX:+UseSerialGC -Xmx1g -cp "$home/bench/target/classes:$(cat "$home/bench/target/classpath")" \
  dev.paydirt.bench.salary.SalarySpeed
