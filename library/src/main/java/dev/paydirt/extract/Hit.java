package dev.paydirt.extract;

/// A phrase that stands in a passage.
///
/// @param from its first word there
/// @param to behind its last word
record Hit(Phrase phrase, int from, int to) {
    String value() {
        return phrase.value();
    }
}
