/// Runs of the real program that are disturbed in every way a night can bring, each held against the data of an
/// undisturbed one. Everything follows from a seed.
@NullMarked
package dev.paydirt.bench.chaos;

import org.jspecify.annotations.NullMarked;
