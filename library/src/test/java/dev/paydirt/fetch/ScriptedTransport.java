package dev.paydirt.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Answers with what it was told, in order; the last answer is given again for ever.
final class ScriptedTransport implements Transport {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Request> sent = new ArrayList<>();

    private interface Step {
        Reply play() throws IOException, InterruptedException;
    }

    ScriptedTransport answers(int status) {
        return answers(status, Map.of(), "");
    }

    ScriptedTransport answers(int status, Map<String, String> headers, String body) {
        steps.add(() -> new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedTransport fails(IOException failure) {
        steps.add(() -> {
            throw failure;
        });
        return this;
    }

    ScriptedTransport isInterrupted() {
        steps.add(() -> {
            throw new InterruptedException();
        });
        return this;
    }

    @Override
    public synchronized Reply send(Request request, Duration patience, int maxBytes)
            throws IOException, InterruptedException {
        sent.add(request);
        return (steps.size() > 1 ? steps.remove() : steps.element()).play();
    }

    synchronized List<Request> sent() {
        return List.copyOf(sent);
    }
}
