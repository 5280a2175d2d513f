package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Optional;

/// The rule that joins what a source's fields say of pay into one salary.
public final class Salaries {
    private Salaries() {}

    /// Numbers win over text and are `stated`, or `estimated` when the source says so. A text is read only when there
    /// are none. What numbers do not say, their currency or period, is taken from the text beside them, and the
    /// other way round. A period that nothing says is guessed where only one is plausible.
    ///
    /// The text is the source's own, or else a plain rendering of the numbers: `50000-60000 EUR/YEAR`.
    public static Salary of(SalaryFields fields) {
        Optional<Pay> told = fields.text().flatMap(text -> read(text, fields));
        if (fields.hasNumbers()) {
            Pay pay = numbers(fields, told);
            Salary.Origin origin = fields.estimated() ? Salary.Origin.ESTIMATED : Salary.Origin.STATED;
            return new Salary(
                    fields.text().or(() -> Optional.of(rendering(pay))), Optional.of(pay), Optional.of(origin));
        }
        Salary.Origin origin = fields.estimated() ? Salary.Origin.ESTIMATED : Salary.Origin.TEXT;
        return new Salary(fields.text(), told, told.map(pay -> origin));
    }

    /// A currency of its own says more of a bare `$` than the country does.
    private static Optional<Pay> read(String text, SalaryFields fields) {
        Optional<String> country = fields.currency().isPresent() ? Optional.empty() : fields.country();
        return SalaryText.read(text, country).pay().map(pay -> {
            Optional<String> currency = pay.currency().or(fields::currency);
            boolean said = pay.origin().filter(Pay.PeriodOrigin.STATED::equals).isPresent();
            return said || fields.period().isEmpty()
                    ? new Pay(pay.min(), pay.max(), currency, pay.period(), pay.origin())
                    : new Pay(pay.min(), pay.max(), currency, fields.period(), origin(fields));
        });
    }

    private static Pay numbers(SalaryFields fields, Optional<Pay> told) {
        Optional<String> currency = fields.currency().or(() -> told.flatMap(Pay::currency));
        if (fields.period().isPresent()) {
            return new Pay(fields.min(), fields.max(), currency, fields.period(), origin(fields));
        }
        BigDecimal smallest = fields.min().or(fields::max).orElseThrow();
        Optional<Pay> stated = told.filter(pay -> pay.origin().equals(Optional.of(Pay.PeriodOrigin.STATED)))
                .filter(pay -> isAbout(pay.min().or(pay::max).orElseThrow(), smallest));
        if (stated.isPresent()) {
            Pay words = stated.get();
            return new Pay(fields.min(), fields.max(), currency, words.period(), words.origin());
        }
        Optional<Period> guessed = new PayScale(currency, false, fields.country()).guessed(smallest);
        return new Pay(fields.min(), fields.max(), currency, guessed, guessed.map(period -> Pay.PeriodOrigin.GUESSED));
    }

    /// A text may speak of another period than the numbers: `$50/hour` beside 104000.
    private static boolean isAbout(BigDecimal told, BigDecimal number) {
        BigDecimal two = BigDecimal.TWO;
        return told.compareTo(number.multiply(two)) <= 0 && number.compareTo(told.multiply(two)) <= 0;
    }

    private static Optional<Pay.PeriodOrigin> origin(SalaryFields fields) {
        return fields.periodOrigin().or(() -> Optional.of(Pay.PeriodOrigin.FIELD));
    }

    /// Only what the source gave: a guessed period is left out.
    private static String rendering(Pay pay) {
        Optional<String> min = pay.min().map(Pay::plain);
        Optional<String> max = pay.max().map(Pay::plain);
        String amounts;
        if (min.equals(max)) {
            amounts = min.orElseThrow();
        } else if (max.isEmpty()) {
            amounts = "from " + min.orElseThrow();
        } else {
            amounts = min.map(low -> low + "-").orElse("up to ") + max.get();
        }
        String currency = pay.currency().map(code -> " " + code).orElse("");
        boolean guessed = pay.origin().equals(Optional.of(Pay.PeriodOrigin.GUESSED));
        String period = guessed ? "" : pay.period().map(span -> "/" + span).orElse("");
        return amounts + currency + period;
    }
}
