/// How a source is asked and how its answer is read: a data file for each source, and the engine that follows it.
/// Knows requests as values. Knows no threads, no network and no files but its own.
@NullMarked
package dev.paydirt.source;

import org.jspecify.annotations.NullMarked;
