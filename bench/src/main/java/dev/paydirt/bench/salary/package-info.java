/// How right the salaries are: labelled texts, what is read in them, and a table of how often the two agree.
/// Knows the reader of texts only by its one public method; a label never comes from what that method says.
@NullMarked
package dev.paydirt.bench.salary;

import org.jspecify.annotations.NullMarked;
