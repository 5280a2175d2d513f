package dev.paydirt.sandbox;

import java.util.OptionalLong;

/// What the board is asked for.
///
/// @param keyword every word of it must be a whole word of a posting's title, its aliases or its skills
/// @param where a state, its two letters, a city, `City, ST`, a country or `Remote`; empty means the United States
/// @param salary the least a year must pay, in US dollars; what is unknown or in another currency is kept
/// @param remoteOnly whether only work from anywhere is wanted
public record Search(String keyword, String where, OptionalLong salary, boolean remoteOnly) {
    public Search {
        keyword = keyword.strip();
        where = where.strip();
        if (salary.isPresent() && salary.getAsLong() < 0) {
            throw new IllegalArgumentException("a salary is at least 0, not " + salary.getAsLong());
        }
    }

    public static Search of(String keyword, String where) {
        return new Search(keyword, where, OptionalLong.empty(), false);
    }

    public Search withSalary(long least) {
        return new Search(keyword, where, OptionalLong.of(least), remoteOnly);
    }

    public Search onlyRemote() {
        return new Search(keyword, where, salary, true);
    }
}
