package dev.paydirt.fetch;

import java.io.IOException;
import java.time.Duration;

/// The one function that touches the network. It sends once and judges nothing.
@FunctionalInterface
public interface Transport {
    /// Sends the request and reads the whole answer.
    ///
    /// @param patience for everything together: connecting, sending, and the last byte of the answer
    /// @param maxBytes the largest body taken, counted as sent and again after decompression
    /// @throws UnusableAnswer when the answer is of a kind that asking again would bring again
    /// @throws IOException when no whole answer came: no connection, cut short, out of patience
    /// @throws InterruptedException when the calling thread is interrupted; the request is given up
    Reply send(Request request, Duration patience, int maxBytes) throws IOException, InterruptedException;
}
