package dev.paydirt.sandbox;

/// How somebody is employed, as the board words it; the names are those of schema.org's `employmentType`.
enum Employment {
    FULL_TIME("Full-time"),
    PART_TIME("Part-time"),
    CONTRACTOR("Contract"),
    TEMPORARY("Temporary"),
    INTERN("Internship");

    final String label;

    Employment(String label) {
        this.label = label;
    }
}
