/// How right what is read from descriptions is: texts of which is known what they say, and a table of how often the
/// reader says the same. Knows the reader only by its one public method.
@NullMarked
package dev.paydirt.bench.extract;

import org.jspecify.annotations.NullMarked;
