/// Where objects live: a folder or a bucket, with the same bytes under the same keys.
/// Knows keys and bytes. Knows nothing of jobs.
@NullMarked
package dev.paydirt.store;

import org.jspecify.annotations.NullMarked;
