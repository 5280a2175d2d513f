package dev.paydirt.cli;

import dev.paydirt.collect.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a process that is told to end commit what it has first, and still end with its own exit code.
final class Signals {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int code;

    /// From now on SIGTERM and SIGINT ask for a stop and wait for what is there to be committed.
    void stopOnSignal(Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "signals"));
    }

    private void end(Stop stop) {
        if (done.getCount() == 0) {
            return;
        }
        stop.request("stopped by a signal");
        try {
            boolean finished = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // What takes longer is not waited for; the same command takes it up again.
            Runtime.getRuntime().halt(finished ? code : Exit.PARTIAL.code());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /// The command has ended with this code; everything is written and flushed.
    void finished(int exitCode) {
        code = exitCode;
        done.countDown();
    }
}
