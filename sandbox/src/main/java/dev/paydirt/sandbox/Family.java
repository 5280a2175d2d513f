package dev.paydirt.sandbox;

import java.util.Locale;

/// What kind of work a role is; companies, groups and the sentences of a description belong to one.
enum Family {
    ENGINEERING("Engineering", false),
    DATA("Analytics", false),
    AI("Research and Engineering", false),
    PRODUCT("Product Management", false),
    DESIGN("Design", false),
    FINANCE("Finance and Accounting", false),
    HEALTH("Health Care Provider", true),
    OPERATIONS("Operations", false);

    /// As a posting names it.
    final String function;

    /// Whether people are mostly paid by the hour.
    final boolean waged;

    Family(String function, boolean waged) {
        this.function = function;
        this.waged = waged;
    }

    /// As it stands in the titles of the word lists' sections.
    String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
