package dev.paydirt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import dev.paydirt.sandbox.Truth;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Serves the offline job board on loopback, or tells what a perfect collector would find in it.",
        footer = {
            "",
            "Examples:",
            "  paydirt sandbox --port 8080 --set latency=200ms",
            "  paydirt sandbox --truth plan.json"
        })
final class SandboxCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "what kind of board it is, such as latency=200ms; docs/sandbox.md has all settings")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--truth", paramLabel = "PLAN", description = "print the identities that a plan should end with")
    private @Nullable Path truth;

    SandboxCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (truth != null) {
            wiring.out().println(Truth.of(new ObjectMapper().readTree(Document.text(truth))));
            return Exit.OK.code();
        }
        try (Sandbox board = Sandbox.start(read(settings), port)) {
            wiring.out().println(board.address());
            wiring.out().flush();
            wiring.err().println("the sandbox listens; stop it with Ctrl-C");
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            throw new Refused(
                    "port %d is taken or not allowed; choose another with --port, or 0 for any".formatted(port), taken);
        }
        return Exit.OK.code();
    }

    private static SandboxSettings read(Map<String, String> settings) {
        try {
            return SandboxSettings.of(settings);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("--set: " + wrong.getMessage(), wrong);
        }
    }
}
