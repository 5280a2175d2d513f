package dev.paydirt.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A text with `{placeholders}`. `{{` is a brace.
final class Template {
    /// A piece of the text: as it is, or the name of what stands in its place.
    private record Piece(String text, boolean placeholder) {}

    private final List<Piece> pieces = new ArrayList<>();

    Template(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && text.startsWith("{{", i)) {
                plain.append('{');
                i++;
            } else if (c == '{' && text.indexOf('}', i) > 0) {
                pieces.add(new Piece(plain.toString(), false));
                plain.setLength(0);
                int end = text.indexOf('}', i);
                pieces.add(new Piece(text.substring(i + 1, end), true));
                i = end;
            } else {
                plain.append(c);
            }
        }
        pieces.add(new Piece(plain.toString(), false));
    }

    List<String> placeholders() {
        return pieces.stream().filter(Piece::placeholder).map(Piece::text).toList();
    }

    /// The text with every value in its place, each encoded; empty when one of them has no value.
    Optional<String> fill(Map<String, String> values, UnaryOperator<String> encoded) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (!piece.placeholder()) {
                filled.append(piece.text());
                continue;
            }
            String value = values.get(piece.text());
            if (value == null) {
                return Optional.empty();
            }
            filled.append(encoded.apply(value));
        }
        return Optional.of(filled.toString());
    }
}
