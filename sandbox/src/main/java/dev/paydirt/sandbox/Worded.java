package dev.paydirt.sandbox;

import java.util.Optional;
import java.util.Set;

/// What the words of an advertisement ask for, as a careful person reads them: that which a reader of texts should find
/// in them, and nothing else.
///
/// @param title as the board shows it
/// @param description as the board shows it, markup included
/// @param skills that title and description name as wanted
/// @param experience `5+ years`, `3-5 years`, `6 years`; empty where no sentence asks for any
/// @param education the lowest degree that a sentence asks for
/// @param seniority `INTERNSHIP`, `ENTRY`, `ASSOCIATE`, `MID`, `SENIOR` or `LEAD`
/// @param employment in the words of schema.org
public record Worded(
        String title,
        String description,
        Set<String> skills,
        Optional<String> experience,
        Optional<String> education,
        Optional<String> seniority,
        Optional<String> employment) {
    public Worded {
        skills = Set.copyOf(skills);
    }
}
