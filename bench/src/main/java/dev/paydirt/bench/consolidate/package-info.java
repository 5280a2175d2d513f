/// How fast files of postings are brought together, beside a query engine.
@NullMarked
package dev.paydirt.bench.consolidate;

import org.jspecify.annotations.NullMarked;
