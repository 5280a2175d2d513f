package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.dashboard.Dashboard;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the runs of a store on a page of this machine, while they happen and afterwards, and lets their data "
                    + "be looked through.",
            "It reads only, and nothing leaves the machine."
        },
        footer = {"", "Example: paydirt serve --store file:./paydirt-data"})
final class ServeCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Mixin
    private StoreOptions stores;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8787",
            description = "where to listen on loopback; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port;

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new Refused("--port is %d; expected 0 to 65535".formatted(port));
        }
        try (Dashboard dashboard = Dashboard.start(
                stores.store(wiring.world().environment()),
                stores.place(),
                port,
                wiring.world().sleeper())) {
            wiring.out().println(dashboard.address());
            wiring.out().flush();
            OptionalInt postings = dashboard.readLatest();
            wiring.err()
                    .println("ready%s; open it in a browser; stop it with Ctrl-C"
                            .formatted(
                                    postings.isPresent()
                                            ? String.format(
                                                    Locale.ROOT,
                                                    " with the %,d postings of the latest run",
                                                    postings.getAsInt())
                                            : ""));
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            throw new Refused(
                    "port %d is taken or not allowed; choose another with --port, or 0 for any".formatted(port), taken);
        }
        return Exit.OK.code();
    }
}
