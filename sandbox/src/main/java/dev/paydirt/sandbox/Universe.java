package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// All postings of a board, and what a search finds among them. The same seed always makes the same postings, and the
/// first of a larger universe are those of a smaller one.
public final class Universe {
    private static final double RE_POSTED = 0.03;
    private static final double IN_ANOTHER_CITY = 0.015;

    private final long seed;
    private final Copies copies;
    private final Opening[] openings;
    private final int[] boardOrder;

    private Universe(long seed, int postings, Copies copies) {
        this.seed = seed;
        this.copies = copies;
        this.openings = new Opening[postings];
        for (int index = 0; index < postings; index++) {
            openings[index] = opening(index);
        }
        this.boardOrder = boardOrder();
    }

    /// @param postings at least 1
    public static Universe of(long seed, int postings) {
        return of(seed, postings, Copies.PLAIN);
    }

    static Universe of(long seed, int postings, Copies copies) {
        if (postings < 1) {
            throw new IllegalArgumentException("a universe has at least 1 posting, not " + postings);
        }
        return new Universe(seed, postings, copies);
    }

    static Universe of(SandboxSettings settings) {
        return of(settings.seed(), settings.postings(), settings.copies());
    }

    private Opening opening(int index) {
        Lot own = Lot.of(seed, index);
        int place = Place.drawn(own);
        double kind = own.share(Draw.KIND);
        double beyond = kind - RE_POSTED - IN_ANOTHER_CITY;
        Kinship kinship =
                beyond < 0 ? Kinship.RE_POST : copies == Copies.PLAIN ? Kinship.NONE : Kinship.beyondPlain(beyond);
        if (index == 0 || kinship == Kinship.NONE) {
            return Opening.of(index, index, place, own, own);
        }
        Opening earlier = openings[own.below(Draw.EARLIER, index)];
        return switch (kinship) {
            case RE_POST -> again(earlier, index, place, kind);
            case AGENCY, REGIONAL, CUT -> earlier.again(index, earlier.placeIndex(), own, kinship);
            case TWIN -> earlier.twin(index, own);
            case NONE -> throw new IllegalStateException("it is looked at above");
        };
    }

    private Opening again(Opening earlier, int index, int place, double kind) {
        boolean elsewhere = kind >= RE_POSTED
                && earlier.place().city().isPresent()
                && Place.all().get(place).city().isPresent();
        int where = elsewhere ? place : earlier.placeIndex();
        return earlier.again(index, where, Lot.of(seed, index), Kinship.RE_POST);
    }

    private int[] boardOrder() {
        long[] ranked = new long[openings.length];
        for (int index = 0; index < ranked.length; index++) {
            // The upper bits order, and the lower ones say whom.
            ranked[index] = (openings[index].ad().bits(Draw.ORDER) & ~0xFFFFFFFFL) | index;
        }
        Arrays.sort(ranked);
        int[] order = new int[ranked.length];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = (int) ranked[rank];
        }
        return order;
    }

    /// How many postings there are.
    public int size() {
        return openings.length;
    }

    /// The ids a search finds, each once, in the board's order.
    public List<String> search(Search search) {
        return found(search).stream().map(Opening::id).toList();
    }

    /// What the advertisement with this id says of its pay; empty where it says nothing, or where there is none.
    public Optional<Pay> pay(String id) {
        return posting(id).flatMap(opening -> opening.disclosure().known());
    }

    /// What the words of the advertisement with this id ask for.
    public Optional<Worded> worded(String id) {
        return posting(id).map(Prose::worded);
    }

    Opening posting(int index) {
        return openings[index];
    }

    Optional<Opening> posting(String id) {
        String digits = id.startsWith("sb-") ? id.substring(3) : "";
        if (digits.length() != 7 || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        int index = Integer.parseInt(digits);
        return index < openings.length ? Optional.of(openings[index]) : Optional.empty();
    }

    List<Opening> found(Search search) {
        List<Optional<KeywordMatch>> matches = matchesByRole(Set.copyOf(Words.of(search.keyword())));
        boolean[] places = Place.matching(search.where());
        boolean remoteOnly = search.remoteOnly() || Place.meansRemote(search.where());
        List<Opening> found = new ArrayList<>();
        for (int index : boardOrder) {
            Opening opening = openings[index];
            if (places[opening.placeIndex()]
                    && matches.get(opening.role().number())
                            .filter(match -> match.holds(opening))
                            .isPresent()
                    && (!remoteOnly || opening.remote())
                    && paysEnough(opening, search)) {
                found.add(opening);
            }
        }
        return found;
    }

    private static boolean paysEnough(Opening opening, Search search) {
        OptionalDouble dollars = opening.annualDollars();
        return dollars.isEmpty()
                ? !search.paidOnly()
                : dollars.getAsDouble() >= search.salary().orElse(0)
                        && dollars.getAsDouble() <= search.most().orElse(Long.MAX_VALUE);
    }

    private static List<Optional<KeywordMatch>> matchesByRole(Set<String> words) {
        return Role.all().stream().map(role -> KeywordMatch.of(words, role)).toList();
    }
}
