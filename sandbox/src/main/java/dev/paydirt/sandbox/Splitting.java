package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can be reached of a search's list, beyond the board's cap, by searches that are narrower: in one city of the
/// wanted place, for remote work only, in a band of pay.
///
/// A posting stands the further up, the fewer others its search finds. So the one narrowest search that finds it
/// settles whether any does under the cap.
///
/// @param reach how many results one search can reach
record Splitting(Search search, int reach) {
    /// Higher than any pay, for postings that tell none: the highest band holds them.
    private static final double ABOVE_ALL = 1e9;

    /// A narrower search, but for the salary.
    private record Part(String where, boolean remote) {}

    /// @param listing of the search, those past the cap too
    List<Listing.Entry> reachable(Listing listing) {
        List<Listing.Entry> atOnce = listing.first(reach);
        if (atOnce.size() == listing.entries().size()) {
            return atOnce;
        }
        List<Opening> all = listing.entries().stream()
                .filter(entry -> entry.copy() == 0)
                .map(Listing.Entry::opening)
                .toList();
        Map<Part, List<Opening>> narrowest = new HashMap<>();
        all.forEach(opening ->
                narrowest.computeIfAbsent(part(opening), _ -> new ArrayList<>()).add(opening));
        Set<Opening> reached = new HashSet<>();
        narrowest.forEach((part, own) -> reached.addAll(reached(found(part, all), own)));
        return listing.entries().stream()
                .filter(entry -> reached.contains(entry.opening()))
                .toList();
    }

    private Part part(Opening opening) {
        boolean inCity = opening.place().city().isPresent();
        return new Part(inCity ? opening.place().text() : search.where(), search.remoteOnly() || opening.remote());
    }

    private List<Opening> found(Part part, List<Opening> all) {
        boolean[] places = Place.matching(part.where);
        return all.stream()
                .filter(opening -> places[opening.placeIndex()] && (!part.remote || opening.remote()))
                .toList();
    }

    /// Those of `own`, each of them in `found`, that some band of pay brings under the cap.
    private Set<Opening> reached(List<Opening> found, List<Opening> own) {
        List<Listing.Entry> shown = Listing.of(found).first(reach);
        Set<Opening> reached = new HashSet<>();
        shown.forEach(entry -> reached.add(entry.opening()));
        if (reached.size() < found.size()) {
            Set<Double> pays = new HashSet<>();
            own.forEach(opening -> pays.add(Math.floor(pay(opening))));
            for (double pay : pays) {
                List<Opening> paidSo = found.stream()
                        .filter(opening -> pay(opening) >= pay && pay(opening) <= pay + 1)
                        .toList();
                Listing.of(paidSo).first(reach).forEach(entry -> reached.add(entry.opening()));
            }
        }
        reached.retainAll(Set.copyOf(own));
        return reached;
    }

    /// What the board compares with the ends of a band.
    private static double pay(Opening opening) {
        return opening.annualDollars().orElse(ABOVE_ALL);
    }
}
