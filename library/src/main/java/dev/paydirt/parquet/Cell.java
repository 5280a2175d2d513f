package dev.paydirt.parquet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What stands in one column of one row.
public sealed interface Cell {
    /// Null, in a column of any kind.
    record Nothing() implements Cell {}

    record Text(String text) implements Cell {}

    record Texts(List<String> texts) implements Cell {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    record Whole(long number) implements Cell {}

    record Amount(double number) implements Cell {}

    record Truth(boolean isTrue) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    record Moment(Instant instant) implements Cell {}
}
