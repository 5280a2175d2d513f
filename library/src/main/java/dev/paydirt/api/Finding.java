package dev.paydirt.api;

/// What a check found.
///
/// @param subject the name of a source, or `store`
/// @param ok whether a run would get on
/// @param text for a person
public record Finding(String subject, boolean ok, String text) {}
