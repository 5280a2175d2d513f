package dev.paydirt.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In how many ways a job is advertised more than once.
public enum Copies {
    /// Posted again under another id, or for another city.
    PLAIN,
    /// Also by agencies, at hosts of other countries and cut short; and beside jobs that are the same but for
    /// their level.
    EVERY_KIND;

    /// As settings name it: `every-kind`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Copies> labelled(String label) {
        return Stream.of(values())
                .filter(copies -> copies.label().equals(label))
                .findFirst();
    }
}
