package dev.paydirt.cli;

import dev.paydirt.api.Version;
import dev.paydirt.api.World;
import dev.paydirt.fetch.HttpTransport;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/// The entrance: puts the commands together, turns failures into words and a code.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HttpTransport.sendOnce();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Signals signals = new Signals();
        int code = run(args, new Wiring(World.real(), out, err, Screen.real(), signals));
        out.flush();
        err.flush();
        signals.finished(code);
        System.exit(code);
    }

    /// Everything but the process: tests call this with their own world and writers.
    static int run(String[] args, Wiring wiring) {
        try (wiring) {
            wiring.annotations().open();
            int code = commands(wiring).execute(args);
            wiring.out().flush();
            wiring.annotations().close();
            return code;
        }
    }

    /// Every command with its options.
    static CommandLine commands(Wiring wiring) {
        CommandLine commands = new CommandLine(new Root())
                .addSubcommand(new InitCommand(wiring))
                .addSubcommand(new RunCommand(wiring))
                .addSubcommand(new PlanCommand(wiring))
                .addSubcommand(new CollectCommand(wiring))
                .addSubcommand(new ConsolidateCommand(wiring))
                .addSubcommand(new RetryCommand(wiring))
                .addSubcommand(new StatusCommand(wiring))
                .addSubcommand(new ReportCommand(wiring))
                .addSubcommand(new SourcesCommand(wiring))
                .addSubcommand(new SalaryCommand(wiring))
                .addSubcommand(new SandboxCommand(wiring))
                .addSubcommand(new AutoComplete.GenerateCompletion());
        commands.setOut(wiring.out()).setErr(wiring.err());
        commands.setColorScheme(
                CommandLine.Help.defaultColorScheme(wiring.screen().colours() ? Ansi.ON : Ansi.OFF));
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
