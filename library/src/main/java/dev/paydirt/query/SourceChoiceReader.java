package dev.paydirt.query;

import dev.paydirt.document.Document;
import dev.paydirt.document.Entry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one entry of `sources`. Keys that are not common to all sources are settings, which the source itself checks.
final class SourceChoiceReader {
    private static final Set<String> COMMON =
            Set.of("name", "as", "file", "files", "base-url", "optional", "accept-terms");

    private final Path folder;

    /// @param folder what relative paths start from
    SourceChoiceReader(Path folder) {
        this.folder = folder;
    }

    SourceChoice read(Entry entry) {
        String where = entry.spot().toString();
        if (entry instanceof Entry.Text text) {
            return new SourceChoice(
                    name(text),
                    text.value(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    false,
                    false,
                    where);
        }
        Entry.Keys keys = entry.keys();
        String source = keys.need("name").text();
        return new SourceChoice(
                name(keys.find("as").orElse(keys.need("name"))),
                source,
                keys.find("file").map(file -> Document.text(folder.resolve(path(file)))),
                settings(keys),
                keys.find("base-url").map(url -> address(url, source)),
                keys.find("files").map(this::files).orElse(List.of()),
                keys.find("optional").map(Entry::flag).orElse(false),
                keys.find("accept-terms").map(Entry::flag).orElse(false),
                where);
    }

    static String name(Entry entry) {
        if (!BatchId.isOne(entry.text())) {
            throw entry.spot().refuse(entry.text(), "a source's name: " + BatchId.EXPECTED);
        }
        return entry.text();
    }

    private static Map<String, String> settings(Entry.Keys keys) {
        Map<String, String> settings = new HashMap<>();
        keys.entries().forEach((key, value) -> {
            if (!COMMON.contains(key)) {
                settings.put(key, flat(value));
            }
        });
        return settings;
    }

    private static String flat(Entry entry) {
        return switch (entry) {
            case Entry.Text text -> text.value();
            case Entry.Items items -> items.entries().stream().map(Entry::text).collect(Collectors.joining(","));
            case Entry.Keys keys ->
                keys.entries().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue().text())
                        .collect(Collectors.joining(","));
        };
    }

    /// `sandbox` is the board that runs inside this process and speaks the source's own format.
    private static URI address(Entry entry, String source) {
        return entry instanceof Entry.Text text && text.value().equals(SourceChoice.SANDBOX)
                ? URI.create(SourceChoice.SANDBOX + "://" + source)
                : address(entry);
    }

    /// Without credentials, which stand in no plan, and without a query, since every request has its own.
    static URI address(Entry entry) {
        try {
            URI uri = URI.create(entry.text());
            if (uri.getRawUserInfo() != null) {
                throw entry.spot()
                        .refuse("base-url holds a user name or password; credentials belong in the environment");
            }
            if (SourceChoice.SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, with what was expected
        }
        throw entry.spot().refuse(entry.shown(), "an address such as https://mirror.example.org");
    }

    /// Paths are taken from the searches file's folder; what is not there, from the folder the command runs in.
    private List<String> files(Entry entry) {
        List<String> files = new ArrayList<>();
        for (Entry item : entry.items()) {
            Path file = path(item);
            Path beside = folder.resolve(file).normalize();
            Path here = file.toAbsolutePath().normalize();
            files.add((isThere(beside) || !isThere(here) ? beside : here)
                    .toAbsolutePath()
                    .toString());
        }
        if (files.isEmpty()) {
            throw entry.spot().refuse("files is empty; expected at least one path");
        }
        return files;
    }

    private static Path path(Entry entry) {
        try {
            return Path.of(entry.text());
        } catch (InvalidPathException notAPath) {
            throw entry.spot().refuse(entry.shown(), "the path of a file");
        }
    }

    private static boolean isThere(Path path) {
        if (Files.exists(path)) {
            return true;
        }
        Path parent = path.getParent();
        return path.toString().contains("*") && parent != null && Files.isDirectory(parent);
    }
}
