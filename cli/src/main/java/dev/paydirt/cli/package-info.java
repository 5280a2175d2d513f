/// The command line: words in, words and an exit code out. Knows everything, decides nothing.
@NullMarked
package dev.paydirt.cli;

import org.jspecify.annotations.NullMarked;
