package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Words as the board's search understands them: runs of letters, digits, `+` and `#`, case folded, so that `C++` and
/// `C#` are words of their own.
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String folded = text.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < folded.length()) {
            int end = start;
            while (end < folded.length() && belongs(folded.charAt(end))) {
                end++;
            }
            if (end > start) {
                words.add(folded.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /// Whether the words of `part` stand together in `text`, in their order.
    static boolean contains(String text, String part) {
        List<String> wanted = of(part);
        return !wanted.isEmpty() && Collections.indexOfSubList(of(text), wanted) >= 0;
    }

    private static boolean belongs(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '+' || letter == '#';
    }
}
