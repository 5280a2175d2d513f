package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.QueryYield;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells what the store holds of a run: batches, verdicts, gaps.",
        footer = {"", "Example: paydirt status --store file:./paydirt-data --json"})
final class StatusCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    @Option(
            names = "--queries",
            description = "what each query brought that no other did, and what it took; those to drop first")
    private boolean queries;

    @Option(names = "--watch", description = "follow it until it is consolidated, on whatever machines it is collected")
    private boolean watch;

    @Mixin
    private RunOptions run;

    StatusCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /// What is told, also as JSON.
    ///
    /// @param consolidated whether the run has its record
    /// @param missing batches without a report
    record Status(
            Timestamp timestamp, String name, boolean consolidated, List<BatchReport> batches, List<String> missing) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Store store = run.store(wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Plan plan = run.plan(paydirt);
        if (watch) {
            new RunWatch(wiring, store, plan).follow(json);
            if (json) {
                return Exit.OK.code();
            }
        }
        List<BatchReport> reports = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Batch batch : plan.batches()) {
            paydirt.runs()
                    .batch(plan.timestamp(), batch.id())
                    .ifPresentOrElse(reports::add, () -> missing.add(batch.id()));
        }
        Optional<RunRecord> record = paydirt.runs().record(plan.timestamp());
        if (queries) {
            tellYields(
                    paydirt,
                    record.orElseThrow(() -> new Refused("run %s is not consolidated yet; 'paydirt consolidate' does it"
                            .formatted(plan.timestamp()))));
            return Exit.OK.code();
        }
        Status status = new Status(plan.timestamp(), plan.name(), record.isPresent(), reports, missing);
        if (json) {
            wiring.out().print(new String(RecordFile.write(status), StandardCharsets.UTF_8));
        } else {
            tell(status);
            record.ifPresent(found -> Words.record(found, run.place())
                    .forEach(line -> wiring.out().println(Printable.of(line))));
        }
        return Exit.OK.code();
    }

    private void tell(Status status) {
        wiring.out().println("run %s %s".formatted(status.timestamp(), Printable.of(status.name())));
        for (BatchReport report : status.batches()) {
            wiring.out()
                    .println("batch %s  %s, attempt %d, %d postings"
                            .formatted(
                                    report.batch(), Words.lower(report.status()), report.attempt(), report.postings()));
            for (QueryReport query : report.queries()) {
                query.verdicts()
                        .forEach((source, pair) -> wiring.out().println(Printable.of(words(query, source, pair))));
            }
        }
        status.missing().forEach(batch -> wiring.out().println("batch " + batch + "  not collected yet"));
    }

    private void tellYields(Paydirt paydirt, RunRecord record) throws IOException {
        List<QueryYield> yields = paydirt.yields(record);
        if (json) {
            wiring.out().print(new String(RecordFile.write(yields), StandardCharsets.UTF_8));
            return;
        }
        wiring.out()
                .println("%-5s %8s %6s %8s %8s %8s  %s"
                        .formatted("query", "postings", "alone", "with pay", "requests", "seconds", "keyword"));
        for (QueryYield brought : yields) {
            wiring.out()
                    .println(Printable.of("%-5s %8d %6d %8d %8d %8.1f  %s%s"
                            .formatted(
                                    brought.id(),
                                    brought.postings(),
                                    brought.alone(),
                                    brought.aloneWithSalary(),
                                    brought.requests(),
                                    brought.seconds(),
                                    brought.keyword(),
                                    brought.location()
                                            .map(place -> ", " + place)
                                            .orElse(""))));
        }
        wiring.out().println(Printable.of(dropped(yields)));
    }

    /// What the least useful tenth costs.
    private static String dropped(List<QueryYield> yields) {
        List<QueryYield> last = yields.subList(0, Math.ceilDiv(yields.size(), 10));
        return "dropping %s would lose %d postings, %d of them with pay, and save %d requests and %.0f s of answers"
                .formatted(
                        String.join(", ", last.stream().map(QueryYield::id).toList()),
                        last.stream().mapToLong(QueryYield::alone).sum(),
                        last.stream().mapToLong(QueryYield::aloneWithSalary).sum(),
                        last.stream().mapToInt(QueryYield::requests).sum(),
                        last.stream().mapToDouble(QueryYield::seconds).sum());
    }

    private static String words(QueryReport query, String source, PairReport pair) {
        return "  %-4s %s  %s: %s, %d postings%s"
                .formatted(
                        query.id(),
                        query.keyword()
                                + query.location().map(place -> ", " + place).orElse(""),
                        source,
                        pair.verdict(),
                        pair.postings(),
                        pair.reason().map(reason -> "; " + reason).orElse(""));
    }
}
