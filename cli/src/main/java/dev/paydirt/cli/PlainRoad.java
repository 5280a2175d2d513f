package dev.paydirt.cli;

import dev.paydirt.consolidate.Near;
import dev.paydirt.consolidate.PlainFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `paydirt consolidate FILES -o OUT`, understood without the parser of commands: starting that takes longer than
/// bringing a night's files together.
///
/// @param files at least one
/// @param values what options say, by name; of those that say nothing an empty text
record PlainRoad(List<Path> files, Map<String, String> values) implements ShortRoad {
    private static final String OUTPUT = "-o";
    private static final String LEDGERS = "--ledgers";
    private static final String NEAR = "--near";
    private static final String MEMORY = "--max-memory";
    private static final String NO_MERGE = "--no-merge";
    private static final String JSON = "--json";
    private static final Set<String> WITH_VALUE = Set.of(OUTPUT, LEDGERS, NEAR, MEMORY);
    private static final Set<String> ALONE = Set.of(NO_MERGE, JSON);

    static Optional<PlainRoad> of(String[] words) {
        if (words.length == 0 || !words[0].equals(COMMAND)) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int at = 1; at < words.length; at++) {
            String word = words[at];
            boolean repeated = values.containsKey(word);
            if (WITH_VALUE.contains(word) && !repeated && at + 1 < words.length && ShortRoad.isName(words[at + 1])) {
                values.put(word, words[++at]);
            } else if (ALONE.contains(word) && !repeated) {
                values.put(word, "");
            } else if (ShortRoad.isName(word)) {
                files.add(Path.of(word));
            } else {
                return Optional.empty();
            }
        }
        return files.isEmpty() || !values.containsKey(OUTPUT)
                ? Optional.empty()
                : Optional.of(new PlainRoad(files, values));
    }

    @Override
    public int walk(Wiring wiring) {
        try {
            var settings = ResultOptions.settings(!values.containsKey(NO_MERGE), value(NEAR), value(MEMORY), Near.OFF);
            var plain = new PlainFiles(
                    files,
                    Path.of(values.getOrDefault(OUTPUT, "")),
                    value(LEDGERS).map(Path::of),
                    settings);
            wiring.out().println(ConsolidateCommand.told(plain, values.containsKey(JSON)));
            return Exit.OK.code();
        } catch (Exception failure) {
            return new Failure(wiring).tell(failure);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
