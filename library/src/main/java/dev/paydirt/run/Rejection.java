package dev.paydirt.run;

/// A line or record that could not become a posting.
///
/// @param file where it was read: an object's key, or batch, query, source and page
/// @param line line number in the file, or position in the page, from 1
/// @param reason in words
/// @param text its beginning, at most 500 characters
public record Rejection(String file, long line, String reason, String text) {
    private static final int LONGEST = 500;

    public Rejection {
        text = text.length() <= LONGEST ? text : text.substring(0, end(text));
    }

    /// Never between the two halves of a character.
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
