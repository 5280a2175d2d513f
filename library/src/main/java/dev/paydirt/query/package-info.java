/// What a person asks: queries, sources by name, how hard to press. Knows nothing of plans, hosts or files of data.
@NullMarked
package dev.paydirt.query;

import org.jspecify.annotations.NullMarked;
