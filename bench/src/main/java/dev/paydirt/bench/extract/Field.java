package dev.paydirt.bench.extract;

import dev.paydirt.extract.Extraction;
import dev.paydirt.extract.Found;
import java.util.List;
import java.util.Locale;

/// What is read from descriptions, by the names of a line's fields.
enum Field {
    SKILLS,
    EXPERIENCE_YEARS,
    EDUCATION,
    SENIORITY_LEVEL,
    EMPLOYMENT_TYPE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Found> read(Extraction extraction) {
        return switch (this) {
            case SKILLS -> extraction.skills();
            case EXPERIENCE_YEARS -> extraction.experience().stream().toList();
            case EDUCATION -> extraction.education().stream().toList();
            case SENIORITY_LEVEL -> extraction.seniority().stream().toList();
            case EMPLOYMENT_TYPE -> extraction.employment().stream().toList();
        };
    }
}
