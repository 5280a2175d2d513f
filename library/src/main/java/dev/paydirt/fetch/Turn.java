package dev.paydirt.fetch;

import java.util.concurrent.Semaphore;

/// The right to have one request under way at a host. Closing gives it to the next in the queue.
final class Turn implements AutoCloseable {
    private final Semaphore places;

    Turn(Semaphore places) {
        this.places = places;
    }

    @Override
    public void close() {
        places.release();
    }
}
