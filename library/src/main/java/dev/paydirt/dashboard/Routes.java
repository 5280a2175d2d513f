package dev.paydirt.dashboard;

import dev.paydirt.Refused;
import dev.paydirt.api.RunStates;
import dev.paydirt.api.Runs;
import dev.paydirt.plan.Plan;
import dev.paydirt.report.Document;
import dev.paydirt.report.RunHtml;
import dev.paydirt.report.RunStory;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which address shows what. No part of an address ever becomes part of a file's name before it was found to be the
/// timestamp of a run or the id of a batch of its plan.
final class Routes {
    private final Store store;
    private final String place;
    private final Runs runs;
    private final RunPages pages;
    private final DataPages data;

    Routes(Store store, String place, DataSets sets) {
        this.store = store;
        this.place = place;
        this.runs = new Runs(store);
        this.pages = new RunPages(store, place);
        this.data = new DataPages(store, sets);
    }

    Answer answer(URI address) throws IOException {
        try {
            return route(address).orElseGet(() -> Answer.failure(404, "There is no such page", "Go back to the runs."));
        } catch (Refused unreadable) {
            return Answer.failure(404, "This cannot be shown", String.valueOf(unreadable.getMessage()));
        } catch (StoreException failed) {
            return Answer.failure(503, "The store cannot be read", String.valueOf(failed.getMessage()));
        }
    }

    private Optional<Answer> route(URI address) throws IOException {
        String path = address.getPath();
        if (path == null || !path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> parts = Arrays.asList(path.substring(1).split("/", -1));
        if (!parts.getFirst().equals("runs")) {
            return parts.size() == 1 ? top(parts.getFirst()) : Optional.empty();
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Optional<Timestamp> timestamp = timestamp(parts.get(1));
        Optional<Plan> plan = timestamp.isEmpty() ? Optional.empty() : runs.plan(timestamp.get());
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        return run(plan.get(), parts.subList(2, parts.size()), DataQuery.read(address.getRawQuery()));
    }

    private Optional<Answer> top(String name) throws IOException {
        return switch (name) {
            case "" -> Optional.of(pages.all());
            case "paydirt.css" ->
                Optional.of(
                        Answer.asset("text/css; charset=utf-8", Document.style().getBytes(StandardCharsets.UTF_8)));
            case "dashboard.css" -> Optional.of(asset(name, "text/css; charset=utf-8"));
            case "dashboard.js" -> Optional.of(asset(name, "text/javascript; charset=utf-8"));
            case "icon.svg", "favicon.ico" -> Optional.of(asset("icon.svg", "image/svg+xml"));
            default -> Optional.empty();
        };
    }

    private static Answer asset(String name, String type) throws IOException {
        try (InputStream in = Routes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return Answer.asset(type, in.readAllBytes());
        }
    }

    private static Optional<Timestamp> timestamp(String text) {
        try {
            return Optional.of(Timestamp.of(text));
        } catch (Refused notATimestamp) {
            return Optional.empty();
        }
    }

    private Optional<Answer> run(Plan plan, List<String> parts, DataQuery query) throws IOException {
        RunState run = new RunStates(store).of(plan);
        if (parts.isEmpty()) {
            return Optional.of(pages.run(run));
        }
        String what = parts.getFirst();
        if (parts.size() == 1) {
            return switch (what) {
                case "data" -> Optional.of(data.explorer(run, query));
                case "data.jsonl", "data.csv" -> data.download(run, query, what);
                case "report.html" -> Optional.of(Answer.page(RunHtml.of(RunStory.read(store, plan, place))));
                default -> Optional.empty();
            };
        }
        return parts.size() == 2
                ? switch (what) {
                    case "batches" -> pages.batch(run, parts.get(1));
                    case "postings" -> data.posting(run, plan, parts.get(1));
                    default -> Optional.empty();
                }
                : Optional.empty();
    }
}
