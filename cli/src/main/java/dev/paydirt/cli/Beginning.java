package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.source.Source;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The files that a user begins with. What is there already stays.
///
/// @param folder where they go, a checkout's root for workflows
/// @param name of the searches file, from the folder on
record Beginning(Path folder, String name, Map<String, String> environment) {
    private static final String WORKFLOWS = ".github/workflows/";

    Beginning {
        // It ends up in a workflow, where a quote or a line break would end the text that it stands in.
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._/-]*") || name.contains("..")) {
            throw new Refused(
                    "--searches is '%s'; expected a path of letters, digits, '.', '_', '-' and '/' in the folder"
                            .formatted(name));
        }
    }

    Path searches() throws IOException {
        return write(name, template("searches.yaml"));
    }

    /// Writes both, or neither where one of them is there.
    ///
    /// @param from the repository that Paydirt is taken from, `owner/name`
    /// @param commit of that repository
    List<Path> workflows(String from, String commit) throws IOException {
        if (!from.matches("[A-Za-z0-9-]+/[A-Za-z0-9._-]+")) {
            throw new Refused("--from is '%s'; expected owner/name".formatted(from));
        }
        if (!commit.matches("[0-9a-f]{40}")) {
            throw new Refused("--pin is '%s'; expected the 40 digits of a commit, because tags and branches move"
                    .formatted(commit));
        }
        String parallel = WORKFLOWS + "parallel-collect-salary-data.yml";
        String sequential = WORKFLOWS + "collect-salary-data.yml";
        for (String file : List.of(parallel, sequential)) {
            if (Files.exists(folder.resolve(file))) {
                throw there(folder.resolve(file));
            }
        }
        List<Path> written = new ArrayList<>();
        if (!Files.exists(folder.resolve(name))) {
            written.add(searches());
        }
        Set<String> secrets = secrets();
        String at = filled(template("parallel.yml"), from, commit);
        written.add(write(parallel, at + given("    secrets:\n", "      ", secrets)));
        String one = filled(template("sequential.yml"), from, commit);
        written.add(write(sequential, one.replace("@ENV@", given("        env:\n", "          ", secrets))));
        return written;
    }

    private String filled(String template, String from, String commit) {
        return template.replace("@FROM@", from).replace("@COMMIT@", commit).replace("@SEARCHES@", name);
    }

    /// The keys that the searches' sources need, by the names of the variables that they are read from.
    private Set<String> secrets() {
        return new SearchesFile(environment)
                .read(folder.resolve(name), Overrides.NONE).sources().stream()
                        .map(choice -> Sources.endpoint(choice).source())
                        .flatMap(source -> source.credentials().values().stream())
                        .map(Source.Credential::env)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String given(String head, String indent, Set<String> secrets) {
        return secrets.isEmpty()
                ? ""
                : secrets.stream()
                        .map(secret -> "%s%s: ${{ secrets.%s }}\n".formatted(indent, secret, secret))
                        .collect(Collectors.joining("", head, ""));
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(folder));
        try {
            return Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw there(path);
        }
    }

    private static Refused there(Path path) {
        return new Refused("%s is there already and stays as it is; move it away, or write elsewhere".formatted(path));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Beginning.class.getResourceAsStream("init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
