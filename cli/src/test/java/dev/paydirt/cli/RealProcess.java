package dev.paydirt.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A command in a process of its own, to be killed and signalled.
final class RealProcess {
    private static final long DEADLINE_SECONDS = 60;

    private final Process process;
    private final Path words;

    private RealProcess(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    /// Starts a command on the run of [SmallSearches] in a store.
    static RealProcess start(Path store, String... command) throws IOException {
        return start(List.of(), store, command);
    }

    /// The run of a searches file, started by another command.
    static RealProcess startUnder(List<String> starter, Path store, String file) throws IOException {
        return start(starter, store, "run", file);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private static RealProcess start(List<String> starter, Path store, String... command) throws IOException {
        List<String> all = new ArrayList<>(starter);
        all.addAll(java());
        all.addAll(List.of(command));
        if (!all.contains("--plan")) {
            all.addAll(List.of("--timestamp", SmallSearches.TIMESTAMP));
        }
        all.addAll(List.of("--store", "file:" + store));
        return start(all, Map.of(), store.toAbsolutePath().resolveSibling(""));
    }

    /// A command as it stands.
    ///
    /// @param environment what is set, and nothing else
    /// @param folder for what it says
    static RealProcess startWith(Map<String, String> environment, Path folder, String... command) throws IOException {
        List<String> all = new ArrayList<>(java());
        all.addAll(List.of(command));
        return start(all, environment, folder);
    }

    private static RealProcess start(List<String> all, Map<String, String> environment, Path folder)
            throws IOException {
        Path words = Files.createTempFile(folder, "said", ".txt");
        File told = words.toFile();
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(told);
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        return new RealProcess(builder.start(), words);
    }

    /// Everything it has said so far.
    String said() throws IOException {
        return Files.readString(words);
    }

    long id() {
        return process.pid();
    }

    /// Looks again and again, and gives up when the process is gone or nothing happens for too long.
    void waitUntil(BooleanSupplier moment) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!moment.getAsBoolean()) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new AssertionError("the moment never came:\n" + said());
            }
        }
    }

    /// As `kill -9` does.
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /// @param name such as `TERM`
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(id())).start();
        kill.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits for its end.
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end:\n" + said());
        }
        return process.exitValue();
    }

    /// Pages in all journals of the run together.
    static long pages(Path store) {
        long pages = 0;
        for (Path journal : files(store.resolve("metadata/runs/" + SmallSearches.TIMESTAMP + "/work"), ".journal")) {
            try {
                pages += Files.readString(journal, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.length() > 9 && line.charAt(9) == 'P')
                        .count();
            } catch (IOException gone) {
                // Its batch was published between two looks.
            }
        }
        return pages;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException notYetThere) {
            return List.of();
        }
    }
}
