package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.posting.Countries;
import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import dev.paydirt.posting.Place;
import dev.paydirt.posting.PlaceText;
import dev.paydirt.posting.PlainText;
import dev.paydirt.posting.Salaries;
import dev.paydirt.posting.Salary;
import dev.paydirt.posting.SalaryFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a source's mapping made of a record: our field names, values of any kind.
record MappedRecord(JsonNode node) {
    /// What changes from day to day, or from list to list, without any change of the posting.
    private static final Set<String> PASSING = Set.of("job_url", "posted_date", "applicant_count");

    private static final int LONGEST_NUMBER = 20;

    /// Written out, 1e999999999 would be a gigabyte of zeros.
    private static final int MOST_ZEROS = 100;

    /// The fields without those that may be others each time the same posting is seen.
    ObjectNode lasting() {
        ObjectNode lasting = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> {
            if (!PASSING.contains(field.getKey())) {
                lasting.set(field.getKey(), field.getValue());
            }
        });
        return lasting;
    }

    /// A text, or a number as text; empty for nothing, blanks and "Not specified".
    Optional<String> text(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() && !isPlain(value)) {
            return Optional.empty();
        }
        String text =
                value.isTextual() ? value.textValue() : value.decimalValue().toPlainString();
        return Optional.of(text.strip()).filter(told -> !told.isEmpty() && !told.equals("Not specified"));
    }

    private static boolean isPlain(JsonNode value) {
        return value.isNumber() && Math.abs(value.decimalValue().scale()) <= MOST_ZEROS;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> {
            if (item.isTextual() && !item.textValue().isBlank()) {
                texts.add(item.textValue().strip());
            }
        });
        return texts;
    }

    /// Whether a field holds a number above zero.
    boolean isAmount(String field) {
        return number(field).filter(number -> number.signum() > 0).isPresent();
    }

    Optional<Boolean> flag(String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    Optional<Integer> wholeNumber(String field) {
        return number(field)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(BigDecimal::intValue);
    }

    /// A number, also one that is written as text.
    private Optional<BigDecimal> number(String field) {
        return text(field).filter(text -> text.length() <= LONGEST_NUMBER).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) <= LONGEST_NUMBER);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    /// Where the work is done: as the mapping tells it, and what it does not tell as far as the location's text tells
    /// it
    /// without doubt.
    Place place(Optional<String> location) {
        Place told = new Place(
                flag("remote"),
                RecordReader.line(this, "city"),
                RecordReader.line(this, "region"),
                text("country").flatMap(Countries::code));
        return location.map(text -> told.orElse(PlaceText.read(text).place())).orElse(told);
    }

    /// @param currency of the source, where the record names none
    /// @param description plain text, read when the salary's own fields say nothing sure
    Salary salary(Optional<String> country, Optional<String> currency, Optional<String> description) {
        boolean guessed = flag("salary_estimated").orElse(false) || isOrigin("estimated");
        Salary salary = Salaries.of(
                new SalaryFields(
                        text("salary").map(PlainText::of),
                        number("salary_min"),
                        number("salary_max"),
                        text("salary_currency").or(() -> currency),
                        period(),
                        text("salary_period_origin").flatMap(MappedRecord::periodOrigin),
                        guessed,
                        country),
                description);
        // A line of our own says that its amounts were read from a text; that is not to become the source's word.
        boolean fromText = isOrigin("text") && salary.pay().isPresent();
        return fromText ? new Salary(salary.text(), salary.pay(), Optional.of(Salary.Origin.TEXT)) : salary;
    }

    private boolean isOrigin(String word) {
        return text("salary_origin").filter(word::equals).isPresent();
    }

    private Optional<Period> period() {
        return text("salary_period").flatMap(word -> {
            for (Period period : Period.values()) {
                if (period.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return Optional.of(period);
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Pay.PeriodOrigin> periodOrigin(String word) {
        for (Pay.PeriodOrigin origin : Pay.PeriodOrigin.values()) {
            if (origin.word().equals(word)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }
}
