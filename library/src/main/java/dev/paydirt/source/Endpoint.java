package dev.paydirt.source;

import dev.paydirt.Refused;
import dev.paydirt.document.Nearest;
import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Request;
import dev.paydirt.query.Keywords;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A source with the settings that the searches give it: what can be planned for, and asked.
public final class Endpoint {
    private final SourceChoice choice;
    private final Source source;
    private final Map<String, String> settings;
    private final Limits limits;

    private Endpoint(SourceChoice choice, Source source, Map<String, String> settings) {
        this.choice = choice;
        this.source = source;
        this.settings = settings;
        this.limits = new DeclaredLimits(source.limits(), settings).read();
    }

    /// Checks the settings against what the source declares; [Refused] says which is unknown, wrong or missing.
    public static Endpoint of(SourceChoice choice, Source source) {
        Set<String> known = source.settings().keySet();
        for (String key : choice.settings().keySet()) {
            if (!known.contains(key)) {
                throw new Refused("%s: the source %s has no setting '%s'%s"
                        .formatted(choice.where(), source.name(), key, hint(key, known)));
            }
        }
        if (source.reading() == Source.Reading.FILES && choice.files().isEmpty()) {
            throw new Refused("%s: the source %s only reads files; name some under 'files:'"
                    .formatted(choice.where(), source.name()));
        }
        Map<String, String> settings = new HashMap<>();
        source.settings().forEach((key, setting) -> value(choice, key, setting).ifPresent(v -> settings.put(key, v)));
        return new Endpoint(choice, source, settings);
    }

    private static String hint(String key, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(Set.of("as", "file", "files", "base-url", "optional", "accept-terms"));
        return Nearest.hint(key, all);
    }

    private static Optional<String> value(SourceChoice choice, String key, Source.Setting setting) {
        Optional<String> value = Optional.ofNullable(choice.settings().get(key))
                .filter(given -> !given.isBlank())
                .or(setting::fallback);
        if (value.isEmpty() && setting.required()) {
            throw new Refused("%s: the source %s needs '%s': %s%s"
                    .formatted(choice.where(), choice.source(), key, setting.meaning(), choices(setting)));
        }
        value.filter(given -> !setting.oneOf().isEmpty() && !setting.oneOf().contains(given))
                .ifPresent(given -> {
                    throw new Refused("%s: %s is '%s' at the source %s; expected one of %s"
                            .formatted(
                                    choice.where(), key, given, choice.source(), String.join(", ", setting.oneOf())));
                });
        return value;
    }

    private static String choices(Source.Setting setting) {
        return setting.oneOf().isEmpty() ? "" : " (one of " + String.join(", ", setting.oneOf()) + ")";
    }

    /// What queries, plans and postings call it.
    public String name() {
        return choice.name();
    }

    public SourceChoice choice() {
        return choice;
    }

    public Source source() {
        return source;
    }

    /// As given or by default, by key.
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    public Limits limits() {
        return limits;
    }

    /// Whether all its pairs belong in one batch: it is read whole, or from files.
    public boolean isPinned() {
        return source.isPinned() || readsFiles();
    }

    /// Whether saved answers are read instead of asking.
    public boolean readsFiles() {
        return !choice.files().isEmpty();
    }

    /// The currency of its country, where it has one.
    public Optional<String> currency() {
        String value = source.currency().setting().isEmpty()
                ? ""
                : settings.getOrDefault(source.currency().setting(), "");
        return Optional.ofNullable(source.currency().byValue().get(value));
    }

    /// Who applies a filter here; empty when nobody can.
    public Optional<Filter.Side> side(Filter filter) {
        return Optional.ofNullable(source.filters().get(filter));
    }

    /// The request for one page of one query's list.
    public Request request(Query query, PagePosition position, Access.Open access, Timestamp timestamp) {
        return new RequestWriter(this, access).list(query, position, Map.of(), timestamp);
    }

    /// The request with which a query begins.
    public Request firstRequest(Query query, Access.Open access, Timestamp timestamp) {
        if (source.each().isEmpty()) {
            return request(query, PagePosition.START, access, timestamp);
        }
        Pieces pieces = pieces();
        return pieces.areFound() && !pieces.lookups(access).isEmpty()
                ? pieces.lookups(access).getFirst()
                : request(query, pieces.listed().getFirst(), access, timestamp);
    }

    /// The request for one page of a source that is asked in [pieces][Source#each].
    ///
    /// @param piece one of the values
    public Request request(Query query, String piece, Access.Open access, Timestamp timestamp) {
        Map<String, String> one = source.each()
                .map(each -> Map.of(each.as(), piece))
                .orElseThrow(() -> new IllegalStateException(name() + " is not asked in pieces"));
        return new RequestWriter(this, access).list(query, PagePosition.START, one, timestamp);
    }

    /// What the pieces of this source are.
    public Pieces pieces() {
        return new Pieces(this);
    }

    /// How many requests reading it whole takes, as far as that is known beforehand.
    public int predictedPieces() {
        if (source.each().isEmpty()) {
            return 1;
        }
        return Math.max(1, pieces().expected());
    }

    /// What of a query's keyword is sent, and what is left for us.
    Wanted wanted(Query query) {
        return Wanted.of(Keywords.parse(query.keyword()), Placeholders.in(source.request()), source.understands());
    }

    /// The queue that its requests stand in.
    public Lane lane(Access.Open access) {
        return new RequestWriter(this, access).lane();
    }

    /// Reads answers of this source into postings.
    public PageReader reader(Timestamp timestamp) {
        return new PageReader(this, timestamp);
    }

    /// How one posting is asked for by itself; empty where the source has no such way, its settings do not want it, or
    /// saved answers are read.
    public Optional<Source.DetailShape> details() {
        return source.details().filter(shape -> !readsFiles() && isSet(shape.only()));
    }

    private boolean isSet(Map<String, String> only) {
        return only.entrySet().stream().allMatch(entry -> entry.getValue().equals(settings.get(entry.getKey())));
    }

    /// How its queries may be split; empty where they may not, its settings do not allow it, or saved answers are read.
    public Optional<Split> split() {
        return source.split().filter(split -> !readsFiles() && isSet(split.only()));
    }

    /// What a part of a query is split into where the source's cap cuts its list off.
    public Division divide(Query query, Part part) {
        return Division.of(query, part, this);
    }

    /// The address that requests begin with; one that differs from request to request as the source's file writes it.
    public String address() {
        return choice.baseUrl()
                .map(URI::toString)
                .or(source::baseUrl)
                .or(() -> source.request().address())
                .orElseThrow(() -> new IllegalStateException(name() + " reads files and has no address"));
    }

    /// The host that is asked, with its port; as its file writes it where it differs from request to request.
    public String host(Access.Open access) {
        return access.address().map(URI::getAuthority).orElseGet(this::host);
    }

    /// The same, wherever it runs.
    public String host() {
        String address = address();
        int start = address.indexOf("://");
        String rest = start < 0 ? address : address.substring(start + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
