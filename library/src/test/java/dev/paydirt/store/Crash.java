package dev.paydirt.store;

import dev.paydirt.store.ForgetfulDisk.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What may be found on a disk whose power failed: everything that was synced, and of the rest any part.
///
/// Harsher than file systems are: names that were not synced are lost or kept each for itself, and of unsynced content
/// any piece may be there, torn anywhere, with zeros in the gaps.
public final class Crash {
    private final List<Deed> before;

    Crash(List<Deed> before) {
        this.before = before;
    }

    /// How much of what was not synced is found.
    public enum Luck {
        NOTHING,
        EVERYTHING,
        ANYTHING
    }

    /// Content of files by number and, for each folder, names with the number of their file.
    private static final class Found {
        private final Map<Integer, byte[]> content = new HashMap<>();
        private final Map<Path, Map<String, Integer>> folders = new HashMap<>();

        private Map<String, Integer> folder(Path path) {
            return folders.computeIfAbsent(path, _ -> new HashMap<>());
        }
    }

    /// Makes what is found: the tree that stood under `root` now stands under `other`.
    public void make(Path root, Path other, Luck luck, RandomGenerator random) throws IOException {
        Found found = new Found();
        for (int at = 0; at < before.size(); at++) {
            Deed deed = before.get(at);
            if (isSynced(deed, at) || isKept(luck, random)) {
                apply(deed, found, isSynced(deed, at) ? Luck.EVERYTHING : luck, random);
            }
        }
        write(found, root, other);
    }

    private static boolean isKept(Luck luck, RandomGenerator random) {
        return switch (luck) {
            case NOTHING -> false;
            case EVERYTHING -> true;
            case ANYTHING -> random.nextBoolean();
        };
    }

    private boolean isSynced(Deed deed, int at) {
        for (Deed later : before.subList(at, before.size())) {
            boolean synced = switch (later) {
                case Deed.Synced(int file) ->
                    switch (deed) {
                        case Deed.Wrote wrote -> wrote.file() == file;
                        case Deed.Cut cut -> cut.file() == file;
                        default -> false;
                    };
                case Deed.FolderSynced(Path folder) ->
                    switch (deed) {
                        case Deed.Named named -> folder.equals(named.path().getParent());
                        case Deed.Moved moved -> folder.equals(moved.to().getParent());
                        case Deed.Removed removed ->
                            folder.equals(removed.path().getParent());
                        default -> false;
                    };
                default -> false;
            };
            if (synced) {
                return true;
            }
        }
        return false;
    }

    private static void apply(Deed deed, Found found, Luck luck, RandomGenerator random) {
        switch (deed) {
            case Deed.Wrote wrote -> {
                int length = wrote.bytes().length;
                int from = luck == Luck.ANYTHING && random.nextInt(4) == 0 ? random.nextInt(length + 1) : 0;
                int to = luck == Luck.ANYTHING ? from + random.nextInt(length - from + 1) : length;
                byte[] old = found.content.getOrDefault(wrote.file(), new byte[0]);
                int start = Math.toIntExact(wrote.at());
                byte[] now = Arrays.copyOf(old, Math.max(old.length, start + to));
                System.arraycopy(wrote.bytes(), from, now, start + from, to - from);
                found.content.put(wrote.file(), now);
            }
            case Deed.Cut cut ->
                found.content.put(
                        cut.file(),
                        Arrays.copyOf(
                                found.content.getOrDefault(cut.file(), new byte[0]), Math.toIntExact(cut.length())));
            case Deed.Named named -> name(found, named.path(), named.file());
            case Deed.Moved moved -> {
                found.folder(parent(moved.from()))
                        .remove(String.valueOf(moved.from().getFileName()));
                name(found, moved.to(), moved.file());
            }
            case Deed.Removed removed ->
                found.folder(parent(removed.path()))
                        .remove(String.valueOf(removed.path().getFileName()));
            case Deed.Synced _, Deed.FolderSynced _ -> {}
        }
    }

    private static void name(Found found, Path path, int file) {
        found.folder(parent(path)).put(String.valueOf(path.getFileName()), file);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void write(Found found, Path root, Path other) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(root));
        for (int next = 0; next < folders.size(); next++) {
            Path folder = folders.get(next);
            Path copy = other.resolve(root.relativize(folder).toString());
            Files.createDirectories(copy);
            for (Map.Entry<String, Integer> name : found.folder(folder).entrySet()) {
                if (name.getValue() == ForgetfulDisk.FOLDER) {
                    folders.add(folder.resolve(name.getKey()));
                } else {
                    Files.write(copy.resolve(name.getKey()), found.content.getOrDefault(name.getValue(), new byte[0]));
                }
            }
        }
    }
}
