package dev.paydirt.source;

import dev.paydirt.posting.Countries;
import dev.paydirt.posting.Pay;
import dev.paydirt.posting.PlaceText;
import dev.paydirt.posting.Posting;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Keywords;
import dev.paydirt.query.MinimumSalary;
import dev.paydirt.query.Query;
import dev.paydirt.run.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The filters of a query that we apply ourselves, to what came back.
public final class Keeping {
    private final Query query;
    private final Endpoint endpoint;
    private final LocalDate oldest;
    private final Set<Filter> ours;
    private final Keywords keywords;

    /// @param timestamp the run's, from which `posted-within` counts back
    public Keeping(Query query, Endpoint endpoint, Timestamp timestamp) {
        this.query = query;
        this.endpoint = endpoint;
        this.oldest = query.conditions()
                .postedWithin()
                .map(span -> timestamp.date().minusDays(span.toDays()))
                .orElse(LocalDate.MIN);
        this.ours = new TreeSet<>(Filter.of(query));
        this.keywords = endpoint.side(Filter.KEYWORD).equals(Optional.of(Filter.Side.SERVER))
                ? endpoint.wanted(query).left()
                : Keywords.parse(query.keyword());
        ours.removeIf(filter -> !isOurs(filter));
    }

    /// A source filters by its own currency; a minimum in another one is never sent to it. Of a keyword it may look at
    /// a part only.
    private boolean isOurs(Filter filter) {
        boolean foreign = filter == Filter.SALARY
                && query.salary()
                        .flatMap(MinimumSalary::currency)
                        .filter(asked -> !endpoint.currency().equals(Optional.of(asked)))
                        .isPresent();
        boolean partly = filter == Filter.KEYWORD
                && !(keywords.needed().isEmpty() && keywords.excluded().isEmpty());
        return foreign
                || partly
                || endpoint.side(filter)
                        .filter(side -> side != Filter.Side.SERVER)
                        .isPresent();
    }

    /// Who applies a filter to a query here; of a keyword the source may look at a part only. Empty when nobody can.
    public static Optional<Filter.Side> side(Query query, Endpoint endpoint, Filter filter) {
        if (impossible(query, endpoint).contains(filter)) {
            return Optional.empty();
        }
        Optional<Filter.Side> side = endpoint.side(filter);
        boolean served = side.equals(Optional.of(Filter.Side.SERVER));
        boolean ours = new Keeping(query, endpoint, new Timestamp(Instant.EPOCH)).ours.contains(filter);
        return served && ours ? Optional.of(Filter.Side.BOTH) : side;
    }

    /// The filters that nobody can apply for this query at this source.
    public static Set<Filter> impossible(Query query, Endpoint endpoint) {
        Set<Filter> impossible = new TreeSet<>(Filter.of(query));
        impossible.removeIf(filter -> endpoint.side(filter).isPresent());
        boolean asks = endpoint.source().reading() == Source.Reading.SEARCH && !endpoint.readsFiles();
        if (asks && endpoint.wanted(query).none()) {
            impossible.add(Filter.KEYWORD);
        }
        return impossible;
    }

    /// Whether a posting passes all of them. What a posting does not tell never speaks against it, except where the
    /// query requires a salary.
    public boolean keeps(Posting posting) {
        for (Filter filter : ours) {
            if (!passes(posting, filter)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a posting may still pass all of them once its details are known.
    public boolean mayKeep(Posting listed) {
        for (Filter filter : ours) {
            boolean told = filter != Filter.KEYWORD && filter != Filter.REQUIRE_SALARY;
            if (told && !passes(listed, filter)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all of the source is read, however little of it is kept; see [Source#isReadToTheEnd].
    public boolean isReadToTheEnd() {
        return endpoint.source().isReadToTheEnd() && !endpoint.readsFiles();
    }

    /// Whether there is nothing to apply, so that details cannot change what is kept.
    public boolean keepsAll() {
        return ours.isEmpty();
    }

    private boolean passes(Posting posting, Filter filter) {
        Conditions conditions = query.conditions();
        return switch (filter) {
            case KEYWORD ->
                TextWords.of(posting.position() + "\n" + posting.description().orElse(""))
                        .fits(keywords);
            case LOCATION -> query.location().map(place -> isAt(posting, place)).orElse(true);
            case SALARY -> query.salary().map(minimum -> pays(posting, minimum)).orElse(true);
            case POSTED_WITHIN ->
                posting.postedDate()
                        .map(date -> !LocalDate.parse(date).isBefore(oldest))
                        .orElse(true);
            case REMOTE -> posting.place().remote().orElse(true);
            // No posting tells where it lies to the kilometre; a radius can only be the source's.
            case RADIUS -> true;
            case EMPLOYMENT ->
                posting.employmentType().map(conditions.employment()::contains).orElse(true);
            case REQUIRE_SALARY -> hasSalary(posting);
            case EXCLUDE -> !isExcluded(posting, conditions);
        };
    }

    /// Whether everything that is asked of the place stands in what the posting says of its own, or a part of it is the
    /// country or region that is asked for: `California` finds `Palo Alto, CA`.
    private static boolean isAt(Posting posting, String place) {
        List<String> told = new ArrayList<>();
        posting.location().ifPresent(location -> {
            told.add(location);
            told.addAll(PlaceText.read(location).names());
        });
        posting.place().city().ifPresent(told::add);
        posting.place().region().ifPresent(told::add);
        posting.place().country().ifPresent(code -> told.addAll(Countries.names(code)));
        TextWords words = TextWords.of(String.join(" ", told));
        return words.isEmpty()
                || words.hasAll(TextWords.of(place))
                || PlaceText.read(place)
                        .inFull()
                        .map(TextWords::of)
                        .filter(words::hasAll)
                        .isPresent();
    }

    private boolean pays(Posting posting, MinimumSalary minimum) {
        Optional<Pay> pay = posting.salary().pay();
        Optional<String> asked = asked(minimum);
        if (pay.isEmpty() || asked.isEmpty() || !pay.get().currency().equals(asked)) {
            return true;
        }
        return pay.get()
                .annualMax()
                .map(most -> most.compareTo(minimum.amount()) >= 0)
                .orElse(true);
    }

    private boolean hasSalary(Posting posting) {
        Optional<String> asked = query.salary().flatMap(this::asked);
        return posting.salary()
                .pay()
                .filter(pay -> asked.isEmpty()
                        || pay.currency().isEmpty()
                        || pay.currency().equals(asked))
                .isPresent();
    }

    private Optional<String> asked(MinimumSalary minimum) {
        return minimum.currency().or(endpoint::currency);
    }

    private static boolean isExcluded(Posting posting, Conditions conditions) {
        TextWords title = TextWords.of(posting.position());
        return conditions.excludedWords().stream()
                        .map(TextWords::of)
                        .anyMatch(words -> !words.isEmpty() && title.hasAll(words))
                || posting.company()
                        .filter(company ->
                                conditions.excludedCompanies().stream().anyMatch(company::equalsIgnoreCase))
                        .isPresent();
    }
}
