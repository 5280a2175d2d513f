package dev.paydirt.sandbox;

import java.time.Duration;

/// How the board lets time pass: `Thread::sleep`, or what a test brings.
@FunctionalInterface
public interface Nap {
    void sleep(Duration length) throws InterruptedException;
}
