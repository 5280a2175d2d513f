package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Optional;

/// The rule that joins what a source's fields say of pay into one salary.
public final class Salaries {
    private static final int LONGEST = 500;

    private Salaries() {}

    /// What the fields alone say.
    public static Salary of(SalaryFields fields) {
        return of(fields, Optional.empty());
    }

    /// The source's numbers win over words and are `stated`; words win over numbers that the source calls a guess,
    /// which are `estimated`; the description is read only when the fields give no more than a guess. What numbers
    /// do not say, their currency or period, is taken from the text beside them, and the other way round. A period
    /// that nothing says is guessed where only one is plausible.
    ///
    /// The text is the source's own, or else a plain rendering of the numbers: `50000-60000 EUR/YEAR`. Pay that was
    /// found in the description has as its text the characters it was read from.
    ///
    /// @param description plain text
    public static Salary of(SalaryFields fields, Optional<String> description) {
        Optional<Pay> told = fields.text().flatMap(text -> read(text, fields));
        if (fields.hasNumbers() && !fields.estimated()) {
            return numbers(fields, told, Salary.Origin.STATED);
        }
        boolean guess = fields.estimated() && !fields.hasNumbers();
        if (told.isPresent() && !guess && !repeats(told.get(), fields)) {
            return new Salary(fields.text(), told, Optional.of(Salary.Origin.TEXT));
        }
        Optional<Salary> described = description.flatMap(text -> described(text, fields));
        if (described.isPresent()) {
            return described.get();
        }
        return fields.hasNumbers()
                ? numbers(fields, told, Salary.Origin.ESTIMATED)
                : new Salary(fields.text(), told, told.map(pay -> Salary.Origin.ESTIMATED));
    }

    /// Words that say the same as a guess are the guess.
    private static boolean repeats(Pay told, SalaryFields fields) {
        return fields.hasNumbers() && isSame(told.min(), fields.min()) && isSame(told.max(), fields.max());
    }

    private static boolean isSame(Optional<BigDecimal> told, Optional<BigDecimal> number) {
        return told.map(Pay::plain).equals(number.map(Pay::plain));
    }

    private static Salary numbers(SalaryFields fields, Optional<Pay> told, Salary.Origin origin) {
        Pay pay = numbers(fields, told);
        Optional<String> text = fields.text().or(() -> Optional.of(rendering(pay)));
        return new Salary(text, Optional.of(pay), Optional.of(origin));
    }

    /// The source's fields say nothing of the period of an amount in its description; its currency may be theirs.
    private static Optional<Salary> described(String description, SalaryFields fields) {
        Optional<String> country = fields.currency().isPresent() ? Optional.empty() : fields.country();
        SalaryText.Reading reading = SalaryText.read(description, country);
        return reading.pay()
                .map(pay -> new Salary(
                        reading.evidence().map(span -> shown(span.of(description))),
                        Optional.of(new Pay(
                                pay.min(), pay.max(), pay.currency().or(fields::currency), pay.period(), pay.origin())),
                        Optional.of(Salary.Origin.TEXT)));
    }

    /// On one line, and not the whole advertisement where ranges for many places stand far apart.
    private static String shown(String evidence) {
        String line = evidence.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
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
