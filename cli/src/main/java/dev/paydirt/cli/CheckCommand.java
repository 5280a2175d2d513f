package dev.paydirt.cli;

import dev.paydirt.api.Finding;
import dev.paydirt.api.Paydirt;
import dev.paydirt.collect.Desk;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.Searches;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether a run of these searches would get on: filters, credentials, terms, the store, and whether each"
                    + " source answers. Asks each source once."
        },
        footer = {"", "Example: paydirt check searches.yaml"})
final class CheckCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Mixin
    private SearchOptions search;

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    CheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Searches searches = search.searches(wiring);
        Timestamp now = search.timestamp()
                .orElseGet(() -> new Timestamp(wiring.world().clock().instant()));
        Store store = search.store(searches, wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Plan plan = paydirt.plan(searches, now, search.allowUnsupported());
        Desk desk = paydirt.desk(plan);
        List<Finding> findings = new ArrayList<>();
        boolean writable = isWritable(store, findings);
        findings.addAll(paydirt.check(plan, desk));
        if (json) {
            wiring.out().print(new String(RecordFile.write(findings), StandardCharsets.UTF_8));
        } else {
            Words.filters(plan).forEach(this::say);
            plan.warnings().forEach(warning -> say("warning: " + warning));
            findings.forEach(finding ->
                    say("%s %s: %s".formatted(finding.ok() ? "ok  " : "FAIL", finding.subject(), finding.text())));
        }
        if (!writable) {
            return Exit.STORE.code();
        }
        return (findings.stream().allMatch(Finding::ok) ? Exit.OK : Exit.PARTIAL).code();
    }

    private static boolean isWritable(Store store, List<Finding> findings) {
        try {
            store.check();
            findings.add(new Finding("store", true, store.location()));
            return true;
        } catch (StoreException failed) {
            findings.add(new Finding("store", false, String.valueOf(failed.getMessage())));
            return false;
        }
    }

    private void say(String line) {
        wiring.out().println(Printable.of(line));
    }
}
