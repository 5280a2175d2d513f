/// What happened, told to a person: from records, and from nothing else.
@NullMarked
package dev.paydirt.report;

import org.jspecify.annotations.NullMarked;
