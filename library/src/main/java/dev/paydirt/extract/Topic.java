package dev.paydirt.extract;

import java.util.Locale;

/// What a phrase speaks of; each has a list of phrases named like it.
enum Topic {
    SKILLS,
    EDUCATION,
    SENIORITY,
    EMPLOYMENT,
    /// Looks like one of the others and is none.
    NOTHING;

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
