package dev.paydirt.consolidate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works on many things with all cores and hands the results over in the order in which the things came, on the thread
/// that brings them. Holds a few at a time, however many come.
public final class InOrder<T, R> implements AutoCloseable {
    /// Enough for every core to have a next one when it is done with one.
    private static final int HELD_PER_CORE = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<R>> underWay = new ArrayDeque<>();
    private final int most = Runtime.getRuntime().availableProcessors() * HELD_PER_CORE;
    private final Step<T, R> step;
    private final Taker<R> taker;

    /// What is done to each thing, on any thread.
    @FunctionalInterface
    public interface Step<T, R> {
        R of(T thing) throws IOException;
    }

    /// What is done with each result, one after the other.
    @FunctionalInterface
    public interface Taker<R> {
        void take(R result) throws IOException;
    }

    public InOrder(Step<T, R> step, Taker<R> taker) {
        this.step = step;
        this.taker = taker;
    }

    public void add(T thing) throws IOException {
        if (underWay.size() == most) {
            takeFirst();
        }
        underWay.addLast(threads.submit(() -> step.of(thing)));
    }

    /// Returns once every result was taken.
    public void finish() throws IOException {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() throws IOException {
        try {
            taker.take(underWay.removeFirst().get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("consolidating was interrupted");
        } catch (ExecutionException failed) {
            throw asItWas(failed);
        }
    }

    private static IOException asItWas(ExecutionException failed) {
        return switch (failed.getCause()) {
            case IOException broken -> broken;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(failed);
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
