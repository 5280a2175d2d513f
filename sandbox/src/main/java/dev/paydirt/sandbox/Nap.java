package dev.paydirt.sandbox;

import java.time.Duration;

/// How the board lets time pass.
@FunctionalInterface
interface Nap {
    void sleep(Duration length) throws InterruptedException;
}
