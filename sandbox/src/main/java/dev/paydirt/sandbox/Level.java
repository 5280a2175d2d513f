package dev.paydirt.sandbox;

import java.util.List;

/// How far somebody has come, and what that does to title, pay and demands.
enum Level {
    INTERN(3, "Internship", 0.45),
    ENTRY(14, "Entry level", 0.72),
    MID(38, "Mid level", 1.0),
    SENIOR(30, "Senior", 1.28),
    LEAD(9, "Lead", 1.45),
    PRINCIPAL(6, "Principal", 1.7);

    /// Postings of this level in a hundred.
    final int weight;

    final String label;
    final double pay;

    Level(int weight, String label, double pay) {
        this.weight = weight;
        this.label = label;
        this.pay = pay;
    }

    /// What may stand before a role's title; empty where nothing does.
    List<String> prefixes() {
        return switch (this) {
            case INTERN -> List.of("");
            case ENTRY -> List.of("Junior", "Associate");
            case MID -> List.of("");
            case SENIOR -> List.of("Senior", "Senior", "Sr.");
            case LEAD -> List.of("Lead", "Staff");
            case PRINCIPAL -> List.of("Principal");
        };
    }

    /// What may stand behind it.
    List<String> suffixes() {
        return switch (this) {
            case INTERN -> List.of("Intern");
            case MID -> List.of("", "", "", "", "II");
            case ENTRY, SENIOR, LEAD, PRINCIPAL -> List.of("");
        };
    }

    /// From 0, upwards.
    int number() {
        return List.of(values()).indexOf(this);
    }

    /// A level that the same job may also be advertised at.
    Level neighbour() {
        return switch (this) {
            case INTERN -> ENTRY;
            case ENTRY, SENIOR -> MID;
            case MID -> SENIOR;
            case LEAD -> PRINCIPAL;
            case PRINCIPAL -> LEAD;
        };
    }

    /// What may be asked for.
    List<String> experience() {
        return switch (this) {
            case INTERN -> List.of("Currently enrolled");
            case ENTRY -> List.of("0-1 years", "1+ years");
            case MID -> List.of("2+ years", "3-5 years", "3+ years");
            case SENIOR -> List.of("5+ years", "6 years", "5-8 years");
            case LEAD -> List.of("7+ years", "8 years");
            case PRINCIPAL -> List.of("10+ years", "12+ years");
        };
    }

    /// The title of a `role` at this level.
    String title(String role, Lot lot) {
        return (lot.one(Draw.TITLE_FORM, prefixes()) + " " + role + " " + lot.one(Draw.TITLE_FORM, suffixes())).strip();
    }
}
