package dev.paydirt.dashboard;

import dev.paydirt.fetch.Sleeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// Tells a browser when the page that it shows is no longer what it would be now (server-sent events).
///
/// The store is asked again and again, since what happens in it may happen on any machine.
final class Live {
    static final String TYPE = "text/event-stream";

    private static final Duration NEAR = Duration.ofSeconds(1);

    /// Every look costs requests there.
    private static final Duration FAR = Duration.ofSeconds(10);

    private static final byte[] CHANGED = "event: changed\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);

    /// Keeps the connection open and finds out when nobody listens any more.
    private static final byte[] SILENCE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Duration pause;
    private final Sleeper sleeper;

    Live(boolean elsewhere, Sleeper sleeper) {
        this.pause = elsewhere ? FAR : NEAR;
        this.sleeper = sleeper;
    }

    /// The page as it is now.
    @FunctionalInterface
    interface Look {
        Answer now() throws IOException;
    }

    /// Goes on until the browser leaves.
    void follow(Look look, OutputStream out) throws IOException {
        // The browser may have got its page just before a change: the first event lets it look once more.
        byte[] shown = new byte[0];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] now = content(look.now());
                out.write(Arrays.equals(shown, now) ? SILENCE : CHANGED);
                out.flush();
                shown = now;
                sleeper.sleep(pause);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] content(Answer answer) throws IOException {
        var content = new ByteArrayOutputStream();
        answer.body().write(content);
        return content.toByteArray();
    }
}
