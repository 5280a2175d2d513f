/// What happened, told to a person: as Markdown and as HTML, from records and from the data, and from nothing else.
@NullMarked
package dev.paydirt.report;

import org.jspecify.annotations.NullMarked;
