package dev.paydirt.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// The parameters of a search's address.
///
/// Everything that is not understood is refused, so that no collector believes in a filter which the board never saw.
final class Parameters {
    private static final Set<String> KNOWN =
            new TreeSet<>(List.of("q", "where", "salary_min", "salary_max", "paid_only", "remote", "page", "per_page"));

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /// @param query as it stands in the address, still encoded
    /// @throws IllegalArgumentException for a name that is unknown or there twice, and for a broken encoding
    static Parameters of(Optional<String> query) {
        return of(query, KNOWN);
    }

    /// The same, where other names are known.
    static Parameters of(Optional<String> query, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : WordList.cells(query.orElse(""), '&')) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                if (!known.contains(name)) {
                    throw new IllegalArgumentException(
                            "no parameter is called '" + name + "'; known are " + String.join(", ", known));
                }
                if (values.put(name, equals < 0 ? "" : decoded(part.substring(equals + 1))) != null) {
                    throw new IllegalArgumentException("the parameter " + name + " is there twice");
                }
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    }

    /// @param usualSize of a page, where the request does not say
    Page page(int usualSize) {
        OptionalLong salary = number("salary_min", 0, 1_000_000_000);
        return new Page(
                new Search(
                        value("q"),
                        value("where"),
                        salary,
                        number("salary_max", 0, 1_000_000_000),
                        number("paid_only", 0, 1).orElse(0) == 1,
                        remoteOnly()),
                (int) number("page", 1, 1_000_000).orElse(1),
                (int) number("per_page", 1, SandboxSettings.LARGEST_PAGE).orElse(usualSize));
    }

    private boolean remoteOnly() {
        return switch (value("remote")) {
            case "true" -> true;
            case "", "false" -> false;
            default ->
                throw new IllegalArgumentException("remote must be true or false, not '" + value("remote") + "'");
        };
    }

    OptionalLong number(String name, long least, long most) {
        String text = value(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean digits = text.length() < 12 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        long number = digits ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s must be a whole number from %d to %d, not '%s'".formatted(name, least, most, text));
        }
        return OptionalLong.of(number);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
