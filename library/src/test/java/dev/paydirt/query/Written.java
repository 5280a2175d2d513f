package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;

/// A searches file as somebody wrote it, in a folder of its own.
record Written(Path file) {
    private static final Map<String, String> ENVIRONMENT = Map.of("WHERE", "Texas", "MAIL", "data@example.org");

    /// A file for the sandbox, ready for a list of queries.
    static final String SANDBOX = "sources: [sandbox]\nqueries:\n";

    static Written as(Path folder, String name, String content) throws IOException {
        return new Written(Files.writeString(folder.resolve(name), content));
    }

    static Written yaml(Path folder, String content) throws IOException {
        return as(folder, "s.yaml", content);
    }

    Searches read() {
        return read(Overrides.NONE);
    }

    Searches read(Overrides overrides) {
        return new SearchesFile(ENVIRONMENT).read(file, overrides);
    }

    AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(this::read).isInstanceOf(Refused.class);
    }

    /// @param sources separated by blanks; "" for none
    static Overrides overriding(String sources) {
        return new Overrides(
                Optional.empty(),
                sources.isEmpty() ? List.of() : List.of(sources.split(" ", -1)),
                Optional.empty(),
                Optional.empty());
    }
}
