/// Many batch files into one data set, each job once, every dropped line accounted for.
/// Knows nothing of the network or of sources.
@NullMarked
package dev.paydirt.consolidate;

import org.jspecify.annotations.NullMarked;
