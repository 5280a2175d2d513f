package dev.paydirt.posting;

import java.util.Locale;
import java.util.Optional;

/// What a posting says of its pay, and how far that can be trusted.
///
/// @param text as the source gave it, or a plain rendering of its numbers
/// @param pay the amounts, where there are any
/// @param origin empty exactly when there is no pay
public record Salary(Optional<String> text, Optional<Pay> pay, Optional<Origin> origin) {
    public static final Salary NONE = new Salary(Optional.empty(), Optional.empty(), Optional.empty());

    /// Where the amounts come from, best first.
    public enum Origin {
        /// The source's own fields.
        STATED,
        /// Read from the salary's or the description's text.
        TEXT,
        /// The source's guess.
        ESTIMATED;

        /// As it stands in a line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Salary {
        if (pay.isPresent() != origin.isPresent()) {
            throw new IllegalArgumentException("an amount and its origin go together");
        }
    }

    /// Whether there is an amount above zero.
    boolean isPositive() {
        return pay.isPresent();
    }
}
