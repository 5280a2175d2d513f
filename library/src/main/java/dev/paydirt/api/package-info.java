/// The library's door: searches in, a plan, collection with progress, consolidation, a stream of postings out.
/// What the command line does, a program can do with the same few calls.
@NullMarked
package dev.paydirt.api;

import org.jspecify.annotations.NullMarked;
