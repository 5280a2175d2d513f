package dev.paydirt.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Listens on loopback and gives each connection a thread of its own.
final class Door implements AutoCloseable {
    private static final int CONNECTIONS_WAITING = 1024;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /// Longer than any client keeps a connection that it does not use.
    private static final int IDLE_MILLIS = 120_000;

    private static final Duration AFTER_TROUBLE = Duration.ofMillis(10);

    private final ServerSocket listening;
    private final InstantSource clock;
    private final Nap nap;
    private final Reception reception;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /// Of the platform: where a virtual thread has waited for a connection, the JVM takes 0.3 s longer to end.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("board-", 0).factory());

    /// Who answers what comes in at the door.
    @FunctionalInterface
    interface Reception {
        void receive(Asked asked, Line line) throws IOException, InterruptedException;
    }

    /// @param port where, 0 for any that is free
    /// @throws IOException when the port is taken
    Door(int port, InstantSource clock, Nap nap, Reception reception) throws IOException {
        this.nap = nap;
        this.listening = new ServerSocket();
        this.clock = clock;
        this.reception = reception;
        try {
            listening.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), CONNECTIONS_WAITING);
        } catch (IOException taken) {
            listening.close();
            throw taken;
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    void open() {
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                next();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(Door::quietly);
    }

    private void next() throws InterruptedException {
        try {
            Socket connection = listening.accept();
            connections.add(connection);
            threads.execute(() -> serve(connection));
        } catch (IOException | RejectedExecutionException trouble) {
            if (!listening.isClosed()) {
                // Out of file handles, which passes when a connection ends.
                nap.sleep(AFTER_TROUBLE);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(IDLE_MILLIS);
            converse(connection);
        } catch (IOException gone) {
            // The client went away, or the board is being closed: nobody is left to be told.
            connections.remove(connection);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private void converse(Socket connection) throws IOException, InterruptedException {
        Intake intake = new Intake(connection.getInputStream(), connection.getOutputStream());
        boolean stays = true;
        while (stays) {
            try {
                Optional<Asked> asked = intake.next();
                if (asked.isEmpty()) {
                    return;
                }
                boolean headOnly = asked.get().method().equals("HEAD");
                Line line = new Line(connection, clock, headOnly, asked.get().stays());
                reception.receive(asked.get(), line);
                stays = line.stays();
            } catch (Intake.Refused refused) {
                new Line(connection, clock, false, false).whole(refused.answer());
                return;
            }
        }
    }

    /// Ends at once; answers under way are cut off.
    @Override
    public void close() {
        quietly(listening);
        connections.forEach(Door::quietly);
        threads.shutdownNow();
    }

    private static void quietly(AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception alreadyGone) {
            // What cannot be closed is not open.
        }
    }
}
