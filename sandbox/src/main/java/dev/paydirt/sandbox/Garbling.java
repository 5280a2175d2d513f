package dev.paydirt.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Answers that are not what they should be.
final class Garbling {
    private static final int DEEP = 100_000;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>Just a moment</title></head>
            <body><h1>We are checking that you are human</h1><p>This takes a few seconds.</p></body></html>
            """;
    private static final Map<String, String> GZIPPED = Map.of("Content-Encoding", "gzip");

    private Garbling() {}

    /// Half of it, which is never whole JSON.
    static Answer brokenJson(Answer answer) {
        return answer.withBody(Arrays.copyOf(answer.body(), answer.body().length / 2));
    }

    static Answer html() {
        return Answer.page(PAGE);
    }

    static Answer listed(Answer answer) {
        return answer.withBody(joined(bytes("["), answer.body(), bytes("]")));
    }

    /// Half of what it is when compressed.
    static Answer brokenGzip(Answer answer) {
        byte[] whole = gzipped(answer.body());
        return answer.withBody(Arrays.copyOf(whole, whole.length / 2)).with(GZIPPED);
    }

    /// The beginning of a character in the title nearest to the middle, or in a key of its own where there is none.
    static Answer truncatedUtf8(Answer answer) {
        byte[] half = {(byte) 0xE2, (byte) 0x82};
        byte[] title = bytes("\"title\":\"");
        byte[] body = answer.body();
        for (int at = body.length / 2; at >= 0; at--) {
            if (Arrays.equals(body, at, Math.min(at + title.length, body.length), title, 0, title.length)) {
                int in = at + title.length;
                byte[] before = Arrays.copyOf(body, in);
                return answer.withBody(joined(before, half, Arrays.copyOfRange(body, in, body.length)));
            }
        }
        return answer.withBody(joined(bytes("{\"note\":\""), half, bytes("\","), rest(answer)));
    }

    static Answer deep(Answer answer) {
        byte[] lists = bytes("{\"nested\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",");
        return answer.withBody(joined(lists, rest(answer)));
    }

    static Answer twice(Answer answer) {
        return answer.withBody(joined(
                bytes("{\"total\":0,\"jobs\":[],\"id\":\"sb-0000000\",\"title\":\"\",\"description\":\"\","),
                rest(answer)));
    }

    /// An answer to be put behind something else, without its opening brace.
    static byte[] rest(Answer answer) {
        return Arrays.copyOfRange(answer.body(), 1, answer.body().length);
    }

    /// What one part of the bomb is made of. Compressed parts one behind the other are the parts one behind the other
    /// (RFC 1952 section 2.2).
    static byte[] gzipped(byte[] part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length / 100 + 100);
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(part);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] letters(int number) {
        byte[] letters = new byte[number];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
