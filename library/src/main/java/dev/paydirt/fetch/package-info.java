/// One request out, one outcome back: turns at a host, time limits, retries.
/// Knows hosts and seconds. Knows nothing of jobs, sources or files.
@NullMarked
package dev.paydirt.fetch;

import org.jspecify.annotations.NullMarked;
