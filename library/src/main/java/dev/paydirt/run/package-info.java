/// What happened, as records: verdicts, batch reports, the run record. Knows nothing of how it came about, so that
/// tomorrow's plan can read today's costs without knowing how postings are collected.
@NullMarked
package dev.paydirt.run;

import org.jspecify.annotations.NullMarked;
