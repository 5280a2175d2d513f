package dev.paydirt.store;

import dev.paydirt.Refused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads where a store is, as a person writes it.
final class Place {
    /// Two letters at least: one is a drive.
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private Place() {}

    static Store store(String place, Disk disk, Supplier<BucketSettings> settings) {
        String text = place.strip();
        if (text.startsWith("file:")) {
            return folder(disk, place, text.substring("file:".length()));
        }
        if (text.startsWith(BucketAddress.SCHEME)) {
            return BucketStore.at(BucketAddress.of(place), settings.get());
        }
        if (SCHEME.matcher(text).matches()) {
            throw new Refused(
                    "no store can live at '%s'; understood are file:./folder, file:/folder, a bare path and s3://bucket/prefix"
                            .formatted(place));
        }
        return folder(disk, place, text);
    }

    private static Store folder(Disk disk, String place, String path) {
        String local = path.startsWith("///") ? path.substring(2) : path;
        if (local.startsWith("//")) {
            throw new Refused(
                    "the store '%s' names another machine; write file:./folder or file:/folder".formatted(place));
        }
        if (local.isBlank()) {
            throw new Refused("the store '%s' names no folder; write file:./folder or file:/folder".formatted(place));
        }
        try {
            return new FolderStore(Path.of(local), disk);
        } catch (InvalidPathException invalid) {
            throw new Refused("the store '%s' is not a path: %s".formatted(place, invalid.getReason()), invalid);
        }
    }
}
