package dev.paydirt.explore;

import java.util.Locale;

/// What postings are told apart by.
public enum Facet {
    /// Read from the title, see [RoleFamilies].
    ROLE("Role family"),
    SENIORITY("Seniority"),
    COUNTRY("Country"),
    REGION("Region"),
    CITY("City"),
    REMOTE("Remote"),
    EMPLOYMENT("Employment"),
    SOURCE("Source"),
    /// Where the amounts come from.
    ORIGIN("Pay known from"),
    CURRENCY("Currency"),
    COMPANY("Company"),
    /// Ids of queries; a posting may have several.
    QUERY("Query");

    private final String words;

    Facet(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }

    /// As it stands in an address.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
