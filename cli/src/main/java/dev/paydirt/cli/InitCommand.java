package dev.paydirt.cli;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a commented searches.yaml to begin with. Overwrites nothing.",
            "--github writes both workflows for one's own searches, --aws prints what a bucket's owner has to set up."
        },
        footer = {
            "",
            "Examples:",
            "  paydirt init",
            "  paydirt init --github",
            "  paydirt init --aws --account 123456789012 --bucket my-bucket --prefix jobs --org octo-org --repo octo-repo"
        })
final class InitCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "where to write (default: the current folder)")
    private Path folder;

    @Option(names = "--github", description = "write both workflows, and searches.yaml where there is none")
    private boolean github;

    @Option(names = "--aws", description = "print policies for roles that may use a bucket")
    private boolean aws;

    @Option(
            names = "--searches",
            paramLabel = "FILE",
            defaultValue = "searches.yaml",
            description = "the searches file, from the folder on (default: ${DEFAULT-VALUE})")
    private String searches;

    @Option(
            names = "--from",
            paramLabel = "OWNER/NAME",
            defaultValue = "paydirt/paydirt",
            description = "with --github: the repository that Paydirt is taken from (default: ${DEFAULT-VALUE})")
    private String from;

    @Option(
            names = "--pin",
            paramLabel = "COMMIT",
            description = "with --github: the commit that it is taken from (default: the one of this program)")
    private @Nullable String pin;

    @Mixin
    private AwsNames names;

    InitCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (github && aws) {
            throw new Refused("--github writes files and --aws prints; give the command twice");
        }
        if (aws) {
            wiring.out().print(AwsPolicies.json(names));
            names.warning().ifPresent(warning -> wiring.err().println("warning: " + warning));
            return Exit.OK.code();
        }
        Beginning beginning = new Beginning(folder, searches, wiring.world().environment());
        if (github) {
            beginning.workflows(from, pin()).forEach(this::written);
        } else {
            written(beginning.searches());
        }
        return Exit.OK.code();
    }

    private String pin() {
        String commit = pin == null ? wiring.world().environment().getOrDefault("PAYDIRT_COMMIT", "") : pin;
        if (commit.isEmpty()) {
            throw new Refused("this program does not know its commit, and workflows must not run whatever is newest; "
                    + "name one with --pin");
        }
        return commit;
    }

    private void written(Path file) {
        wiring.out().println("wrote " + file);
    }
}
