package dev.paydirt.explore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which family of roles a title belongs to, by the whole words in it. Stands in `role-families.txt`.
///
/// It is a way to group pay for the eye, and nothing that is written into the data.
final class RoleFamilies {
    private static final String FILE = "role-families.txt";

    /// By the first word of a phrase, so that a title looks up each of its words once.
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(String words, int rank, String family) {}

    /// The families that come with the product.
    static RoleFamilies known() {
        RoleFamilies families = new RoleFamilies();
        try (InputStream in = RoleFamilies.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(families::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return families;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String family = line.substring(0, colon);
        int rank = byFirstWord.values().stream().mapToInt(List::size).sum();
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            String words = phrase.strip();
            byFirstWord
                    .computeIfAbsent(words.split(" ", 2)[0], _ -> new ArrayList<>())
                    .add(new Phrase(words + " ", rank, family));
        }
    }

    /// The family, or an empty text when no word tells.
    String of(String title) {
        String words = words(title);
        int best = Integer.MAX_VALUE;
        String family = "";
        for (int at = 0; at < words.length(); at = words.indexOf(' ', at) + 1) {
            String word = words.substring(at, words.indexOf(' ', at));
            for (Phrase phrase : byFirstWord.getOrDefault(word, List.of())) {
                if (phrase.rank < best && words.startsWith(phrase.words, at)) {
                    best = phrase.rank;
                    family = phrase.family;
                }
            }
        }
        return family;
    }

    /// In lower case, one blank behind each word.
    private static String words(String title) {
        StringBuilder words = new StringBuilder(title.length() + 1);
        for (char letter : title.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                words.append(letter);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words.toString();
    }
}
