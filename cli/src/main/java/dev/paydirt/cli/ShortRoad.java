package dev.paydirt.cli;

import java.util.Optional;

/// A command that is understood without the parser of commands, where starting that would take longer than what is to
/// be done.
///
/// It knows the plainest words alone. Where there is any other, the parser has its say, so that what is wrong is told
/// in one place.
sealed interface ShortRoad permits PlainRoad, AllRunsRoad {
    String COMMAND = "consolidate";

    static Optional<ShortRoad> of(String[] words) {
        if (words.length == 0 || !words[0].equals(COMMAND)) {
            return Optional.empty();
        }
        Optional<AllRunsRoad> all = AllRunsRoad.of(words);
        return all.isPresent() ? Optional.of(all.get()) : PlainRoad.of(words).map(road -> road);
    }

    /// The parser takes `@file` for a file of words.
    static boolean isName(String word) {
        return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@' && word.indexOf('\0') < 0;
    }

    /// @return the exit code
    int walk(Wiring wiring);
}
