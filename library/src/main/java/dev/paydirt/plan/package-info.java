/// Which queries go to which sources in which batch, with a share of every source's limits. Knows what sources declare
/// and what earlier runs took. Knows no network.
@NullMarked
package dev.paydirt.plan;

import org.jspecify.annotations.NullMarked;
