package dev.paydirt.sandbox;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often the board misbehaves, and how.
///
/// @param shares of all requests that meet each fault, over 0 and together at most 1
public record Faults(Map<Fault, Double> shares) {
    /// A board that always does what it should.
    public static final Faults NONE = new Faults(Map.of());

    /// The share of a fault that is only named.
    private static final double USUAL = 0.05;

    public Faults {
        EnumMap<Fault, Double> copy = new EnumMap<>(Fault.class);
        copy.putAll(shares);
        shares = Collections.unmodifiableMap(copy);
        double sum = 0;
        for (Map.Entry<Fault, Double> entry : shares.entrySet()) {
            double share = entry.getValue();
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "the share of " + entry.getKey().label() + " must be over 0 and at most 1, not " + share);
            }
            sum += share;
        }
        // A hundredth of a percent for what adding decimal fractions in binary may bring.
        if (sum > 1.0001) {
            throw new IllegalArgumentException("the shares of all faults together must be at most 1, not " + sum);
        }
    }

    /// Reads `error-500=0.05,cut=0.02`; a name alone stands for 0.05, and an empty text for no faults.
    ///
    /// @throws IllegalArgumentException for an unknown name or an impossible share
    public static Faults of(String text) {
        Map<Fault, Double> shares = new EnumMap<>(Fault.class);
        for (Named named : Named.list(text)) {
            Fault fault = Fault.labelled(named.name())
                    .orElseThrow(() -> new IllegalArgumentException("no fault is called '" + named.name()
                            + "'; known are "
                            + Stream.of(Fault.values()).map(Fault::label).collect(Collectors.joining(", "))));
            if (shares.put(fault, named.number().orElse(USUAL)) != null) {
                throw new IllegalArgumentException(fault.label() + " is named twice");
            }
        }
        return new Faults(shares);
    }

    public boolean none() {
        return shares.isEmpty();
    }

    /// Which fault a draw from `[0, 1)` means.
    Optional<Fault> at(double draw) {
        double below = 0;
        for (Map.Entry<Fault, Double> entry : shares.entrySet()) {
            below += entry.getValue();
            if (draw < below) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /// As [#of] reads it.
    @Override
    public String toString() {
        return shares.entrySet().stream()
                .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
