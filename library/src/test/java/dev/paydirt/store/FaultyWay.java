package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The way to a server, on which answers get lost: it hands requests on to the server and its answers back, one request
/// a connection, unless it is told to do worse.
public final class FaultyWay implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final URI server;
    private final Supplier<Fate> fates;
    private final ServerSocket socket;

    /// What becomes of a request.
    public enum Fate {
        ARRIVES,
        /// The server does not hear of it.
        BROKEN,
        TOO_MUCH,
        RESET,
        /// No answer ever comes, until whoever asked gives up.
        SILENCE,
        /// The server does what it is asked, and nobody learns it.
        BROKEN_AFTERWARDS,
        RESET_AFTERWARDS,
        /// Half of the answer arrives.
        CUT
    }

    /// @param fates asked once for each request, on any thread
    public FaultyWay(URI server, Supplier<Fate> fates) throws IOException {
        this.server = server;
        this.fates = fates;
        this.socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.startVirtualThread(() -> {
                    try (client) {
                        client.setTcpNoDelay(true);
                        handle(client);
                    } catch (IOException gone) {
                        // Whoever asked has left; that is what this is for.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void handle(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        String head = head(in);
        if (head.isEmpty()) {
            return;
        }
        OutputStream out = client.getOutputStream();
        if (head.toLowerCase(Locale.ROOT).contains("\nexpect:")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        }
        byte[] body = in.readNBytes(length(head));
        switch (fates.get()) {
            case ARRIVES -> ask(head, body, out);
            case BROKEN -> answer(out, "500 Internal Server Error", "InternalError");
            case TOO_MUCH -> answer(out, "503 Slow Down", "SlowDown");
            case RESET -> client.setSoLinger(true, 0);
            case SILENCE -> in.transferTo(OutputStream.nullOutputStream());
            case BROKEN_AFTERWARDS -> {
                ask(head, body, OutputStream.nullOutputStream());
                answer(out, "500 Internal Server Error", "InternalError");
            }
            case RESET_AFTERWARDS -> {
                ask(head, body, OutputStream.nullOutputStream());
                client.setSoLinger(true, 0);
            }
            case CUT -> {
                var answer = new ByteArrayOutputStream();
                ask(head, body, answer);
                out.write(answer.toByteArray(), 0, answer.size() / 2);
            }
        }
        out.flush();
    }

    private void ask(String head, byte[] body, OutputStream answer) throws IOException {
        String asked = head.replaceAll("(?im)^(expect|connection):.*\r\n", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
            upstream.setTcpNoDelay(true);
            OutputStream out = upstream.getOutputStream();
            out.write(asked.getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            upstream.getInputStream().transferTo(answer);
        }
    }

    private static void answer(OutputStream out, String status, String code) throws IOException {
        String body = "<Error><Code>%s</Code><Message>on purpose</Message></Error>".formatted(code);
        out.write("HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, body.length(), body)
                .getBytes(ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
