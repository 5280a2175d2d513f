/// How good plans are beside the best ones, and how fast they are made.
@NullMarked
package dev.paydirt.bench.plan;

import org.jspecify.annotations.NullMarked;
