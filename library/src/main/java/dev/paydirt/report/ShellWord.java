package dev.paydirt.report;

import java.util.regex.Pattern;

/// A text as one word of a command that a person copies into a POSIX shell.
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /// The text itself where a shell leaves it alone, in quotes otherwise.
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
