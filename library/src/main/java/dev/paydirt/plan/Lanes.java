package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Which sources a host counts together, and which of them no two batches may ask.
///
/// Two countries of one service are two sources of the searches, and one caller to the service.
final class Lanes {
    private final Map<String, String> bySource = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Integer> small = new HashMap<>();

    Lanes(Searches searches, Map<String, Endpoint> endpoints) {
        endpoints.forEach((name, endpoint) -> bySource.put(name, lane(endpoint)));
        Map<String, Integer> queries = new HashMap<>();
        for (Query query : searches.queries()) {
            Set<String> asked = new HashSet<>();
            query.sources().forEach(source -> asked.add(of(source)));
            asked.forEach(lane -> queries.merge(lane, 1, Integer::sum));
        }
        for (Endpoint endpoint : endpoints.values()) {
            String lane = of(endpoint.name());
            if (endpoint.isPinned()) {
                whole.add(lane);
            }
            int together = Math.min(searches.runners(), queries.getOrDefault(lane, 0));
            endpoint.limits().allowance().rates().stream()
                    .mapToInt(Rate::requests)
                    .filter(requests -> requests < together)
                    .forEach(requests -> small.merge(lane, requests, Math::min));
        }
    }

    private static String lane(Endpoint endpoint) {
        if (endpoint.readsFiles()) {
            return endpoint.name();
        }
        Set<String> credentials = new TreeSet<>();
        endpoint.source().credentials().values().stream()
                .map(Source.Credential::env)
                .forEach(credentials::add);
        return endpoint.host() + " " + String.join(" ", credentials);
    }

    String of(String source) {
        String lane = bySource.get(source);
        if (lane == null) {
            throw new IllegalArgumentException("no endpoint is named " + source);
        }
        return lane;
    }

    /// Whether all pairs of this lane stand in one batch: it is read whole, or its rate has not even one request for
    /// each runner, so that no more batches than [#mostBatches(String)] may ask it.
    boolean isPinned(String lane) {
        return whole.contains(lane) || small.containsKey(lane);
    }

    /// The lanes that are pinned for their small rate.
    Set<String> small() {
        return Set.copyOf(small.keySet());
    }

    /// Up to how many batches every lane could be divided that is pinned for its small rate; empty where there is no
    /// such lane, or one that cannot be divided at all.
    OptionalInt mostBatchesOfEach() {
        return small.keySet().stream()
                .filter(lane -> !whole.contains(lane))
                .mapToInt(lane -> small.getOrDefault(lane, 1))
                .min()
                .stream()
                .filter(most -> most > 1)
                .findFirst();
    }

    /// Up to how many batches may ask this lane, which is pinned.
    int mostBatches(String lane) {
        return whole.contains(lane) ? 1 : small.getOrDefault(lane, 1);
    }

    /// The same of the pinned lane that most batches may ask; 1 where there is none.
    int mostBatchesOfAny() {
        return small.keySet().stream().mapToInt(this::mostBatches).max().orElse(1);
    }

    /// Whether no more batches ask any lane than may: one, where it is read whole.
    boolean admit(List<Division.Group> groups) {
        Map<String, Integer> asking = new HashMap<>();
        for (Division.Group group : groups) {
            group.queries().stream()
                    .flatMap(planned -> planned.query().sources().stream())
                    .map(this::of)
                    .filter(this::isPinned)
                    .distinct()
                    .forEach(lane -> asking.merge(lane, 1, Integer::sum));
        }
        return asking.entrySet().stream().allMatch(entry -> entry.getValue() <= mostBatches(entry.getKey()));
    }

    /// Why, of a lane that is pinned.
    ///
    /// @param batches among which it is divided
    String why(String lane, int batches) {
        String because =
                whole.contains(lane) ? "read whole" : "allowed fewer requests at a time than there are runners";
        return because + ", so everything that is asked there stands in "
                + (batches == 1 ? "one batch" : batches + " batches");
    }
}
