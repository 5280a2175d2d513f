package dev.paydirt.source;

import dev.paydirt.query.Query;
import dev.paydirt.source.Part.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The parts that one part of a query is split into.
///
/// @param parts in the order in which they are asked for; empty where it cannot be split any further
/// @param incomplete why the parts are not all there is, where the source's file says so
public record Division(List<Part> parts, Optional<String> incomplete) {
    private static final Division IMPOSSIBLE = new Division(List.of(), Optional.empty());

    public Division {
        parts = List.copyOf(parts);
    }

    /// Bands are halved until they are as narrow as the file allows, then places are taken apart.
    static Division of(Query query, Part part, Endpoint endpoint) {
        Split split = endpoint.split().orElse(null);
        if (split == null) {
            return IMPOSSIBLE;
        }
        List<Part> bands = split.bands()
                .map(cut -> bands(cut, lowest(query, endpoint), part))
                .orElse(List.of());
        if (!bands.isEmpty()) {
            boolean loses = split.bands().get().unpaid() == Split.Unpaid.LOST
                    && !query.conditions().requireSalary();
            return new Division(
                    bands,
                    loses ? Optional.of("postings without pay cannot be asked for by themselves") : Optional.empty());
        }
        return new Division(places(split, query, part), Optional.empty());
    }

    /// The least pay that the source itself filters by.
    private static long lowest(Query query, Endpoint endpoint) {
        return query.salary()
                .filter(minimum -> Placeholders.isTold(minimum, endpoint))
                .map(minimum -> minimum.amount().longValue())
                .orElse(0L);
    }

    private static List<Part> bands(Split.Bands cut, long lowest, Part part) {
        Band band = part.band().orElse(null);
        if (band == null) {
            return lowest >= cut.top()
                    ? List.of()
                    : List.of(
                            part.paid(new Band(OptionalLong.empty(), OptionalLong.of(middle(lowest, cut.top())))),
                            part.paid(new Band(OptionalLong.of(middle(lowest, cut.top())), OptionalLong.of(cut.top()))),
                            part.paid(new Band(OptionalLong.of(cut.top()), OptionalLong.empty())));
        }
        if (band.to().isEmpty() || band.to().getAsLong() - band.from().orElse(lowest) <= cut.step()) {
            return List.of();
        }
        // Both halves hold the middle: some sources count a bound in, some do not.
        OptionalLong middle =
                OptionalLong.of(middle(band.from().orElse(lowest), band.to().getAsLong()));
        return List.of(part.paid(new Band(band.from(), middle)), part.paid(new Band(middle, band.to())));
    }

    private static long middle(long from, long to) {
        return from + (to - from) / 2;
    }

    private static List<Part> places(Split split, Query query, Part part) {
        String place = part.location().or(query::location).orElse(Split.ANYWHERE);
        List<Part> parts = new ArrayList<>();
        split.places()
                .getOrDefault(place.toLowerCase(Locale.ROOT), List.of())
                .forEach(inIt -> parts.add(part.at(inIt)));
        boolean remote = part.remote() || query.conditions().remote();
        if (!parts.isEmpty() && split.remote() && !remote) {
            parts.add(part.remoteOnly());
        }
        return parts;
    }
}
