package dev.paydirt.cli;

import picocli.CommandLine;

/// Hands to [Failure] what the parser of commands caught.
final class Explain implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private final Wiring wiring;

    Explain(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return new Failure(wiring).tell(failure);
    }

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        new Failure(wiring).tell(wrong.getMessage(), Exit.USAGE);
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, wiring.err());
        wiring.err().println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE.code();
    }
}
