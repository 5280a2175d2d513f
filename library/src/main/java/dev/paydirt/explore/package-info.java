/// A data set to be looked at: its columns in memory, so that filters, counts and distributions follow at once. The
/// lines themselves stay in their file. Knows postings and nothing of runs or pages.
@NullMarked
package dev.paydirt.explore;

import org.jspecify.annotations.NullMarked;
