package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/// The one place where failures become words and a code.
final class Explain implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private final Wiring wiring;

    Explain(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return switch (failure) {
            case Refused refused -> tell(refused.getMessage(), Exit.USAGE);
            case StoreException store -> tell(store.getMessage(), Exit.STORE);
            case UncheckedIOException io -> tell(io.getMessage(), Exit.STORE);
            case IOException io -> tell(io.getClass().getSimpleName() + ": " + io.getMessage(), Exit.STORE);
            case InterruptedException _ -> tell("stopped", Exit.PARTIAL);
            default -> bug(failure);
        };
    }

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        tell(wrong.getMessage(), Exit.USAGE);
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, wiring.err());
        wiring.err().println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE.code();
    }

    private int tell(@org.jspecify.annotations.Nullable String message, Exit exit) {
        wiring.err().println("paydirt: " + Printable.of(String.valueOf(message)));
        wiring.annotations().error(String.valueOf(message));
        return exit.code();
    }

    private int bug(Exception failure) {
        PrintWriter err = wiring.err();
        err.println("paydirt: this is a bug; please report it with the lines below");
        failure.printStackTrace(err);
        return Exit.BUG.code();
    }
}
