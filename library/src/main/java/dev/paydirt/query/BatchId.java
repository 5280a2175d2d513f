package dev.paydirt.query;

/// What a batch may be called: the id stands in file names, in matrices and in shells.
public final class BatchId {
    public static final String EXPECTED = "1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west";

    private BatchId() {}

    public static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= 40
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
                && text.charAt(0) != '-'
                && text.charAt(text.length() - 1) != '-';
    }
}
