package dev.paydirt.bench;

import dev.paydirt.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/// What measurements have in common as programs.
public final class Measurement {
    private Measurement() {}

    /// Runs one as a whole process and ends that.
    public static void main(Runnable measurement, String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(measurement, args, out, err);
        out.flush();
        System.exit(code);
    }

    /// A mistake of the caller is one sentence, anything else a fault with its trace.
    ///
    /// @return the exit code
    public static int run(Runnable measurement, String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(measurement)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (!(failure instanceof Refused)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    /// Where recorded data may lie: named, or in `shared/data` beside the repository.
    public static Stream<Path> recordedFolders(Optional<Path> named) {
        String property = System.getProperty("paydirt.recorded", "");
        if (named.isPresent() || !property.isEmpty()) {
            return Stream.of(named.orElseGet(() -> Path.of(property)));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve("data"));
    }

    /// @throws Refused when there is no such file, or it is not UTF-8
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new Refused("there is no file " + file, missing);
        } catch (CharacterCodingException wrong) {
            throw new Refused(file + " is not UTF-8", wrong);
        } catch (IOException broken) {
            throw new Refused(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }
}
