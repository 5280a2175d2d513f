package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/// One query of a plan, cut into what the board does and what its collector does.
///
/// @param search what the board is asked for
/// @param sieve what the collector drops of the board's answer
/// @param limit the most postings kept
record Wanted(Search search, Sieve sieve, int limit) {
    private static final int USUAL_LIMIT = 100;
    private static final int READ_FOR_ONE_KEPT = 10;

    Wanted {
        if (limit < 1) {
            throw new IllegalArgumentException("a query's limit must be at least 1, not " + limit);
        }
    }

    static Wanted of(JsonNode query) {
        Search search = new Search(
                text(query, "keyword"), text(query, "location"), dollars(text(query, "salary")), flag(query, "remote"));
        String limit = text(query, "limit");
        try {
            return new Wanted(search, Sieve.of(query), limit.isEmpty() ? USUAL_LIMIT : Integer.parseInt(limit));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "a query's limit must be a whole number, not '" + limit + "'", notANumber);
        }
    }

    /// How many entries of the board's list are looked at.
    long mostRead() {
        return (long) limit * READ_FOR_ONE_KEPT;
    }

    /// A year's pay as a query names it, in the board's currency where none stands beside it. The board filters by
    /// dollars only.
    private static OptionalLong dollars(String salary) {
        List<String> parts = WordList.cells(salary, ' ');
        boolean dollars = parts.size() == 1 || parts.getLast().equals("USD");
        if (salary.isEmpty() || !dollars) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of((long) Math.ceil(Double.parseDouble(parts.getFirst())));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a query's salary must be an amount, not '" + salary + "'", notANumber);
        }
    }

    /// Empty where the key is missing or null. Keys of several words are found with hyphens and with underscores.
    static String text(JsonNode query, String key) {
        JsonNode value = node(query, key);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    static boolean flag(JsonNode query, String key) {
        return text(query, key).equals("true");
    }

    static JsonNode node(JsonNode query, String key) {
        JsonNode hyphened = query.path(key);
        return hyphened.isMissingNode() ? query.path(key.replace('-', '_')) : hyphened;
    }
}
