package dev.paydirt.posting;

import java.util.Locale;
import java.util.Optional;

/// What a word can mean beside an amount. One word may play several roles: `a` is a "per" and, in "p. a.", a year.
@SuppressWarnings("EnumOrdinal") // a role is a bit, and the bits never leave the process
enum SalaryRole {
    /// Before an amount that is the least.
    FROM,
    /// Before an amount that is the most.
    UP_TO,
    /// Between one of these and the amount: "up to *about* 50,000".
    FILLER,
    /// Between the two bounds of a range.
    TO,
    /// The "up" of "25,000 up to 30,000".
    UP,
    /// Before a range whose bounds an "and" joins.
    BETWEEN,
    AND,
    OR,
    /// Turns "more than" and "less than" round.
    NOT,
    /// Behind an amount that is the least: "and above".
    OR_MORE,
    /// Behind an amount that is the most: "or less".
    OR_LESS,
    // The next five and the five nouns below stand in the order of Period.
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    /// A period that may describe what follows it: "a *monthly* bonus".
    ADJECTIVE,
    /// Before a noun of time.
    PER,
    /// Between "per" and the noun: "per *working* day".
    WORKING,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /// A time that is none of our periods, such as a fortnight.
    OTHER_TIME,
    /// Behind these the words no longer speak of the amount.
    ENDS_PERIOD,
    /// Names of what an amount is paid for.
    PAY,
    /// Behind a noun of time: "day *rate*".
    RATE,
    /// May stand between an amount and its period: "50,000 *gross* a year".
    GROSS,
    /// Names of what holds more than the salary.
    TOTAL,
    OTE,
    COMMISSION,
    ONLY,
    /// May stand beside an amount that has neither currency nor period.
    BESIDE,
    /// What is paid and is no salary, or money that nobody is paid.
    NOT_PAY,
    /// Money of other kinds, whatever text it is in.
    OTHER_MONEY,
    /// Money of other kinds that prose speaks of; the same words stand in titles.
    PROSE_MONEY,
    /// Behind one of these something else begins.
    ENDS_NAME,
    /// Before a number that is a name: "Band 6".
    NUMBERED,
    THOUSAND,
    MILLION,
    LAKH,
    CRORE,
    /// Billions, percent: a number that is nobody's salary.
    NOT_MONEY,
    /// A unit only when it sticks to the number: "5 m" is a length.
    STICKING;

    private static final int PERIODS = Period.values().length;

    /// Every role that tells what a number counts.
    static final long UNITS = THOUSAND.bit() | MILLION.bit() | LAKH.bit() | CRORE.bit() | NOT_MONEY.bit();

    /// Every role that says a period alone.
    static final long ALONE = bitsFrom(HOURLY);

    /// Every role that says a period behind "per".
    static final long NOUNS = bitsFrom(HOUR);

    long bit() {
        return 1L << ordinal();
    }

    /// The role that a word list names: `up-to`.
    static Optional<SalaryRole> named(String key) {
        String name = key.toUpperCase(Locale.ROOT).replace('-', '_');
        for (SalaryRole role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /// The period that a word says alone.
    static Optional<Period> alone(long roles) {
        return period(roles, HOURLY);
    }

    /// The period that a word says behind "per" or a slash.
    static Optional<Period> noun(long roles) {
        return period(roles, HOUR);
    }

    private static Optional<Period> period(long roles, SalaryRole first) {
        long among = roles & bitsFrom(first);
        return among == 0
                ? Optional.empty()
                : Optional.of(Period.values()[Long.numberOfTrailingZeros(among) - first.ordinal()]);
    }

    private static long bitsFrom(SalaryRole first) {
        return ((1L << PERIODS) - 1) << first.ordinal();
    }
}
