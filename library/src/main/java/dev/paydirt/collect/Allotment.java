package dev.paydirt.collect;

import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.Share;
import dev.paydirt.source.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a process may take that collects some batches of a plan while others take the rest: of each rate what one
/// runner has, and of each quota the parts of all its batches together, at whichever source of the host they are used.
final class Allotment {
    private final Desk desk;
    private final Map<Lane, Map<Rate, Integer>> parts = new HashMap<>();
    private final Set<Lane> inTurn = new HashSet<>();

    private Allotment(Plan plan, Desk desk) {
        this.desk = desk;
        Map<Lane, Integer> asking = new HashMap<>();
        for (Batch batch : plan.batches()) {
            batch.budget().keySet().stream()
                    .flatMap(source -> desk.lane(source).stream())
                    .distinct()
                    .forEach(lane -> asking.merge(lane, 1, Integer::sum));
        }
        asking.forEach((lane, count) -> {
            if (count > plan.runners()) {
                inTurn.add(lane);
            }
        });
    }

    /// Where more batches ask a host than runners there are, one follows the other, and its first request must not
    /// come too soon after the other's last.
    ///
    /// @return by source name, of those that are asked over the network
    static Map<String, Allowance> of(Plan plan, List<Batch> batches, Desk desk) {
        Allotment allotment = new Allotment(plan, desk);
        batches.forEach(batch -> batch.budget().forEach(allotment::add));
        Map<String, Allowance> allowances = new HashMap<>();
        batches.forEach(batch -> batch.budget()
                .forEach((source, share) -> desk.lane(source)
                        .ifPresent(lane -> allowances.put(source, allotment.allowance(source, share, lane)))));
        return allowances;
    }

    private void add(String source, Share share) {
        desk.lane(source)
                .map(lane -> parts.computeIfAbsent(lane, _ -> new HashMap<>()))
                .ifPresent(known ->
                        share.quotas().forEach(portion -> known.merge(portion.of(), portion.requests(), Integer::sum)));
    }

    private Allowance allowance(String source, Share share, Lane lane) {
        Limits limits = desk.endpoint(source).limits();
        List<Rate> rates = new ArrayList<>(share.rates());
        rates.addAll(limits.counted());
        List<Portion> portions = share.quotas().stream()
                .map(Portion::of)
                .map(quota -> new Portion(quota, together(lane, quota)))
                .toList();
        return new Allowance(rates, portions, limits.concurrency(), inTurn.contains(lane));
    }

    private int together(Lane lane, Rate quota) {
        int sum = parts.getOrDefault(lane, Map.of()).getOrDefault(quota, 0);
        return Math.min(quota.requests(), sum);
    }
}
