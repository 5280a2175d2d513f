package dev.paydirt.bench.salary;

import java.util.Optional;

/// A text and what is to be read in it.
///
/// @param country ISO 3166-1 alpha-2 of the posting
/// @param kind the form of the text in our own corpus, elsewhere how the label came about
/// @param line where it stands in its file, counted from 1
record LabelledText(String text, Optional<String> country, Label label, String kind, int line) {}
