package dev.paydirt.bench.pace;

import dev.paydirt.run.RunRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the process and the store hold after a run.
///
/// @param heap bytes in use after a collection
/// @param resident bytes of memory
/// @param threads of the platform
/// @param handles open files and sockets
/// @param sockets of these
/// @param disk bytes of the store and the folder for temporary files
/// @param files there, except for runs' small records and an empty file for each lock, which stay
record Held(
        RunRecord record,
        double seconds,
        long heap,
        long resident,
        int threads,
        int handles,
        int sockets,
        long disk,
        long files) {
    private static final Path SELF = Path.of("/proc/self");

    /// How much more may be held at the end than near the beginning, for what warms up.
    private static final double SLACK = 1.15;

    /// And so many more of whatever is counted: threads that carry others come and go.
    private static final double SOME = 8;

    static Held now(Path folder, RunRecord record, double seconds) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        int sockets = 0;
        int handles = 0;
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            for (Path each : open.toList()) {
                handles++;
                sockets += Files.isSymbolicLink(each) && target(each).startsWith("socket:") ? 1 : 0;
            }
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("metadata/runs")
                            && !file.toString().contains("paydirt-locks-"))
                    .toList();
        }
        return new Held(
                record,
                seconds,
                runtime.totalMemory() - runtime.freeMemory(),
                residentBytes(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handles,
                sockets,
                all.stream().mapToLong(file -> file.toFile().length()).sum(),
                all.size());
    }

    /// Empty where it was closed meanwhile.
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static long residentBytes() throws IOException {
        for (String line : Files.readAllLines(SELF.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }

    /// Compares the last quarter of the runs with the second, and tells both.
    static boolean isFlat(List<Held> all) {
        List<Boolean> flat = List.of(
                isFlat("heap", all, held -> held.heap / 1e6),
                isFlat("resident", all, held -> held.resident / 1e6),
                isFlat("threads", all, held -> held.threads),
                isFlat("handles", all, held -> held.handles),
                isFlat("sockets", all, held -> held.sockets),
                isFlat("disk", all, held -> held.disk / 1e6),
                isFlat("files", all, held -> held.files));
        return !flat.contains(false);
    }

    private static boolean isFlat(String what, List<Held> all, ToDoubleFunction<Held> held) {
        int quarter = all.size() / 4;
        double before = median(all.subList(quarter, 2 * quarter), held);
        double after = median(all.subList(all.size() - quarter, all.size()), held);
        boolean flat = after <= SLACK * before + SOME;
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f in the second quarter, %.1f in the last%s%n",
                what,
                before,
                after,
                flat ? "" : ": GROWS");
        return flat;
    }

    private static double median(List<Held> some, ToDoubleFunction<Held> held) {
        double[] sorted = some.stream().mapToDouble(held).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d requests in %.1f s, %d unique; heap %.1f MB, resident %.0f MB, %d threads, %d handles, %d sockets, %.1f MB in %d files",
                record.status(),
                record.hosts().stream().mapToInt(RunRecord.HostLoad::requests).sum(),
                seconds,
                record.totals().unique(),
                heap / 1e6,
                resident / 1e6,
                threads,
                handles,
                sockets,
                disk / 1e6,
                files);
    }
}
