package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class FetcherPrecedenceTest {
    private static final Allowance ONE_AT_A_TIME = new Allowance(List.of(), 1);
    private final FakeTime time = new FakeTime();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore answers = new Semaphore(0);
    private final List<Thread> waiting = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(
            this::answered,
            new HostClocks(List.of(), Past.NONE, _ -> {}),
            FetchSettings.DEFAULT,
            time,
            time,
            new Random(1));

    /// Who stands at the front already is not overtaken any more.
    @Test
    void asksForListsBeforeDetailsAndForWhoeverHasMostLeft() throws Exception {
        ask("under way", new Precedence(false, 0));
        ask("at the front", new Precedence(false, 0));
        ask("detail of a short way", new Precedence(false, 20));
        ask("detail of a long way", new Precedence(false, 180));
        ask("another detail of a long way", new Precedence(false, 180));
        ask("list", new Precedence(true, 75));
        ask("list of a long way", new Precedence(true, 180));

        answers.release(waiting.size());

        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(sent)
                .containsExactly(
                        "under way",
                        "at the front",
                        "list of a long way",
                        "list",
                        "detail of a long way",
                        "another detail of a long way",
                        "detail of a short way");
    }

    /// Returns when the request waits: for its answer, or for its turn.
    private void ask(String name, Precedence precedence) {
        URI uri = URI.create("https://board.example/" + name.replace(' ', '+'));
        waiting.add(Thread.startVirtualThread(() -> {
            try {
                fetcher.fetch(Requests.get(uri, ONE_AT_A_TIME), precedence, new HostLog());
            } catch (InterruptedException interruption) {
                sent.add(name + " was interrupted");
            }
        }));
        while (waiting.getLast().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Reply answered(Request request, Duration patience, int maxBytes) throws InterruptedException {
        sent.add(request.uri().getPath().substring(1).replace('+', ' '));
        answers.acquire();
        return new Reply(200, Map.of(), new byte[0]);
    }
}
