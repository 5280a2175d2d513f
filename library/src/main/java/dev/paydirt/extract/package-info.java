/// What the words of an advertisement say of skills, experience, education, level and kind of employment.
/// Knows texts and lists of words; knows no records, no sources and no fields that somebody else filled.
@NullMarked
package dev.paydirt.extract;

import org.jspecify.annotations.NullMarked;
