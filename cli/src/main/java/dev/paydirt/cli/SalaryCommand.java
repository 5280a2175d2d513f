package dev.paydirt.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.Refused;
import dev.paydirt.posting.SalaryJson;
import dev.paydirt.posting.SalaryText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "salary",
        mixinStandardHelpOptions = true,
        description =
                "Reads salary texts, one a line, from files or standard input, and prints one JSON object a line.",
        footer = {"", "Example: echo '$150,000/yr - $200,000/yr' | paydirt salary --country us"})
final class SalaryCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files of texts (default: standard input)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CC", description = "where the texts come from: decides what a bare $ is")
    private @Nullable String country;

    @Option(names = "--explain", description = "also tell which characters of the text became what")
    private boolean explain;

    @Option(names = "--json", description = "what it prints anyway")
    @SuppressWarnings("unused") // understood, so that scripts may say it everywhere
    private boolean json;

    SalaryCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            read(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
        for (Path file : files) {
            // Bytes that are no UTF-8 become question marks: salary texts come from anywhere.
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                read(lines);
            } catch (NoSuchFileException missing) {
                throw new Refused("there is no file " + file, missing);
            }
        }
        return Exit.OK.code();
    }

    private void read(BufferedReader lines) throws IOException {
        Optional<String> code = Optional.ofNullable(country).map(text -> text.toUpperCase(Locale.ROOT));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ObjectNode reading = SalaryJson.of(SalaryText.read(line, code));
            if (explain) {
                SalaryJson.explain(reading, line, SalaryText.explain(line, code));
            }
            wiring.out().println(reading);
        }
    }
}
