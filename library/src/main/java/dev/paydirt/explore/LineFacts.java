package dev.paydirt.explore;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.paydirt.posting.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the columns need of one line; everything else is passed over unread.
final class LineFacts {
    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> WANTED = Set.of(
            Fields.POSITION,
            Fields.COMPANY,
            Fields.POSTED_DATE,
            Fields.SENIORITY_LEVEL,
            Fields.EMPLOYMENT_TYPE,
            Fields.SOURCE,
            Fields.SALARY_CURRENCY,
            Fields.SALARY_ANNUAL_MIN,
            Fields.SALARY_ANNUAL_MAX,
            Fields.SALARY_ORIGIN,
            Fields.REMOTE,
            Fields.CITY,
            Fields.REGION,
            Fields.COUNTRY);

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> queries = new ArrayList<>();

    /// Takes the place of what was read before.
    ///
    /// @return whether it is an object
    boolean read(byte[] line, int length) throws IOException {
        texts.clear();
        queries.clear();
        try (JsonParser parser = JSON.createParser(line, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    list(name, parser);
                } else if (value != JsonToken.VALUE_NULL && WANTED.contains(name)) {
                    texts.put(name, parser.getText());
                }
            }
        }
        return true;
    }

    private void list(String name, JsonParser parser) throws IOException {
        if (!name.equals(Fields.QUERIES) || parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                queries.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    /// Empty where the line says nothing.
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    List<String> queries() {
        return Collections.unmodifiableList(queries);
    }

    /// What the posting pays in a year: the middle of its range, or the only bound it tells. 0 where it tells none.
    int pay() {
        double low = amount(Fields.SALARY_ANNUAL_MIN);
        double high = amount(Fields.SALARY_ANNUAL_MAX);
        double middle = low > 0 && high > 0 ? (low + high) / 2 : Math.max(low, high);
        return (int) Math.min(Integer.MAX_VALUE, Math.round(middle));
    }

    private double amount(String field) {
        try {
            double amount = Double.parseDouble(texts.getOrDefault(field, "0"));
            return Double.isFinite(amount) ? Math.max(0, amount) : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
