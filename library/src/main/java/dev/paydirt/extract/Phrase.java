package dev.paydirt.extract;

import java.util.Set;

/// Words that may mean something.
///
/// @param topic what they speak of
/// @param value what goes into the data: `C++`, `Bachelor's degree`, `FULL_TIME`
/// @param words as the list has them
/// @param asWritten whether capitals make a difference
/// @param unsure whether they count only where the words around them say so
/// @param notBefore words, in small letters, behind which they mean something else
record Phrase(Topic topic, String value, String words, boolean asWritten, boolean unsure, Set<String> notBefore) {
    Phrase {
        notBefore = Set.copyOf(notBefore);
    }

    boolean isLetter() {
        return words.length() == 1;
    }
}
