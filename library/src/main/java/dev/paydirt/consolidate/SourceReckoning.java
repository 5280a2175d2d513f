package dev.paydirt.consolidate;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord.SourceEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each source gave in all batches together.
final class SourceReckoning {
    private final Map<String, List<PairReport>> pairs = new LinkedHashMap<>();
    private final SourceFills fills;

    SourceReckoning(List<BatchReport> reports, SourceFills fills) {
        this.fills = fills;
        for (BatchReport report : reports) {
            for (QueryReport query : report.queries()) {
                query.verdicts()
                        .forEach((source, pair) -> pairs.computeIfAbsent(source, _ -> new ArrayList<>())
                                .add(pair));
            }
        }
    }

    /// In the order of the plan. A source that has pairs without a final verdict is no mystery, and nothing about it is
    /// suspicious.
    List<SourceEntry> sources(Suspicions suspicions) {
        List<SourceEntry> sources = new ArrayList<>();
        pairs.forEach((source, reports) -> {
            int postings = reports.stream().mapToInt(PairReport::postings).sum();
            SourceEntry entry = new SourceEntry(source, postings, fills.shares(source), List.of());
            boolean settled = reports.stream().allMatch(pair -> pair.verdict().isFinal());
            sources.add(settled ? suspicions.judge(entry) : entry);
        });
        return sources;
    }
}
