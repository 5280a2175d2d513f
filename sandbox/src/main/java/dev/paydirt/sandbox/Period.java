package dev.paydirt.sandbox;

/// The time an amount of pay is for.
public enum Period {
    HOUR(2080),
    DAY(260),
    WEEK(52),
    MONTH(12),
    YEAR(1);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    /// How many of them make a year's pay: 40 hours in each of 52 weeks.
    public int perYear() {
        return perYear;
    }
}
