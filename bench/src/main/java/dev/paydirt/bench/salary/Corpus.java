package dev.paydirt.bench.salary;

import dev.paydirt.Refused;
import dev.paydirt.posting.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Our own labelled texts, and the strict reader of their format.
///
/// In a text `\n`, `\t` and `\\` stand for a line break, a tab and a backslash, and a backslash, `u` and four
/// hexadecimal digits for a character that nobody would see.
final class Corpus {
    /// The columns, in this order.
    static final List<String> COLUMNS = List.of("text", "country", "min", "max", "currency", "period", "kind", "note");
    /// Kinds of texts without pay begin so, and only they.
    static final String NOTHING = "nothing";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> PERIODS =
            Set.copyOf(Arrays.stream(Period.values()).map(Enum::name).toList());
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?");
    private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Corpus() {}

    /// The corpus that this project carries.
    static List<LabelledText> ours() {
        try (InputStream file = Corpus.class.getResourceAsStream("/salary/corpus.tsv")) {
            if (file == null) {
                throw new IllegalStateException("the corpus is not on the class path");
            }
            return of(Rows.of("corpus.tsv", new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<LabelledText> of(Rows rows) {
        if (!rows.header().equals(COLUMNS)) {
            throw new Refused("the columns are " + rows.header() + "; expected " + COLUMNS);
        }
        Set<List<Object>> seen = new HashSet<>();
        return rows.rows().stream()
                .map(row -> {
                    LabelledText text = text(row);
                    if (!seen.add(List.of(text.text(), text.country()))) {
                        throw row.refuse("this text stands here twice for one country: " + text.text());
                    }
                    return text;
                })
                .toList();
    }

    private static LabelledText text(Rows.Row row) {
        String kind = checked(row, "kind", kindOf -> KIND.matcher(kindOf).matches(), "words with hyphens")
                .orElseThrow(() -> row.refuse("a kind is missing"));
        Optional<String> country = checked(row, "country", COUNTRIES::contains, "ISO 3166-1 alpha-2, such as US");
        Label label = label(row);
        if (label.isPay() == kind.startsWith(NOTHING)) {
            throw row.refuse("the kind '" + kind + "' and the label disagree on whether there is pay; kinds of texts"
                    + " without pay, and only they, begin with '" + NOTHING + "'");
        }
        String text = unescaped(row);
        return new LabelledText(text, country, label, kind, row.line());
    }

    private static Label label(Rows.Row row) {
        Optional<BigDecimal> min = amount(row, "min");
        Optional<BigDecimal> max = amount(row, "max");
        Optional<String> currency = checked(row, "currency", Corpus::isCurrency, "ISO 4217 or 'none'");
        Optional<String> period = checked(
                row, "period", name -> PERIODS.contains(name) || name.equals(Label.Unit.NONE), PERIODS + " or 'none'");
        if (min.isEmpty() && max.isEmpty()) {
            if (currency.isPresent() || period.isPresent()) {
                throw row.refuse("a currency or a period without an amount");
            }
            return new Label.Nothing();
        }
        try {
            return new Label.Bounds(min, max, BigDecimal.ZERO, new Label.Unit(currency, period));
        } catch (IllegalArgumentException wrong) {
            throw row.refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<BigDecimal> amount(Rows.Row row, String column) {
        return checked(row, column, cell -> AMOUNT.matcher(cell).matches(), "a plain decimal number")
                .map(BigDecimal::new)
                .map(amount -> {
                    if (amount.signum() == 0) {
                        throw row.refuse("a bound of 0 is no bound; leave " + column + " empty");
                    }
                    return amount;
                });
    }

    private static boolean isCurrency(String code) {
        return code.equals(Label.Unit.NONE)
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static Optional<String> checked(Rows.Row row, String column, Predicate<String> good, String expected) {
        String cell = row.cell(column);
        if (!cell.isEmpty() && !good.test(cell)) {
            throw row.refuse(column + " is '" + cell + "'; expected " + expected);
        }
        return Optional.of(cell).filter(given -> !given.isEmpty());
    }

    private static String unescaped(Rows.Row row) {
        String cell = row.cell("text");
        if (cell.isBlank()) {
            throw row.refuse("a text is missing");
        }
        var text = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            if (cell.charAt(at) != '\\') {
                text.append(cell.charAt(at));
                at++;
                continue;
            }
            char named = at + 1 < cell.length() ? cell.charAt(at + 1) : ' ';
            text.append(
                    switch (named) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case '\\' -> '\\';
                        case 'u' -> character(row, cell, at + 2);
                        default ->
                            throw row.refuse(
                                    "a lone backslash in the text; write it twice, or one of \\n, \\t, \\u00A0");
                    });
            at += named == 'u' ? 6 : 2;
        }
        return text.toString();
    }

    private static char character(Rows.Row row, String cell, int at) {
        try {
            return (char) HexFormat.fromHexDigits(cell, at, at + 4);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw row.refuse("four hexadecimal digits belong behind \\u", wrong);
        }
    }
}
