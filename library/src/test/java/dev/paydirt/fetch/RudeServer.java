package dev.paydirt.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/// A host on loopback whose every method is a way to misbehave; each gives the address where it does. It writes bytes
/// by itself, because a proper HTTP server would not let it.
final class RudeServer implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, Supplier<Answer>> routes = new ConcurrentHashMap<>();
    private final Map<String, String> heads = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private final CountDownLatch silent = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);

    private enum Then {
        LISTEN,
        HANG_UP,
        SAY_NO_MORE
    }

    private record Answer(byte[] bytes, Then then) {
        Answer(String text, Then then) {
            this(text.getBytes(ISO_8859_1), then);
        }
    }

    RudeServer() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::receive);
    }

    /// Answers with this status and body.
    URI answers(int status, String... headers) {
        return answers(status, "hello".getBytes(ISO_8859_1), headers);
    }

    URI answers(int status, byte[] body, String... headers) {
        return route(() -> answer(status, body, headers));
    }

    /// Answers whatever `hears` does with each request, after that has come back.
    URI answersAfter(Runnable hears) {
        return route(() -> {
            hears.run();
            return answer(200, new byte[0]);
        });
    }

    /// Says 429 the first time and is friendly afterwards.
    URI throttlesOnce(String... headers) {
        AtomicInteger asked = new AtomicInteger();
        return route(() -> answer(asked.getAndIncrement() == 0 ? 429 : 200, new byte[0], headers));
    }

    /// Fails every other time, beginning with the first.
    URI flaps() {
        AtomicInteger asked = new AtomicInteger();
        return route(() -> answer(asked.getAndIncrement() % 2 == 0 ? 500 : 200, new byte[0]));
    }

    /// Promises a body and sends only its beginning, with the connection left open.
    URI neverEndsTheBody() {
        return route(() -> new Answer(head(200, 1000) + "the beg", Then.SAY_NO_MORE));
    }

    /// Takes the request and says nothing at all.
    URI neverAnswers() {
        return route(() -> new Answer("", Then.SAY_NO_MORE));
    }

    /// Hangs up in the middle of the body it promised.
    URI cutsTheBodyShort() {
        return route(() -> new Answer(head(200, 1000) + "the beg", Then.HANG_UP));
    }

    /// Hangs up in the middle of a body whose length it did not tell.
    URI cutsAChunkShort() {
        return route(
                () -> new Answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nthe beg", Then.HANG_UP));
    }

    /// Sends a body of which every byte is a blank, without telling its length first.
    URI sendsWithoutEnd(int bytes) {
        return route(
                () -> new Answer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + " ".repeat(bytes), Then.HANG_UP));
    }

    URI sendsGzip(String text) {
        return answers(200, gzip(text), "Content-Encoding: gzip", "Content-Type: application/json");
    }

    /// Sends a thousandth of what comes out when it is unpacked.
    URI sendsAGzipBomb(int unpacked) {
        return answers(200, gzip(" ".repeat(unpacked)), "Content-Encoding: gzip");
    }

    /// Says gzip and sends something else.
    URI liesAboutItsCoding() {
        return answers(200, "{}, surely".getBytes(ISO_8859_1), "Content-Encoding: gzip");
    }

    /// Hangs up without a word, every time.
    URI hangsUp(Runnable hears) {
        return route(() -> {
            hears.run();
            return new Answer("", Then.HANG_UP);
        });
    }

    URI redirectsTo(Object location) {
        return answers(302, "Location: " + location);
    }

    URI talksNonsense() {
        return route(() -> new Answer("GARBAGE/9.9 what? \r\n\r\n", Then.HANG_UP));
    }

    /// Comes back once a request has been met with silence.
    void awaitSilence() throws InterruptedException {
        silent.await();
    }

    /// Comes back once the other side has hung up on that silence.
    void awaitAbandonment() throws InterruptedException {
        abandoned.await();
    }

    /// The head of the last request to this address, as it was sent.
    String head(URI address) {
        return heads.getOrDefault(address.getPath(), "");
    }

    private URI route(Supplier<Answer> manners) {
        String path = "/" + names.incrementAndGet();
        routes.put(path, manners);
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.startVirtualThread(() -> serve(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(guest.getInputStream());
            Then then = Then.LISTEN;
            while (then == Then.LISTEN) {
                String head = readHead(in);
                if (head.isEmpty()) {
                    return;
                }
                String path = head.split(" ", 3)[1];
                heads.put(path, head);
                Answer answer = routes.getOrDefault(path, () -> answer(404, new byte[0]))
                        .get();
                guest.getOutputStream().write(answer.bytes());
                then = answer.then();
            }
            if (then == Then.SAY_NO_MORE) {
                silent.countDown();
                while (in.read() >= 0) {}
                abandoned.countDown();
            }
        } catch (IOException _) {
            abandoned.countDown();
        }
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Answer answer(int status, byte[] body, String... headers) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(status, body.length, headers).getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return new Answer(bytes.toByteArray(), Then.LISTEN);
    }

    private static String head(int status, int length, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + " Such\r\nContent-Length: " + length + "\r\n" + more + "\r\n";
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(text.getBytes(ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
