package dev.paydirt.near;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a text without case, accents and punctuation. Signs that make another word of one stay: `c++`, `c#`.
final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    /// Of FNV-1a.
    private static final long FIRST = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private PlainWords() {}

    static Stream<String> of(String text) {
        return BETWEEN.splitAsStream(plain(text).toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    /// The same words as numbers: a description has hundreds.
    static long[] hashes(String text) {
        String plain = plain(text);
        long[] hashes = new long[plain.length() / 2 + 1];
        int words = 0;
        long word = 0;
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (isOfWord(sign)) {
                word = ((word == 0 ? FIRST : word) ^ Character.toLowerCase(sign)) * PRIME;
            } else if (word != 0) {
                hashes[words++] = Shingles.mixed(word);
                word = 0;
            }
        }
        if (word != 0) {
            hashes[words++] = Shingles.mixed(word);
        }
        return Arrays.copyOf(hashes, words);
    }

    /// Halves of pairs count as letters, so that whatever is written beyond the first plane is told apart.
    private static boolean isOfWord(char sign) {
        if (sign < 0x80) {
            return (sign >= 'a' && sign <= 'z')
                    || (sign >= '0' && sign <= '9')
                    || (sign >= 'A' && sign <= 'Z')
                    || sign == '+'
                    || sign == '#';
        }
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
    }

    private static String plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return text;
    }
}
