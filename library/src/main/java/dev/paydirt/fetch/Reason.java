package dev.paydirt.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts into words why a request failed, fit for a terminal, a log and a report: printable, short, and without anything
/// that the request carries but its shown address does not. Hosts like to repeat an address or a key in their answer.
final class Reason {
    private static final int LONGEST = 200;

    /// Far more than is shown, because blanks and markup shrink.
    private static final int READ = 16 * 1024;

    /// Shorter pieces hide nothing and would take ordinary letters out of a text.
    private static final int SHORTEST_SECRET = 4;

    private static final Set<String> PLAIN_HEADERS = Set.of("accept", "accept-language", "content-type", "user-agent");

    private static final Pattern PIECES = Pattern.compile("[/?&=;#@:+,]");

    private Reason() {}

    static String of(Request request, Reply reply) {
        String text = StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(reply.body(), 0, Math.min(READ, reply.body().length)))
                .toString();
        String beginning = of(request, text);
        return beginning.isEmpty() ? "status " + reply.status() : "status " + reply.status() + ": " + beginning;
    }

    static String of(Request request, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "no such host: " + request.lane().host();
            }
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return of(request, cause.getMessage());
            }
        }
        return failure instanceof ConnectException
                ? "no connection to " + request.lane().host()
                : failure.getClass().getSimpleName();
    }

    static String of(Request request, String text) {
        String hidden = text;
        for (String secret : secrets(request)) {
            hidden = hidden.replace(secret, "***");
        }
        return printable(hidden);
    }

    /// Control characters, line breaks and the invisible ones that turn text around become one blank.
    private static String printable(String text) {
        var plain = new StringBuilder();
        text.codePoints().takeWhile(_ -> plain.length() < LONGEST).forEach(character -> {
            if (isPrintable(character)) {
                plain.appendCodePoint(character);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Every piece of the address that its shown form lacks, and every header that may sign somebody in; the longest
    /// first, so that none is left half.
    private static List<String> secrets(Request request) {
        List<String> carried = new ArrayList<>();
        for (String piece : PIECES.split(request.uri().toString(), -1)) {
            carried.add(piece);
            carried.add(URLDecoder.decode(piece, StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!PLAIN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                carried.add(header.getValue());
                carried.add(header.getValue().substring(header.getValue().lastIndexOf(' ') + 1));
            }
        }
        return carried.stream()
                .filter(piece -> piece.length() >= SHORTEST_SECRET
                        && !request.shown().contains(piece)
                        && !request.lane().host().contains(piece))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
