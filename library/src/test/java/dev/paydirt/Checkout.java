package dev.paydirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that this build is made from.
final class Checkout {
    private static final Pattern FENCED = Pattern.compile("^```(\\w*)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private Checkout() {}

    /// Where the launcher stands.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("paydirt"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("the tests run outside of the checkout");
            }
            folder = above;
        }
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String file) {
        return text(root().resolve(file));
    }

    /// All files with that ending, but those that a build made.
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(root().resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !root().relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The fenced blocks of a page that are written in that language.
    static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text(page));
        while (fenced.find()) {
            if (fenced.group(1).equals(language)) {
                blocks.add(fenced.group(2));
            }
        }
        return blocks;
    }

    /// A page without its fenced blocks.
    static String prose(Path page) {
        return FENCED.matcher(text(page)).replaceAll("");
    }
}
