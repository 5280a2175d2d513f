package dev.paydirt.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One of this package's resource files: sections in brackets, one entry a line, comments after `#` at a line's start.
final class WordList {
    private final String name;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordList(String name) {
        this.name = name;
    }

    static WordList read(String name) {
        WordList list = new WordList(name);
        try (InputStream stream = WordList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is not in the jar");
            }
            list.fill(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return list;
    }

    private void fill(BufferedReader reader) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line.strip());
            }
        }
    }

    List<String> section(String title) {
        List<String> found = sections.get(title);
        if (found == null) {
            throw new IllegalStateException(name + " has no section " + title);
        }
        return List.copyOf(found);
    }

    /// A section's lines cut at `|`.
    List<List<String>> rows(String title) {
        return section(title).stream().map(line -> cells(line, '|')).toList();
    }

    static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(line.substring(from).strip());
        return List.copyOf(cells);
    }
}
