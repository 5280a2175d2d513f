/// One job advertisement as one source shows it: its fields, its line in a file, its identity, its salary.
/// Knows no HTTP and no files.
@NullMarked
package dev.paydirt.posting;

import org.jspecify.annotations.NullMarked;
