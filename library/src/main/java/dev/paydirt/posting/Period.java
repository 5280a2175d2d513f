package dev.paydirt.posting;

import java.math.BigDecimal;

/// The time that an amount pays for, and how often it fits into a year: 40 hours, 5 days a week, 52 weeks.
public enum Period {
    HOUR(2080),
    DAY(260),
    WEEK(52),
    MONTH(12),
    YEAR(1);

    private final BigDecimal factor;

    Period(int factor) {
        this.factor = BigDecimal.valueOf(factor);
    }

    public BigDecimal factor() {
        return factor;
    }
}
