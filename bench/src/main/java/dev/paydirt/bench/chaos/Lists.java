package dev.paydirt.bench.chaos;

import java.util.Locale;

/// What the board's lists are like, and so what a run can be disturbed at.
enum Lists {
    /// They tell everything.
    WHOLE(""),
    /// They tell half of a posting; the rest is asked for one by one.
    HALF(", details: needed"),
    /// The same, and a run of the day before hands most of it on.
    HANDED_ON(", details: needed"),
    /// They end after 20 results, so that queries are split.
    CUT_OFF(", cap: 20");

    private final String settings;

    Lists(String settings) {
        this.settings = settings;
    }

    /// As they stand beside the source in a searches file.
    String settings() {
        return settings;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
