package dev.paydirt.document;

import dev.paydirt.Refused;

/// Where a value stands.
///
/// @param file as the user named it
/// @param line from 1
/// @param key the key the value stands under, "" for the whole file
public record Spot(String file, int line, String key) {
    /// A complaint about the value that stands here.
    public Refused refuse(String message) {
        return new Refused(this + ": " + message);
    }

    /// The same for a value that has a key: names the key, the value and what would be right.
    public Refused refuse(String value, String expected) {
        String shown = value.length() <= 60 ? value : value.substring(0, 57) + "...";
        return refuse("%s is '%s'; expected %s".formatted(key.isEmpty() ? "this" : key, shown, expected));
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
