package dev.paydirt.source;

import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Posting;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.MinimumSalary;
import dev.paydirt.query.Query;
import dev.paydirt.run.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The filters of a query that we apply ourselves, to what came back.
public final class Keeping {
    private final Query query;
    private final Endpoint endpoint;
    private final LocalDate oldest;
    private final Set<Filter> ours;

    /// @param timestamp the run's, from which `posted-within` counts back
    public Keeping(Query query, Endpoint endpoint, Timestamp timestamp) {
        this.query = query;
        this.endpoint = endpoint;
        this.oldest = query.conditions()
                .postedWithin()
                .map(span -> timestamp.date().minusDays(span.toDays()))
                .orElse(LocalDate.MIN);
        this.ours = new TreeSet<>(Filter.of(query));
        ours.removeIf(filter -> !isOurs(filter));
    }

    /// A source filters by its own currency; a minimum in another one is never sent to it.
    private boolean isOurs(Filter filter) {
        boolean foreign = filter == Filter.SALARY
                && query.salary()
                        .flatMap(MinimumSalary::currency)
                        .filter(asked -> !endpoint.currency().equals(Optional.of(asked)))
                        .isPresent();
        return foreign || endpoint.side(filter).equals(Optional.of(Filter.Side.US));
    }

    /// The filters that nobody can apply for this query at this source.
    public static Set<Filter> impossible(Query query, Endpoint endpoint) {
        Set<Filter> impossible = new TreeSet<>(Filter.of(query));
        impossible.removeIf(filter -> endpoint.side(filter).isPresent());
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

    /// Whether there is nothing to apply, so that details cannot change what is kept.
    public boolean keepsAll() {
        return ours.isEmpty();
    }

    private boolean passes(Posting posting, Filter filter) {
        Conditions conditions = query.conditions();
        return switch (filter) {
            case KEYWORD ->
                words(posting.position() + " " + posting.description().orElse(""))
                        .containsAll(words(query.keyword()));
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

    private static boolean isAt(Posting posting, String place) {
        List<String> told = new ArrayList<>();
        posting.location().ifPresent(told::add);
        posting.place().city().ifPresent(told::add);
        posting.place().region().ifPresent(told::add);
        posting.place().country().ifPresent(code -> {
            told.add(code);
            told.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        });
        return told.isEmpty() || words(String.join(" ", told)).containsAll(words(place));
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
        Set<String> title = words(posting.position());
        return conditions.excludedWords().stream()
                        .map(Keeping::words)
                        .anyMatch(words -> !words.isEmpty() && title.containsAll(words))
                || posting.company()
                        .filter(company ->
                                conditions.excludedCompanies().stream().anyMatch(company::equalsIgnoreCase))
                        .isPresent();
    }

    /// Whole words, case folded; `+` and `#` belong to a word, so that C, C++ and C# stay apart.
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
