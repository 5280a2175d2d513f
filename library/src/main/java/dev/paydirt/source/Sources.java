package dev.paydirt.source;

import dev.paydirt.Refused;
import dev.paydirt.document.Nearest;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Every source we know, by name: the only way into this package's data files.
public final class Sources {
    private static final String FOLDER = "dev/paydirt/sources/";
    private static final String ENDING = ".yaml";

    private Sources() {}

    /// The sources that are built in, in name order.
    public static List<String> names() {
        ClassLoader loader = Sources.class.getClassLoader();
        URL one = loader.getResource(FOLDER + "sandbox" + ENDING);
        if (one == null) {
            throw new IllegalStateException("the library was packed without its sources");
        }
        try {
            return new ArrayList<>(new TreeSet<>(one.getProtocol().equals("jar") ? inJar(one) : inFolder(one)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the library's sources cannot be listed", unreadable);
        }
    }

    private static List<String> inFolder(URL one) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(one.toURI()).resolveSibling("."))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        }
    }

    private static List<String> inJar(URL one) throws IOException, URISyntaxException {
        String inside = one.getPath();
        try (JarFile jar = new JarFile(
                Path.of(new URI(inside.substring(0, inside.indexOf("!/")))).toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
                    .map(name -> name.substring(FOLDER.length(), name.length() - ENDING.length()))
                    .toList();
        }
    }

    /// A built-in source; empty when there is none of that name.
    public static Optional<Source> find(String name) {
        return text(name).map(text -> SourceFile.read("sources/" + name + ENDING, text));
    }

    /// The source with the settings that the searches give it; [Refused] when there is no such source.
    public static Endpoint endpoint(SourceChoice choice) {
        Source source = choice.definition()
                .map(text -> SourceFile.read(choice.where(), text))
                .or(() -> find(choice.source()))
                .orElseThrow(() -> new Refused("%s: there is no source '%s'%s"
                        .formatted(choice.where(), choice.source(), Nearest.hint(choice.source(), names()))));
        Endpoint endpoint = Endpoint.of(choice, source);
        // What is built in was tried when it was built; one's own jq must not turn out wrong after requests went out.
        choice.definition().ifPresent(_ -> endpoint.reader(new Timestamp(Instant.EPOCH)));
        return endpoint;
    }

    private static Optional<String> text(String name) {
        if (!name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            return Optional.empty();
        }
        try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(FOLDER + name + ENDING)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
