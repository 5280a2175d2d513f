package dev.paydirt.collect;

import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Share;
import dev.paydirt.source.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a process may take that collects some batches of a plan while others take the rest: of each rate what one
/// runner has, and of each quota the parts of all its batches together, at whichever source of the host they are used.
final class Allotment {
    private final Desk desk;
    private final Map<Lane, Map<Rate, Integer>> parts = new HashMap<>();

    private Allotment(Desk desk) {
        this.desk = desk;
    }

    /// @return by source name, of those that are asked over the network
    static Map<String, Allowance> of(List<Batch> batches, Desk desk) {
        Allotment allotment = new Allotment(desk);
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
        return new Allowance(rates, portions, limits.concurrency());
    }

    private int together(Lane lane, Rate quota) {
        int sum = parts.getOrDefault(lane, Map.of()).getOrDefault(quota, 0);
        return Math.min(quota.requests(), sum);
    }
}
