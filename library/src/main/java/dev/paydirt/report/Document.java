package dev.paydirt.report;

import dev.paydirt.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Whole HTML documents and the style that all of them share.
public final class Document {
    private static final String STYLE = "paydirt.css";

    private Document() {}

    /// The style sheet of every page.
    public static String style() {
        try (InputStream in = Document.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// By what a content security policy allows that style where a document carries it: `'sha256-…'`.
    public static String styleSource() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style())) + "'";
    }

    /// A document that carries its style and may load and run nothing.
    public static String alone(String title, Html body) {
        String style = style();
        return Html.of("""
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8">
                        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {}; \
                        base-uri 'none'; form-action 'none'">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>{}</title><style>{}</style></head>
                        <body><main>{}</main></body></html>
                        """, new Html(styleSource()), title, new Html(style), body)
                .text();
    }
}
