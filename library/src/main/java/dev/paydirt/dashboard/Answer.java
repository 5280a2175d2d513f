package dev.paydirt.dashboard;

import dev.paydirt.report.Html;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is sent for a request.
///
/// @param status of HTTP
/// @param type of the content
/// @param file the name under which a browser keeps it, where it is one to keep
/// @param body writes the content
record Answer(int status, String type, Optional<String> file, Body body) {
    private static final String HTML = "text/html; charset=utf-8";

    /// Writes a content that may be too large to hold.
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Answer page(String html) {
        return text(200, HTML, html);
    }

    static Answer asset(String type, byte[] content) {
        return new Answer(200, type, Optional.empty(), out -> out.write(content));
    }

    static Answer words(String text) {
        return text(200, "text/plain; charset=utf-8", text);
    }

    static Answer download(String type, String file, Body body) {
        return new Answer(200, type, Optional.of(file), body);
    }

    /// A page that says why there is none.
    static Answer failure(int status, String what, String remedy) {
        return text(
                status,
                HTML,
                Sheet.of(what, Html.of("<h1>{}</h1><p>{}</p><p><a href=\"/\">All runs</a></p>", what, remedy)));
    }

    private static Answer text(int status, String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, type, Optional.empty(), out -> out.write(content));
    }
}
