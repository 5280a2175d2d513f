package dev.paydirt.posting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Every word that says something of pay, of every language there is a list for: `words/en.txt` and its like. Another
/// language joins by adding a file that is named by its ISO 639 code.
///
/// A line of a list is a role, a colon and words: `per: per a an`. Instead of a role, a currency code or shared sign
/// names money. A word with a capital counts only when it is written just so, and `-prämie` is the end of a longer
/// word.
final class SalaryLexicon {
    private static final String FOLDER = "words/";

    private static final int SHORTEST_ENDING = 4;
    private static final int LONGEST_ENDING = 9;

    private static final SalaryLexicon ALL = everyLanguage();

    private final WordTable anyCase = new WordTable(true);
    private final WordTable exact = new WordTable(false);
    private final WordTable endings = new WordTable(true);

    private SalaryLexicon() {
        for (String code : Currencies.CODES) {
            boolean isAlsoAWord = Currencies.ALSO_WORDS.contains(code);
            String word = isAlsoAWord ? code : code.toLowerCase(Locale.ROOT);
            (isAlsoAWord ? exact : anyCase).put(word, 0, Currencies.id(code));
        }
    }

    /// What a word means in roles; 0 for a word that is in no list.
    static long roles(String text, int from, int to) {
        int slot = exactSlot(text, from, to);
        if (slot >= 0) {
            return ALL.exact.roles(slot);
        }
        slot = ALL.anyCase.find(text, from, to);
        return slot < 0 ? rolesOfEnding(text, from, to) : ALL.anyCase.roles(slot);
    }

    private static long rolesOfEnding(String text, int from, int to) {
        for (int length = SHORTEST_ENDING;
                length <= LONGEST_ENDING && length + SHORTEST_ENDING <= to - from;
                length++) {
            int slot = ALL.endings.find(text, to - length, to);
            if (slot >= 0) {
                return ALL.endings.roles(slot);
            }
        }
        return 0;
    }

    /// The currency that a word stands for, or [Currencies#NONE].
    static int money(String text, int from, int to) {
        int slot = exactSlot(text, from, to);
        if (slot >= 0) {
            return ALL.exact.money(slot);
        }
        slot = ALL.anyCase.find(text, from, to);
        return slot < 0 ? Currencies.NONE : ALL.anyCase.money(slot);
    }

    private static int exactSlot(String text, int from, int to) {
        return Character.isUpperCase(text.charAt(from)) ? ALL.exact.find(text, from, to) : -1;
    }

    private static SalaryLexicon everyLanguage() {
        var lexicon = new SalaryLexicon();
        String[] languages = Locale.getISOLanguages();
        Arrays.sort(languages);
        for (String language : languages) {
            try (InputStream in = SalaryLexicon.class.getResourceAsStream(FOLDER + language + ".txt")) {
                if (in != null) {
                    lexicon.add(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return lexicon;
    }

    private void add(String language, String list) {
        list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    String key = line.substring(0, Math.max(colon, 0)).strip();
                    int money = Currencies.id(key);
                    if (money == Currencies.NONE && SalaryRole.named(key).isEmpty()) {
                        throw new IllegalStateException(
                                "words/%s.txt: '%s' is neither a role nor a currency".formatted(language, line));
                    }
                    long role = SalaryRole.named(key).map(SalaryRole::bit).orElse(0L);
                    for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                        boolean asWritten = !word.equals(word.toLowerCase(Locale.ROOT));
                        (asWritten ? exact : anyCase).put(word, role, money);
                    }
                });
    }
}
