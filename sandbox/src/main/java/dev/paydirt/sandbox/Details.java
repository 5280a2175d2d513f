package dev.paydirt.sandbox;

import java.util.Locale;

/// How much a list tells of a posting.
public enum Details {
    /// Everything: the posting's own page adds nothing.
    NONE,
    /// The beginning of the description, no skills, no experience, no education, and of about half of them no pay: the
    /// rest stands on the posting's own page.
    NEEDED;

    /// As settings name it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Details labelled(String text) {
        for (Details details : values()) {
            if (details.label().equals(text)) {
                return details;
            }
        }
        throw new IllegalArgumentException("it is neither none nor needed");
    }
}
