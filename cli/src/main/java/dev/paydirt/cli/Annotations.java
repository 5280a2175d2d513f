package dev.paydirt.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a job of GitHub Actions shows beside its log, and the fence around everything else.
///
/// A line of the log that begins with `::` is a command to the runner, and one with `##[` anywhere in it is too. Titles
/// and reasons come from strangers; so commands are switched off, by a word that nobody can guess, while a command of
/// ours runs, and annotations wait until they are on again. Elsewhere nothing of this happens.
final class Annotations {
    /// What GitHub shows of each kind for one step.
    private static final int MOST = 10;

    private static final int LONGEST = 2000;

    private final boolean live;
    private final PrintWriter err;
    private final Supplier<? extends RandomGenerator> chance;
    private String word = "";
    private final List<String> notices = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /// @param live whether this is a job of GitHub Actions
    /// @param chance makes the word; not to be foreseen
    Annotations(boolean live, PrintWriter err, Supplier<? extends RandomGenerator> chance) {
        this.live = live;
        this.err = err;
        this.chance = chance;
    }

    /// From here on nothing in the log is a command.
    void open() {
        if (live) {
            byte[] bytes = new byte[16];
            chance.get().nextBytes(bytes);
            word = HexFormat.of().formatHex(bytes);
            err.println("::stop-commands::" + word);
            err.flush();
        }
    }

    void notice(String text) {
        notices.add(text);
    }

    void warning(String text) {
        warnings.add(text);
    }

    void error(String text) {
        errors.add(text);
    }

    /// Ends the fence and shows what there is to tell.
    void close() {
        if (live) {
            err.println("::" + word + "::");
            show("notice", notices);
            show("warning", warnings);
            show("error", errors);
            err.flush();
        }
    }

    private void show(String kind, List<String> texts) {
        int shown = texts.size() > MOST ? MOST - 1 : texts.size();
        texts.stream().limit(shown).forEach(text -> err.println("::" + kind + "::" + data(text)));
        if (shown < texts.size()) {
            err.println("::%s::%d more are in the log and in the summary".formatted(kind, texts.size() - shown));
        }
    }

    private static String data(String text) {
        return Printable.of(text, LONGEST).replace("%", "%25");
    }
}
