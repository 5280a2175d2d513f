package dev.paydirt.sandbox;

import java.util.OptionalLong;

/// What the board is asked for.
///
/// @param keyword every word of it must be a whole word of a posting's title, its aliases or its skills
/// @param where a state, its two letters, a city, `City, ST`, a country or `Remote`; empty means the United States
/// @param salary the least a year must pay, in US dollars; what is unknown or in another currency is kept
/// @param most the most a year may pay, likewise
/// @param paidOnly whether what is unknown or in another currency is left out
/// @param remoteOnly whether only work from anywhere is wanted
public record Search(
        String keyword, String where, OptionalLong salary, OptionalLong most, boolean paidOnly, boolean remoteOnly) {
    public Search {
        keyword = keyword.strip();
        where = where.strip();
        if (salary.isPresent() && salary.getAsLong() < 0) {
            throw new IllegalArgumentException("a salary is at least 0, not " + salary.getAsLong());
        }
    }

    /// Without an upper end.
    public Search(String keyword, String where, OptionalLong salary, boolean remoteOnly) {
        this(keyword, where, salary, OptionalLong.empty(), false, remoteOnly);
    }

    public static Search of(String keyword, String where) {
        return new Search(keyword, where, OptionalLong.empty(), false);
    }

    public Search withSalary(long least) {
        return new Search(keyword, where, OptionalLong.of(least), most, paidOnly, remoteOnly);
    }

    /// For those alone that tell a pay within these ends.
    public Search withPay(long least, long highest) {
        return new Search(keyword, where, OptionalLong.of(least), OptionalLong.of(highest), true, remoteOnly);
    }

    boolean isBand() {
        return most.isPresent() || paidOnly;
    }

    public Search onlyRemote() {
        return new Search(keyword, where, salary, most, paidOnly, true);
    }
}
