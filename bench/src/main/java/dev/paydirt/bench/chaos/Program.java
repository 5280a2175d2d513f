package dev.paydirt.bench.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The real program in processes of its own, on one searches file and one store.
///
/// @param launcher `./paydirt`, which gives its process to the program
/// @param said where everything it prints goes
record Program(Path launcher, Path searches, Path store, File said) {
    static final String TIMESTAMP = "2026-01-02T03-04-05Z";

    /// Longer than any round takes; a process that still runs then hangs, and that is a finding.
    private static final long LONGEST_SECONDS = 120;

    private static final int HUNG = -1;

    Process start(String... words) throws IOException {
        return start(List.of(), words);
    }

    Process start(List<String> before, String... words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(launcher.toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--store", "file:" + store));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                .start();
    }

    Process run(String... options) throws IOException {
        return start(run(List.of(options)));
    }

    String[] run(List<String> options) {
        List<String> words = new ArrayList<>(List.of("run", searches.toString(), "--timestamp", TIMESTAMP));
        words.addAll(options);
        return words.toArray(String[]::new);
    }

    /// @return its exit code, or -1 for one that hung and was killed
    static int end(Process process) throws InterruptedException {
        if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return HUNG;
    }
}
