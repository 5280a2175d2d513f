package dev.paydirt.fetch;

import java.time.Duration;

/// Lets time pass. The real one is `Thread::sleep`; tests bring one that only moves their clock.
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
