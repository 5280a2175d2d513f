/// Reads recorded answers of real services with the sources' own files, and counts what came of them.
@NullMarked
package dev.paydirt.bench.replay;

import org.jspecify.annotations.NullMarked;
