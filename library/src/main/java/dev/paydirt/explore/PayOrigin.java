package dev.paydirt.explore;

import java.util.Locale;

/// Where amounts come from. They are kept apart wherever pay is told.
public enum PayOrigin {
    /// The source's own fields.
    STATED("stated by the source"),
    /// Words of the advertisement.
    TEXT("read from text"),
    /// The source's guess.
    ESTIMATED("estimated by the source");

    private final String words;

    PayOrigin(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }

    /// As a line has it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
