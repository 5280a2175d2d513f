package dev.paydirt.collect;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The files that a list of paths and patterns names.
final class SavedFiles {
    private SavedFiles() {}

    /// In the order of the list, and for each pattern in name order; [Refused] for one that names nothing.
    static List<Path> of(List<String> patterns) {
        List<Path> files = new ArrayList<>();
        for (String pattern : patterns) {
            List<Path> found = pattern.contains("*") ? matching(Path.of(pattern)) : List.of(Path.of(pattern));
            if (found.isEmpty() || !found.stream().allMatch(Files::isRegularFile)) {
                throw new Refused("files: there is no file " + pattern);
            }
            files.addAll(found);
        }
        return files;
    }

    private static List<Path> matching(Path pattern) {
        List<Path> found = new ArrayList<>();
        Path folder = pattern.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, String.valueOf(pattern.getFileName()))) {
            files.forEach(found::add);
        } catch (IOException unreadable) {
            throw new Refused("files: " + folder + " cannot be listed: " + unreadable.getMessage(), unreadable);
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }
}
