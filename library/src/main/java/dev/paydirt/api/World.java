package dev.paydirt.api;

import dev.paydirt.fetch.Sleeper;
import dev.paydirt.source.Endpoint;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Everything outside that a run depends on, so that a test can bring its own.
///
/// @param environment variables: credentials and proxies
/// @param random shared by all threads
/// @param boards finds a source that runs inside this process
public record World(
        Map<String, String> environment, InstantSource clock, Sleeper sleeper, RandomGenerator random, Boards boards) {
    public World {
        environment = Map.copyOf(environment);
    }

    /// This machine as it is, with no board inside the process.
    public static World real() {
        return new World(System.getenv(), InstantSource.system(), Thread::sleep, new Random(), _ -> Optional.empty());
    }

    public World withBoards(Boards other) {
        return new World(environment, clock, sleeper, random, other);
    }

    /// Where an endpoint is found when neither its file nor the searches say: a board in this process.
    @FunctionalInterface
    public interface Boards {
        Optional<URI> address(Endpoint endpoint);
    }
}
