package dev.paydirt.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Fields that a line takes over from another only all at once, and only when it has nothing of them.
enum Together {
    SALARY,
    PLACE,
    IDENTITY;

    /// A currency or a period beside neither text nor amount says nothing.
    static final List<String> TELL_A_SALARY = List.of(
            Fields.SALARY, Fields.SALARY_MIN, Fields.SALARY_MAX, Fields.SALARY_ANNUAL_MIN, Fields.SALARY_ANNUAL_MAX);

    static Optional<Together> of(String name) {
        return Arrays.stream(values()).filter(each -> each.holds(name)).findFirst();
    }

    /// Of a salary also the fields that other tools add.
    boolean holds(String name) {
        return switch (this) {
            case SALARY -> name.startsWith(Fields.SALARY);
            case PLACE -> Fields.OF_PLACE.contains(name);
            case IDENTITY -> Fields.OF_IDENTITY.contains(name);
        };
    }

    boolean isKnownIn(PostingLine line) {
        List<String> telling = switch (this) {
            case SALARY -> TELL_A_SALARY;
            case PLACE -> Fields.OF_PLACE;
            case IDENTITY -> Fields.OF_IDENTITY;
        };
        return telling.stream().anyMatch(line::isFilled);
    }
}
