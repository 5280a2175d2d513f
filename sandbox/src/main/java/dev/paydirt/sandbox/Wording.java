package dev.paydirt.sandbox;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One way in which people write pay.
///
/// @param shape which bounds it tells
/// @param step amounts are multiples of it, so that nothing is lost in writing them
/// @param pattern the text, with `{min}` and `{max}` where the numbers go
record Wording(String currency, Period period, Shape shape, double step, Numeral numeral, String pattern) {
    private static final WordList LIST = WordList.read("wording.txt");
    private static final Map<String, List<Wording>> SALARIED = byCurrency("salaried");
    private static final Map<String, List<Wording>> WAGED = byCurrency("waged");

    /// What stands where pay is expected and is none.
    static final List<String> VAGUE = LIST.section("vague");

    /// Which bounds a text tells.
    enum Shape {
        RANGE,
        ONE,
        FROM,
        UP_TO
    }

    private static Map<String, List<Wording>> byCurrency(String section) {
        return LIST.rows(section).stream().map(Wording::of).collect(Collectors.groupingBy(Wording::currency));
    }

    private static Wording of(List<String> row) {
        return new Wording(
                row.get(0),
                Period.valueOf(row.get(1)),
                Shape.valueOf(row.get(2)),
                Double.parseDouble(row.get(3)),
                Numeral.valueOf(row.get(4)),
                row.get(5));
    }

    static List<Wording> all() {
        return Stream.of("salaried", "waged")
                .flatMap(section -> LIST.rows(section).stream())
                .map(Wording::of)
                .toList();
    }

    static Wording drawn(String currency, boolean waged, Lot lot) {
        List<Wording> salaried = SALARIED.getOrDefault(currency, List.of());
        return lot.one(Draw.PAY_STYLE, waged ? WAGED.getOrDefault(currency, salaried) : salaried);
    }

    /// The same, telling both bounds.
    Wording bothBounds() {
        Shape both = shape == Shape.ONE ? Shape.ONE : Shape.RANGE;
        return new Wording(currency, period, both, step, numeral, pattern);
    }

    /// A year's pay of about `annual` as this wording can tell it.
    ///
    /// @param spread of the range, as a share of `annual`
    Pay pay(double annual, double spread) {
        double middle = annual / period.perYear();
        double min = stepped(shape == Shape.ONE ? middle : middle * (1 - spread / 2));
        double max = Math.max(stepped(middle * (1 + spread / 2)), min + step);
        return switch (shape) {
            case RANGE -> pay(OptionalDouble.of(min), OptionalDouble.of(max));
            case ONE -> pay(OptionalDouble.of(min), OptionalDouble.of(min));
            case FROM -> pay(OptionalDouble.of(min), OptionalDouble.empty());
            case UP_TO -> pay(OptionalDouble.empty(), OptionalDouble.of(max));
        };
    }

    private Pay pay(OptionalDouble min, OptionalDouble max) {
        return new Pay(currency, period, min, max);
    }

    private double stepped(double amount) {
        return Math.max(1, Math.round(amount / step)) * step;
    }

    String text(Pay pay) {
        return pattern.replace("{min}", written(pay.min())).replace("{max}", written(pay.max()));
    }

    private String written(OptionalDouble amount) {
        return amount.isPresent() ? numeral.write(amount.getAsDouble()) : "";
    }
}
