package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The one place where failures become words and a code.
record Failure(Wiring wiring) {
    /// @return the exit code
    int tell(Exception failure) {
        return switch (failure) {
            case Refused refused -> tell(refused.getMessage(), Exit.USAGE);
            case StoreException store -> tell(store.getMessage(), Exit.STORE);
            case UncheckedIOException io -> tell(io.getMessage(), Exit.STORE);
            case IOException io -> tell(io.getClass().getSimpleName() + ": " + io.getMessage(), Exit.STORE);
            case InterruptedException _ -> tell("stopped", Exit.PARTIAL);
            default -> bug(failure);
        };
    }

    int tell(@Nullable String message, Exit exit) {
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
