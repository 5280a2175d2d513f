package dev.paydirt.bench.consolidate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One process from its start to its end.
///
/// @param memory the most it held at once, in bytes, as Linux counts it; 0 elsewhere
record Timed(double seconds, long memory) {
    private static final int LOOK_EVERY_MILLIS = 5;

    static Timed of(List<String> command) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long memory = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                memory = Math.max(memory, memory(process.pid()));
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            throw new InterruptedIOException("stopped");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + ": " + command);
        }
        return new Timed(seconds, memory);
    }

    static double median(List<Timed> times) {
        double[] sorted = times.stream().mapToDouble(Timed::seconds).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long memory(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }
}
