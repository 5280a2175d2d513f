/// What an object that is far larger than memory takes to be stored and read.
@NullMarked
package dev.paydirt.bench.large;

import org.jspecify.annotations.NullMarked;
