/// Runs a plan: asks every source page by page, writes everything down before it asks for more, publishes each batch
/// when it ends. Knows nothing of shells, terminals or consolidation.
@NullMarked
package dev.paydirt.collect;

import org.jspecify.annotations.NullMarked;
