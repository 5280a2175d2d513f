package dev.paydirt.consolidate;

import java.util.Locale;

/// What a line is for when a model is taught.
public enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    /// As it stands in a file's name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
