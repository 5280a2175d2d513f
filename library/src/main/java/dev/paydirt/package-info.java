/// Collects salary-bearing job postings for a list of searches and turns them into one clean data set.
///
/// A query travels `query` → `plan` → `source` → `fetch` → `collect` → `store` → `consolidate`, down once and up
/// once; which package may use which is one table, held by a test.
@NullMarked
package dev.paydirt;

import org.jspecify.annotations.NullMarked;
