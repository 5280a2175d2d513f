package dev.paydirt.posting;

/// A line of a data file is no JSON object. The message says why, in words fit for a ledger, and repeats nothing of
/// the line.
public final class MalformedLine extends Exception {
    private static final long serialVersionUID = 1;

    /// Without a stack trace: a broken file has millions of such lines, and the reason is all that is told.
    MalformedLine(String reason) {
        super(reason, null, false, false);
    }

    /// Why, in words.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
