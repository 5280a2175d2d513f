package dev.paydirt.consolidate;

/// What a line is for when a model is taught.
public enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    /// As it stands in a file's name.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
