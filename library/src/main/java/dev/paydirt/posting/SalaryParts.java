package dev.paydirt.posting;

import dev.paydirt.posting.SalaryOffer.Open;
import dev.paydirt.posting.SalaryText.Part;
import dev.paydirt.posting.SalaryText.Span;
import java.util.ArrayList;
import java.util.List;

/// Tells which characters of a text became which part of its pay.
final class SalaryParts {
    private SalaryParts() {}

    /// The bounds of an amount or range, and its period where the text says one.
    static List<Part> of(SalaryOffer offer, SalaryTokens tokens) {
        var parts = new ArrayList<Part>();
        if (offer.isRange()) {
            boolean swapped = offer.bounds()
                    .filter(bounds -> bounds.low().compareTo(bounds.high()) > 0)
                    .isPresent();
            parts.add(part(tokens, offer.start(), offer.lowEnd(), swapped ? "max" : "min"));
            parts.add(part(tokens, offer.highStart(), offer.end(), swapped ? "min" : "max"));
        } else {
            parts.add(part(tokens, offer.start(), offer.end(), bound(offer.open())));
        }
        offer.period().ifPresent(found -> {
            Part period = part(tokens, found.start(), found.end(), "period " + found.period());
            parts.add(found.end() <= offer.start() ? 0 : parts.size(), period);
        });
        return parts;
    }

    private static String bound(Open open) {
        return switch (open) {
            case NONE -> "min and max";
            case UPWARDS -> "min";
            case DOWNWARDS -> "max";
        };
    }

    /// @param start the first token
    /// @param end behind the last
    static Part part(SalaryTokens tokens, int start, int end, String is) {
        return new Part(new Span(tokens.start(start), tokens.end(end - 1)), is);
    }
}
