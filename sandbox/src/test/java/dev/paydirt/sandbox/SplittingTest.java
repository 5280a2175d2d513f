package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final long SEED = 4;

    @Test
    void exactlyThatIsReachableWhatSomeNarrowerSearchShows() {
        Universe universe = Universe.of(SEED, 2500);
        var random = new Random(SEED);
        int beyond = 0;
        int never = 0;
        for (int round = 0; round < 12; round++) {
            Search search = search(random);
            int reach = 1 + random.nextInt(12);
            Listing listing = Listing.of(universe.found(search));
            Set<Opening> told = openings(new Splitting(search, reach).reachable(listing));
            assertThat(told)
                    .as("seed %d, round %d: %s, reach %d", SEED, round, search, reach)
                    .isEqualTo(shownSomewhere(universe, search, reach));
            beyond += told.size() - openings(listing.first(reach)).size();
            never += openings(listing.entries()).size() - told.size();
        }
        assertThat(beyond).isGreaterThan(100);
        assertThat(never).isGreaterThan(100);
    }

    private static Search search(Random random) {
        String keyword = List.of("data", "engineer", "nurse").get(random.nextInt(3));
        String where =
                List.of("", "California", "Remote", "London", "Seattle, WA").get(random.nextInt(5));
        OptionalLong salary = random.nextInt(3) == 0 ? OptionalLong.of(90_000) : OptionalLong.empty();
        return new Search(keyword, where, salary, random.nextInt(6) == 0);
    }

    private static Set<Opening> openings(List<Listing.Entry> entries) {
        Set<Opening> openings = new HashSet<>();
        entries.forEach(entry -> openings.add(entry.opening()));
        return openings;
    }

    /// By asking for every place, remote or not, and every band of pay that makes a difference.
    private static Set<Opening> shownSomewhere(Universe universe, Search search, int reach) {
        List<Opening> all = universe.found(search);
        Set<String> places = new TreeSet<>(List.of(search.where()));
        Set<Long> amounts = new TreeSet<>(List.of(search.salary().orElse(0), 1_000_000_000L));
        for (Opening opening : all) {
            opening.place().city().ifPresent(_ -> places.add(opening.place().text()));
            opening.annualDollars().ifPresent(pay -> amounts.add((long) Math.floor(pay)));
        }
        Set<Opening> shown = new HashSet<>();
        for (String place : places) {
            for (long amount : amounts) {
                for (boolean remote : List.of(true, search.remoteOnly())) {
                    Search least = new Search(search.keyword(), place, OptionalLong.of(amount), remote);
                    for (Search narrower : List.of(least, least.withPay(amount, amount + 1))) {
                        shown.addAll(
                                openings(Listing.of(universe.found(narrower)).first(reach)));
                    }
                }
            }
        }
        shown.retainAll(Set.copyOf(all));
        return shown;
    }
}
