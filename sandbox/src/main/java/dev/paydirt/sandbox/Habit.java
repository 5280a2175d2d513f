package dev.paydirt.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that the board always does.
public enum Habit {
    /// So many new postings push the list down between one page of it and the next.
    MOVING_LIST(3, 1, 99),
    /// From this page on it shows the same page for ever.
    REPEAT_PAGE(2, 1, 1_000_000),
    /// At most so many results stand on a page, whatever is asked for.
    SHORT_PAGES(10, 1, SandboxSettings.LARGEST_PAGE),
    /// It tells of so many times as many results as there are.
    LYING_TOTAL(1.5, 0, 1000),
    /// It answers so many requests, then says to as many that it is down, and so on.
    FLAP(10, 1, 1_000_000);

    final double usual;
    final double least;
    final double most;

    Habit(double usual, double least, double most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /// As settings name it: `moving-list`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Habit> labelled(String label) {
        return Stream.of(values()).filter(habit -> habit.label().equals(label)).findFirst();
    }
}
