package dev.paydirt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/// The job of GitHub Actions that this process is a step of: what it tells us, and the files in which it wants to be
/// told.
///
/// @param environment variables of the process
record GitHubJob(Map<String, String> environment) {
    /// Whether this process runs in such a job at all.
    boolean isOne() {
        return environment.getOrDefault("GITHUB_ACTIONS", "").equals("true");
    }

    /// Sets an output of the step.
    ///
    /// @param value on one line: a line break would begin an output of somebody else's choice
    void output(String name, String value) throws IOException {
        if (value.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("the output " + name + " has a line break");
        }
        append("GITHUB_OUTPUT", name + "=" + value + "\n");
    }

    /// Adds to the summary of the step.
    void summary(String markdown) throws IOException {
        append("GITHUB_STEP_SUMMARY", markdown);
    }

    private void append(String variable, String text) throws IOException {
        String file = environment.getOrDefault(variable, "");
        if (file.isEmpty()) {
            throw new Refused(("--github writes to the file that %s names, and it is not set; expected in a step of "
                            + "GitHub Actions only")
                    .formatted(variable));
        }
        Files.writeString(
                Path.of(file), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Whether everybody can read the repository, and with it the artifacts; empty when the event does not tell.
    Optional<Boolean> isPublic() {
        String file = environment.getOrDefault("GITHUB_EVENT_PATH", "");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode told = new ObjectMapper()
                    .readTree(Files.readAllBytes(Path.of(file)))
                    .at("/repository/private");
            return told.isBoolean() ? Optional.of(!told.booleanValue()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
