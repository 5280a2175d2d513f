package dev.paydirt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Markdown pages of the checkout.
final class Pages {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private Pages() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !root().relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String page) {
        return text(root().resolve(page));
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What stands in backticks.
    static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// The part of a page below a heading of the second rank; empty where there is none.
    static String section(String page, String heading) {
        int from = page.indexOf("\n## " + heading + "\n");
        if (from < 0) {
            return "";
        }
        int to = page.indexOf("\n## ", from + 4);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    /// The first cells of a section's tables.
    static List<String> firstCells(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> codes(line).getFirst())
                .toList();
    }

    static Path path(String page) {
        return root().resolve(page);
    }

    /// Where the launcher stands.
    private static Path root() {
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
}
