package dev.paydirt.source;

import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a query narrows by. For each of them a source says who applies it.
public enum Filter {
    KEYWORD,
    LOCATION,
    SALARY,
    POSTED_WITHIN,
    REMOTE,
    RADIUS,
    EMPLOYMENT,
    REQUIRE_SALARY,
    EXCLUDE;

    /// Who applies a filter.
    public enum Side {
        /// The source, from a parameter of the request.
        SERVER,
        /// We, to what came back.
        US,
        /// The source as far as it can, and we again.
        BOTH
    }

    /// As it is written in searches and source files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Filter> named(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst();
    }

    /// The filters that a query needs.
    public static Set<Filter> of(Query query) {
        Set<Filter> needed = EnumSet.of(KEYWORD);
        Conditions conditions = query.conditions();
        query.location().ifPresent(_ -> needed.add(LOCATION));
        query.salary().ifPresent(_ -> needed.add(SALARY));
        conditions.postedWithin().ifPresent(_ -> needed.add(POSTED_WITHIN));
        conditions.radius().ifPresent(_ -> needed.add(RADIUS));
        if (conditions.remote()) {
            needed.add(REMOTE);
        }
        if (!conditions.employment().isEmpty()) {
            needed.add(EMPLOYMENT);
        }
        if (conditions.requireSalary()) {
            needed.add(REQUIRE_SALARY);
        }
        if (!conditions.excludedCompanies().isEmpty()
                || !conditions.excludedWords().isEmpty()) {
            needed.add(EXCLUDE);
        }
        return needed;
    }
}
