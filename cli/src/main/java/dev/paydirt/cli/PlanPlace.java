package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.document.Document;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a plan is: a file; a folder in which attempts of a job left theirs; an object of a store, by its address; or a
/// run of the store, by its timestamp.
///
/// @param text as it was typed
record PlanPlace(String text) {
    private static final Pattern OBJECT = Pattern.compile("(?:s3://|file:).*", Pattern.DOTALL);
    private static final Pattern OF_RUN = Pattern.compile("(.+)/metadata/runs/[^/]+/plan\\.json", Pattern.DOTALL);

    /// `plan-a2` before `plan-a10`.
    private static final Comparator<Path> BY_NAME =
            Comparator.comparingInt((Path file) -> file.toString().length()).thenComparing(Path::toString);

    /// The store that holds the run whose plan it is, where the address says so.
    Optional<String> store() {
        Matcher ofRun = OF_RUN.matcher(text);
        return isObject() && ofRun.matches() ? Optional.of(ofRun.group(1)) : Optional.empty();
    }

    /// @param place of the store in which timestamps are looked up, as it was named
    /// @param stores opens the store at another place
    /// @throws Refused when there is no plan
    Plan read(Paydirt paydirt, String place, Function<String, Store> stores) throws IOException {
        if (isObject()) {
            return object(stores);
        }
        Path path = Path.of(text);
        if (Files.isDirectory(path)) {
            return newest(path);
        }
        if (Files.exists(path)) {
            return file(path);
        }
        if (text.endsWith(".json")) {
            throw new Refused("there is no file " + text);
        }
        return paydirt.runs()
                .plan(Timestamp.of(text))
                .orElseThrow(() -> new Refused("%s holds no run %s".formatted(place, text)));
    }

    private boolean isObject() {
        return OBJECT.matcher(text).matches();
    }

    private Plan object(Function<String, Store> stores) throws StoreException {
        int name = text.lastIndexOf('/');
        if (name < 0 || name == text.length() - 1) {
            throw new Refused("--plan is '%s'; expected an object, such as s3://bucket/prefix/metadata/runs/T/plan.json"
                    .formatted(text));
        }
        return stores.apply(text.substring(0, name))
                .get(text.substring(name + 1))
                .map(content -> PlanFile.read(content, text))
                .orElseThrow(() -> new Refused("there is no plan " + text));
    }

    private static Plan newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, kind) -> kind.isRegularFile()
                        && String.valueOf(file.getFileName()).equals("plan.json"))) {
            List<Path> found = files.sorted(BY_NAME).toList();
            if (found.isEmpty()) {
                throw new Refused("there is no plan.json in the folder %s nor in one of its folders".formatted(folder));
            }
            return file(found.getLast());
        }
    }

    private static Plan file(Path file) {
        return PlanFile.read(Document.text(file).getBytes(StandardCharsets.UTF_8), file.toString());
    }
}
