package dev.paydirt.api;

import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.consolidate.RunFacts;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Requirement;
import dev.paydirt.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a consolidation has to know of its run.
final class Facts {
    private Facts() {}

    static RunFacts of(
            Plan plan,
            String engine,
            Requirement requirement,
            ConsolidationSettings settings,
            boolean accept,
            Runs runs,
            InstantSource clock)
            throws StoreException {
        List<BatchReport> reports = new ArrayList<>();
        for (Batch batch : plan.batches()) {
            runs.batch(plan.timestamp(), batch.id()).ifPresent(reports::add);
        }
        return new RunFacts(
                plan.timestamp(),
                plan.name(),
                plan.isSynthetic(),
                engine,
                plan.runners(),
                reports.stream()
                        .map(BatchReport::startedAt)
                        .min(Instant::compareTo)
                        .orElseGet(clock::instant),
                plan.batches().stream().map(Batch::id).toList(),
                estimated(plan),
                requirement,
                settings,
                runs.comparable(plan),
                accept);
    }

    private static Map<String, Double> estimated(Plan plan) {
        Map<String, Double> estimated = new LinkedHashMap<>();
        estimated.put("requests", (double) plan.estimate().requests());
        estimated.put("seconds", plan.estimate().seconds());
        estimated.put("seconds_collecting", plan.estimate().collecting());
        estimated.put("seconds_consolidating", plan.estimate().consolidating());
        return estimated;
    }
}
