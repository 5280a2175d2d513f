/// How close whole runs come to the fastest that a host's limits allow, told by the host itself.
@NullMarked
package dev.paydirt.bench.pace;

import org.jspecify.annotations.NullMarked;
