package dev.paydirt.plan;

import dev.paydirt.Refused;
import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Filter;
import dev.paydirt.source.Keeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What speaks against searches before they are planned.
final class SearchesCheck {
    private final Searches searches;
    private final Map<String, Endpoint> endpoints;
    private final List<String> warnings = new ArrayList<>();

    SearchesCheck(Searches searches, Map<String, Endpoint> endpoints) {
        this.searches = searches;
        this.endpoints = endpoints;
    }

    /// What a person should hear; [Refused] when there is something that nobody can do.
    ///
    /// @param allowUnsupported whether a filter that nobody can apply is only warned about
    List<String> warnings(boolean allowUnsupported) {
        checkSynthetic();
        checkFilters(allowUnsupported);
        warnCaps();
        return List.copyOf(warnings);
    }

    /// Made-up postings must never stand among real ones.
    private void checkSynthetic() {
        boolean sandbox = endpoints.values().stream()
                .anyMatch(endpoint -> endpoint.choice().isInvented());
        for (Endpoint endpoint : endpoints.values()) {
            boolean apart = !endpoint.source().name().equals("sandbox")
                    && endpoint.choice().baseUrl().isEmpty();
            if (sandbox && apart) {
                throw new Refused(("%s: the sandbox's postings are made up and cannot stand beside those of %s; "
                                + "collect them apart, or point %s at the sandbox with base-url")
                        .formatted(endpoint.choice().where(), endpoint.name(), endpoint.name()));
            }
        }
    }

    private void checkFilters(boolean allowUnsupported) {
        for (Query query : searches.queries()) {
            for (String source : query.sources()) {
                Set<Filter> impossible = Keeping.impossible(query, endpoint(source));
                if (!impossible.isEmpty()) {
                    String words = impossible.stream().map(Filter::word).collect(Collectors.joining(", "));
                    String told =
                            "%s cannot filter by %s, and neither can we (query '%s')".formatted(source, words, query);
                    if (!allowUnsupported) {
                        throw new Refused(told + "; leave it out there, or say --allow-unsupported");
                    }
                    warnings.add(told);
                }
            }
        }
    }

    /// Says what becomes of queries that want more than a source gives to one of them.
    private void warnCaps() {
        for (Endpoint endpoint : endpoints.values()) {
            endpoint.limits().cap().ifPresent(cap -> {
                boolean more = searches.queries().stream()
                        .anyMatch(query -> query.sources().contains(endpoint.name()) && query.limit() > cap);
                if (more && !endpoint.readsFiles()) {
                    warnings.add("%s gives no more than %d results to one query; %s"
                            .formatted(
                                    endpoint.name(),
                                    cap,
                                    endpoint.split()
                                            .map(split -> "one that has more is split " + split)
                                            .orElse("what lies behind them is not collected")));
                }
            });
        }
    }

    private Endpoint endpoint(String name) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException("no endpoint is named " + name);
        }
        return endpoint;
    }
}
