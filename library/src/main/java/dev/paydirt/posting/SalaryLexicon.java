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

    private static final int EXACT = 1 << 29;
    private static final int ENDING = 1 << 28;
    private static final int KINDS = EXACT | ENDING;

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

    /// Where a word stands, for [#roles] and [#money]; below 0 when it is in no list.
    static int find(char[] text, int from, int to) {
        boolean capital = Character.isUpperCase(text[from]);
        if (capital) {
            int slot = ALL.exact.find(text, from, to);
            if (slot >= 0) {
                return slot | EXACT;
            }
        }
        int slot = ALL.anyCase.find(text, from, to);
        return slot < 0 && capital ? ending(text, from, to) : slot;
    }

    /// What a word that was found means in roles.
    static long roles(int slot) {
        return slot < 0 ? 0 : table(slot).roles(slot & ~KINDS);
    }

    /// The currency that a word that was found stands for, or [Currencies#NONE].
    static int money(int slot) {
        return slot < 0 ? Currencies.NONE : table(slot).value(slot & ~KINDS);
    }

    private static WordTable table(int slot) {
        if ((slot & EXACT) != 0) {
            return ALL.exact;
        }
        return (slot & ENDING) != 0 ? ALL.endings : ALL.anyCase;
    }

    /// Nouns that are written together begin with a capital in the one language that has them here.
    private static int ending(char[] text, int from, int to) {
        for (int length = SHORTEST_ENDING;
                length <= LONGEST_ENDING && length + SHORTEST_ENDING <= to - from;
                length++) {
            int slot = ALL.endings.find(text, to - length, to);
            if (slot >= 0) {
                return slot | ENDING;
            }
        }
        return -1;
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
