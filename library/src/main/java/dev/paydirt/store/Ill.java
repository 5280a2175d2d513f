package dev.paydirt.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Puts into words what ails a folder, with the remedy.
final class Ill {
    private static final List<String> PASSING = List.of(
            "input/output error",
            "remote i/o error",
            "stale file handle",
            "stale nfs file handle",
            "timed out",
            "no such device",
            "transport endpoint is not connected",
            "host is down",
            "no route to host",
            "network is unreachable",
            "network is down",
            "connection reset",
            "connection refused",
            "resource temporarily unavailable");

    private Ill() {}

    static StoreException when(String doing, Path place, IOException failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        return new StoreException(
                "could not %s %s: %s".formatted(doing, place, why(failure)), failure, isPassing(failure));
    }

    /// What the system says of a disk of another machine that is away, or of one that may come back.
    private static boolean isPassing(IOException failure) {
        String system = reason(failure).toLowerCase(Locale.ROOT);
        return PASSING.stream().anyMatch(system::contains);
    }

    private static String why(IOException failure) {
        String reason = reason(failure);
        String system = reason.toLowerCase(Locale.ROOT);
        if (failure instanceof AccessDeniedException || system.contains("permission denied")) {
            return "permission denied; give user '%s' the right to it, or name another folder"
                    .formatted(System.getProperty("user.name"));
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (system.contains("no space left")
                || system.contains("quota exceeded")
                || system.contains("file too large")) {
            return reason + "; free some space, or name a folder on another disk";
        }
        if (system.contains("read-only file system")) {
            return reason + "; name a folder that can be written to";
        }
        if (system.contains("not a directory")) {
            return "a file stands where a folder is needed; move it away, or name another folder";
        }
        return reason;
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
