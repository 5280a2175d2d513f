package dev.paydirt.cli;

import dev.paydirt.api.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/// Puts the commands together.
final class Commands {
    private Commands() {}

    /// Every command with its options.
    static CommandLine all(Wiring wiring) {
        return with(wiring, "");
    }

    /// Looking at a command's options takes longer than many a command: where one is named, the others are left out.
    static CommandLine with(Wiring wiring, String named) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("init", () -> new InitCommand(wiring));
        all.put("run", () -> new RunCommand(wiring));
        all.put("check", () -> new CheckCommand(wiring));
        all.put("plan", () -> new PlanCommand(wiring));
        all.put("estimate", () -> new EstimateCommand(wiring));
        all.put("collect", () -> new CollectCommand(wiring));
        all.put("consolidate", () -> new ConsolidateCommand(wiring));
        all.put("retry", () -> new RetryCommand(wiring));
        all.put("status", () -> new StatusCommand(wiring));
        all.put("report", () -> new ReportCommand(wiring));
        all.put("serve", () -> new ServeCommand(wiring));
        all.put("explain", () -> new ExplainCommand(wiring));
        all.put("export", () -> new ExportCommand(wiring));
        all.put("prune", () -> new PruneCommand(wiring));
        all.put(
                "sources",
                () -> new CommandLine(new SourcesCommand(wiring)).addSubcommand(new SourcesTestCommand(wiring)));
        all.put("salary", () -> new SalaryCommand(wiring));
        all.put("sandbox", () -> new SandboxCommand(wiring));
        CommandLine commands = new CommandLine(new Root());
        all.forEach((name, command) -> {
            if (!all.containsKey(named) || name.equals(named)) {
                commands.addSubcommand(command.get());
            }
        });
        if (!all.containsKey(named)) {
            commands.addSubcommand(new AutoComplete.GenerateCompletion());
        }
        commands.setOut(wiring.out()).setErr(wiring.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(wiring.colours() ? Ansi.ON : Ansi.OFF));
        commands.setExecutionExceptionHandler(new Explain(wiring));
        commands.setParameterExceptionHandler(new Explain(wiring));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    /// The command itself, when no other is named.
    @Command(
            name = "paydirt",
            mixinStandardHelpOptions = true,
            versionProvider = Numbered.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Collects salary-bearing job postings for a list of searches into one clean data set.",
            footer = {
                "",
                "Examples:",
                "  paydirt run examples/sandbox.yaml     the whole road, offline",
                "  paydirt plan searches.yaml            what would be asked, in which batches",
                "  paydirt COMMAND --help                a command's options, with an example"
            })
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static final class Numbered implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"paydirt " + Version.number()};
        }
    }
}
