package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.consolidate.Explanation;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which line of a run's data set stands for an address, by which rule, and for which others.",
            "With two addresses: whether they are the same posting, the same job, or neither."
        },
        footer = {"", "Example: paydirt explain https://jobs.example/view/17 --store file:./paydirt-data"})
final class ExplainCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "URL", arity = "1..2", description = "address of a posting, with or without tracking")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--json", description = "print it as JSON")
    private boolean json;

    @Mixin
    private RunOptions run;

    ExplainCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Store store = run.store(wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Plan plan = run.plan(paydirt);
        List<Explanation> found = new ArrayList<>();
        for (String url : urls) {
            Explanation explanation = Explanation.of(store, plan.timestamp(), url);
            if (explanation.stands().isEmpty()) {
                throw new Refused("run %s has no posting with the address %s".formatted(plan.timestamp(), url));
            }
            found.add(explanation);
        }
        if (json) {
            wiring.out().print(new String(RecordFile.write(found), StandardCharsets.UTF_8));
        } else {
            found.forEach(this::tell);
            if (found.size() == 2) {
                say(together(found.getFirst(), found.getLast()));
            }
        }
        return Exit.OK.code();
    }

    private void tell(Explanation explanation) {
        Explanation.Line line = explanation.stands().orElseThrow();
        say(explanation.url());
        say("  stands as %s: %s, known by its %s".formatted(line.where(), line.identity(), line.rule()));
        if (!line.jobUrl().equals(explanation.url())) {
            say("  there its address is " + line.jobUrl());
        }
        for (Duplicate gone : explanation.gone()) {
            say("  stands for %s (%s), by the rule: %s %s"
                    .formatted(gone.gone().where(), gone.gone().jobUrl(), gone.rule(), gone.identity()));
        }
        explanation.group().ifPresent(group -> tell(group, line.identity()));
    }

    private void tell(JobGroup group, String identity) {
        say("  is one of %d postings of the same job, group %s"
                .formatted(group.members().size(), group.group()));
        group.evidence().stream()
                .filter(each -> each.member().equals(identity) || each.earlier().equals(identity))
                .forEach(each -> say(String.format(
                        Locale.ROOT,
                        "  is like %s: company, title and place agree, descriptions by %.1f %%",
                        each.member().equals(identity) ? each.earlier() : each.member(),
                        100 * each.likeness())));
    }

    private static String together(Explanation left, Explanation right) {
        if (left.stands().equals(right.stands())) {
            return "The two are one posting: the same line stands for both.";
        }
        if (left.group().isPresent() && left.group().equals(right.group())) {
            return "The two are the same job under two identities.";
        }
        return "The two are different: neither one identity nor one group holds both.";
    }

    private void say(String line) {
        wiring.out().println(Printable.of(line));
    }
}
