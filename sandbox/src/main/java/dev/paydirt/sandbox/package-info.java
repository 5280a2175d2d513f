/// An offline job board: postings that follow from a seed, served on loopback, misbehaving on request, with their
/// truth. Knows how boards behave and what is on them. Knows nothing of collectors, of the making of plans, of stores.
@NullMarked
package dev.paydirt.sandbox;

import org.jspecify.annotations.NullMarked;
