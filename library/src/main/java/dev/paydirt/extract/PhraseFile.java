package dev.paydirt.extract;

import dev.paydirt.posting.WordTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the lists of phrases and of cues, whose format `skills.txt` and `cues.txt` tell.
final class PhraseFile {
    private static final String CUES = "cues.txt";
    private static final String BETWEEN = ", ";

    private final WordTable table = new WordTable(true);

    private PhraseFile() {}

    static PhraseBook everything() {
        var file = new PhraseFile();
        var phrases = new EnumMap<Topic, List<Phrase>>(Topic.class);
        for (Topic topic : Topic.values()) {
            phrases.put(topic, file.phrases(topic));
        }
        phrases.values().forEach(list -> list.forEach(phrase -> file.know(phrase.words())));
        lines(CUES).forEach(file::cues);
        return new PhraseBook(file.table, phrases);
    }

    private List<Phrase> phrases(Topic topic) {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : lines(topic.file())) {
            if (topic == Topic.NOTHING) {
                aliases(line).forEach(alias -> phrases.add(phrase(topic, "", alias)));
                continue;
            }
            int colon = colon(topic.file(), line);
            String name = line.substring(0, colon);
            List<Phrase> others = aliases(line.substring(colon + 1)).stream()
                    .map(alias -> phrase(topic, name, alias))
                    .toList();
            boolean marked = others.stream().anyMatch(phrase -> phrase.words().equalsIgnoreCase(name));
            if (topic == Topic.SKILLS && !marked) {
                phrases.add(phrase(topic, name, name.toLowerCase(Locale.ROOT)));
            }
            phrases.addAll(others);
        }
        return phrases;
    }

    private static List<String> aliases(String list) {
        return Arrays.stream(list.strip().split(BETWEEN, -1))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private static Phrase phrase(Topic topic, String value, String alias) {
        boolean unsure = alias.startsWith("?");
        String rest = unsure ? alias.substring(1) : alias;
        boolean asWritten = rest.startsWith("=");
        rest = asWritten ? rest.substring(1) : rest;
        int not = rest.indexOf(" !");
        Set<String> notBefore = new HashSet<>();
        if (not >= 0) {
            notBefore.addAll(List.of(rest.substring(not + 2).split(" !", -1)));
            rest = rest.substring(0, not);
        }
        return new Phrase(topic, value, asWritten ? rest : rest.toLowerCase(Locale.ROOT), asWritten, unsure, notBefore);
    }

    /// Puts the words of a phrase into the table, where their places tell them apart.
    private void know(String phrase) {
        int from = 0;
        while (from < phrase.length()) {
            int to = from;
            while (to < phrase.length() && Character.isLetterOrDigit(phrase.charAt(to))) {
                to++;
            }
            if (to > from) {
                table.put(phrase.substring(from, to).toLowerCase(Locale.ROOT), 0, WordTable.NO_VALUE);
            }
            from = to + 1;
        }
    }

    private void cues(String line) {
        int colon = colon(CUES, line);
        String name = line.substring(0, colon);
        boolean isNumber = name.chars().allMatch(Character::isDigit);
        if (!isNumber && Cue.named(name).isEmpty()) {
            throw new IllegalStateException(CUES + ": '" + line + "' begins with neither a cue nor a number");
        }
        long bit = Cue.named(name).map(Cue::bit).orElse(0L);
        int value = isNumber ? Integer.parseInt(name) : WordTable.NO_VALUE;
        for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
            if (!word.chars().allMatch(Character::isLetterOrDigit)) {
                throw new IllegalStateException(CUES + ": '" + word + "' is more than one word");
            }
            table.put(word, bit, value);
        }
    }

    private static int colon(String file, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException(file + ": '" + line + "' has no colon");
        }
        return colon;
    }

    private static List<String> lines(String file) {
        try (InputStream in = PhraseFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
