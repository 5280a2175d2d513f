package dev.paydirt.sandbox;

import java.util.List;
import java.util.OptionalDouble;

/// One of a list of names with numbers, such as `cut=0.02`.
///
/// @param number what stands behind the name
record Named(String name, OptionalDouble number) {
    /// @throws IllegalArgumentException where something else than a number stands behind a name
    static List<Named> list(String text) {
        return WordList.cells(text, ',').stream()
                .filter(part -> !part.isEmpty())
                .map(Named::of)
                .toList();
    }

    private static Named of(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            return new Named(part, OptionalDouble.empty());
        }
        String number = part.substring(equals + 1).strip();
        try {
            return new Named(part.substring(0, equals).strip(), OptionalDouble.of(Double.parseDouble(number)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("'" + number + "' is not a number", notANumber);
        }
    }
}
