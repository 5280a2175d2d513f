package dev.paydirt.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Sends over HTTP/1.1 with the JDK's client and the JDK's trust store. Safe for any number of threads.
///
/// Redirects are answers like any other, so that each can be judged and takes a turn of its own. When a connection
/// closes
/// before the first byte of an answer, the JDK's client repeats a `GET` by itself, which no clock sees and nobody
/// counts;
/// that can be switched off only for the whole process, by [#sendOnce].
public final class HttpTransport implements Transport, AutoCloseable {
    /// How often the JDK's client sends one request, with redirects and its own repeats together.
    private static final String SENDINGS = "jdk.httpclient.redirects.retrylimit";

    private final HttpClient client;

    /// @param proxies which proxy is used for which address; `ProxySelector.getDefault()` follows the JDK's system
    ///     properties, `HttpClient.Builder.NO_PROXY` uses none
    public HttpTransport(ProxySelector proxies) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                // A third less processor time a request than with the client's own pool of platform threads.
                .executor(Thread::startVirtualThread)
                .build();
    }

    /// Goes through the proxies that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name, in capitals or not, and follows
    /// the JDK's own settings where neither of the first two is set.
    ///
    /// @throws dev.paydirt.Refused when a variable names a proxy that cannot be used
    public static HttpTransport in(Map<String, String> environment) {
        return new HttpTransport(ProxyVariables.in(environment));
    }

    /// Makes the JDK's client send each request once, unless its system property says otherwise already. For a program
    /// that owns its process, before the first request of any client in it: later it does nothing. A library must
    /// leave it alone, since the clients of the program around it would follow no redirect any more.
    public static void sendOnce() {
        if (System.getProperty(SENDINGS) == null) {
            System.setProperty(SENDINGS, "1");
        }
    }

    @Override
    public Reply send(Request request, Duration patience, int maxBytes) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(message(request), BoundedBody.of(maxBytes));
        try {
            // HttpRequest.timeout ends with the headers; a body that never ends would hold us for ever.
            return reply(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS), maxBytes);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + inWords(patience));
        } catch (InterruptedException interruption) {
            answer.cancel(true);
            throw interruption;
        } catch (ExecutionException failure) {
            throw asIOException(failure);
        }
    }

    private static HttpRequest message(Request request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.uri());
        request.headers().forEach(message::setHeader);
        message.setHeader("Accept-Encoding", "gzip");
        return message.method(
                        request.method(),
                        request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static Reply reply(HttpResponse<byte[]> answer, int maxBytes) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(", ", header.getValue()));
        }
        String coding = headers.getOrDefault("content-encoding", "");
        return new Reply(answer.statusCode(), headers, decoded(coding, answer.body(), maxBytes));
    }

    private static byte[] decoded(String coding, byte[] body, int maxBytes) throws IOException {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : unzipped(body, maxBytes);
            default ->
                throw new UnusableAnswer(
                        "the answer is encoded as '%s', and only gzip was asked for".formatted(coding));
        };
    }

    private static byte[] unzipped(byte[] body, int maxBytes) throws IOException {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            byte[] whole = content.readNBytes(maxBytes);
            if (content.read() >= 0) {
                throw UnusableAnswer.tooLarge(maxBytes);
            }
            return whole;
        }
    }

    /// What a host sends must not be able to end a run, so even a slip of the client in reading it counts as a broken
    /// answer.
    private static IOException asIOException(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException broken -> broken;
            case Error error -> throw error;
            case null, default -> new IOException("the answer could not be read", failure);
        };
    }

    private static String inWords(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
    }

    /// Gives up whatever is under way.
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
