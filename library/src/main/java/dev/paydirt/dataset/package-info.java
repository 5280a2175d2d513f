/// All runs of a store as one data set, to which a run is added at the cost of that run.
@NullMarked
package dev.paydirt.dataset;

import org.jspecify.annotations.NullMarked;
