package dev.paydirt.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// As much of Structured Field Values (RFC 9651) as headers about limits need: a list of items, each with parameters.
/// Lenient: quotes around a name or a value fall away, and what cannot be read is left out.
final class FieldList {
    /// No host has more to say than this; the rest is not looked at.
    private static final int LONGEST = 2_000;

    private static final int MOST_DIGITS = 20;

    private FieldList() {}

    /// One item: `"daily";q=1000;w=86400`.
    ///
    /// @param name what stands before the first semicolon, without quotes
    /// @param parameters by lower-case key, without quotes
    record Item(String name, Map<String, String> parameters) {
        Optional<String> text(String key) {
            return Optional.ofNullable(parameters.get(key));
        }

        OptionalDouble number(String key) {
            return text(key).map(FieldList::number).orElse(OptionalDouble.empty());
        }
    }

    static List<Item> parse(String value) {
        List<Item> items = new ArrayList<>();
        for (String piece : pieces(value.substring(0, Math.min(LONGEST, value.length())), ',')) {
            List<String> parts = pieces(piece, ';');
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String part : parts.subList(1, parts.size())) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            unquoted(part.substring(equals + 1)));
                }
            }
            items.add(new Item(unquoted(parts.getFirst()), parameters));
        }
        return items;
    }

    /// A number of digits with at most one point in it, not negative.
    static OptionalDouble number(String value) {
        String text = value.strip();
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && Character.isDigit(text.charAt(0))
                && text.chars().allMatch(each -> each == '.' || (each >= '0' && each <= '9'))
                && text.indexOf('.') == text.lastIndexOf('.');
        return digits ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static List<String> pieces(String text, char between) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == between && !quoted) {
                pieces.add(text.substring(from, index));
                from = index + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
