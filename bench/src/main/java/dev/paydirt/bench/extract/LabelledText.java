package dev.paydirt.bench.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A text and what a careful person reads in it.
///
/// @param name where the text is from
/// @param description plain text
/// @param says for every field its values, none where the text says nothing
record LabelledText(String name, String title, String description, Map<Field, Set<String>> says) {
    LabelledText {
        Map<Field, Set<String>> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, new TreeSet<>(says.getOrDefault(field, Set.of())));
        }
        says = all;
    }

    Set<String> says(Field field) {
        return says.getOrDefault(field, Set.of());
    }
}
