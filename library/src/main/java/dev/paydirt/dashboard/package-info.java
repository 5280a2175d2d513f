/// A page on loopback that shows runs, while they happen and afterwards, and lets their data be looked through. Reads
/// the store and writes nothing. Every page is made here as whole HTML; the browser's script only asks for it again.
@NullMarked
package dev.paydirt.dashboard;

import org.jspecify.annotations.NullMarked;
