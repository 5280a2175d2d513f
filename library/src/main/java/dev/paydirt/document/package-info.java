/// A file that a person wrote, as a tree in which every value knows its file, line and key, so that every complaint
/// can say where, what was expected and which known key is nearest. Knows no searches and no sources.
@NullMarked
package dev.paydirt.document;

import org.jspecify.annotations.NullMarked;
