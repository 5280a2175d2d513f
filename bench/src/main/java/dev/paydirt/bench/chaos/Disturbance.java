package dev.paydirt.bench.chaos;

import java.util.random.RandomGenerator;

/// Something that happens to a run, and when.
sealed interface Disturbance {
    /// The process is killed without a word.
    record Kill(long afterMillis) implements Disturbance {}

    /// The process is asked to end.
    record Terminate(long afterMillis) implements Disturbance {}

    /// The same command is given a second time while the first is at it.
    record Twin(long afterMillis) implements Disturbance {}

    /// No file may grow beyond so many blocks of 512 bytes, as on a disk that is full.
    record FullDisk(int blocks) implements Disturbance {}

    /// The run is given so many seconds.
    record TimeLimit(int seconds) implements Disturbance {}

    /// Every batch by a process of its own, two at a time, and then a consolidation.
    record Separately() implements Disturbance {}

    /// @param took how long an undisturbed run takes here
    static Disturbance drawn(RandomGenerator random, long took) {
        long after = 200 + random.nextLong(Math.max(1, took));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Kill(after);
            case 3 -> new Terminate(after);
            case 4 -> new Twin(random.nextLong(Math.max(1, took)));
            case 5 -> new FullDisk(8 + random.nextInt(400));
            case 6 -> new TimeLimit(1 + random.nextInt(3));
            default -> new Separately();
        };
    }
}
