package dev.paydirt.posting;

import dev.paydirt.posting.OfferCheck.Fate;
import dev.paydirt.posting.SalaryReader.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the pay that a text speaks of, in the ways of writing of many countries, in time linear in the text.
///
/// What is not certain is left out: better nothing than wrong.
public final class SalaryText {
    /// @param reason why there is no pay, such as `no amount` or `not a salary`; empty exactly when there is pay
    /// @param evidence where in the text the pay stands; empty when there is none
    public record Reading(Optional<Pay> pay, Optional<String> reason, Optional<Span> evidence) {
        public Reading {
            if (pay.isPresent() == reason.isPresent() || pay.isPresent() != evidence.isPresent()) {
                throw new IllegalArgumentException("either pay with its evidence or a reason why there is none");
            }
        }
    }

    /// Characters of a text.
    ///
    /// @param start the first, counted from 0
    /// @param end behind the last
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a span holds at least one character");
            }
        }

        /// The characters themselves.
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /// @param is what the characters became: `min`, `max`, `min and max`, `period YEAR`, or why they are no pay
    public record Part(Span span, String is) {}

    private SalaryText() {}

    /// One plain amount is both bounds; "from", "ab" and "+" give only the lower, "up to" and "bis" only the upper
    /// one. Several ranges of one kind give the lowest and the highest. A period that no word says is guessed only
    /// where no other is plausible.
    ///
    /// @param countryIso2 ISO 3166-1 alpha-2: says which currency a bare `$` or `kr` is, and nothing else
    public static Reading read(String text, Optional<String> countryIso2) {
        var reader = new SalaryReader(text, countryIso2);
        List<SalaryOffer> meant = reader.meant();
        if (meant.isEmpty()) {
            return new Reading(Optional.empty(), Optional.of(reader.whyNone()), Optional.empty());
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (SalaryOffer offer : meant) {
            start = Math.min(start, reader.tokens().start(offer.start()));
            int last = offer.period()
                    .map(PeriodWords.Found::end)
                    .filter(behind -> behind > offer.end())
                    .orElse(offer.end());
            end = Math.max(end, reader.tokens().end(last - 1));
        }
        return new Reading(
                Optional.of(reader.pay(meant, countryIso2)), Optional.empty(), Optional.of(new Span(start, end)));
    }

    /// Which characters became what, in the order of the text: the amounts that were taken with their period, and
    /// every other amount with the reason why it was not.
    ///
    /// @param countryIso2 as for [#read]
    public static List<Part> explain(String text, Optional<String> countryIso2) {
        var reader = new SalaryReader(text, countryIso2);
        List<SalaryOffer> meant = reader.meant();
        var parts = new ArrayList<Part>();
        for (Judged each : reader.judged()) {
            SalaryOffer offer = each.offer();
            if (meant.contains(offer)) {
                parts.addAll(SalaryParts.of(offer, reader.tokens()));
            } else {
                String why = each.fate() == Fate.PAY ? "less sure" : each.fate().reason();
                parts.add(SalaryParts.part(reader.tokens(), offer.start(), offer.end(), why));
            }
        }
        return parts;
    }
}
