package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/// What a well-behaved board answers. Knows no network.
final class Board {
    /// A page of 25 is about 65 KB, so this is about 30 MB.
    private static final int PAGES_KEPT = 500;

    private static final int LISTINGS_KEPT = 200;
    private static final String ONE_JOB = "/jobs/";

    private final SandboxSettings settings;
    private final Universe universe;
    private final AdzunaDialect adzuna;
    private final GreenhouseDialect greenhouse;
    private final Recent<Search, Listing> listings;
    private final Recent<Page, byte[]> pages;

    Board(SandboxSettings settings) {
        this.settings = settings;
        this.universe = Universe.of(settings);
        this.adzuna = new AdzunaDialect(universe);
        this.greenhouse = new GreenhouseDialect(universe);
        this.listings = new Recent<>(LISTINGS_KEPT, search -> Listing.of(universe.found(search)));
        this.pages = new Recent<>(PAGES_KEPT, page -> page.render(listings.get(page.search()), settings));
    }

    /// Whether an address asks for postings: only those meet rates, delays and faults.
    static boolean holdsPostings(URI address) {
        String path = address.getPath();
        return path.equals("/search") || isDetail(path) || AdzunaDialect.speaks(path) || GreenhouseDialect.speaks(path);
    }

    /// Whether a path is that of a single posting.
    static boolean isDetail(String path) {
        return path.startsWith(ONE_JOB);
    }

    Answer answer(URI address) {
        String path = address.getPath();
        if (path.equals("/search")) {
            return search(Optional.ofNullable(address.getRawQuery()));
        }
        if (AdzunaDialect.speaks(path)) {
            return adzuna.answer(address);
        }
        if (GreenhouseDialect.speaks(path)) {
            return greenhouse.answer(address);
        }
        if (isDetail(path)) {
            String id = path.substring(ONE_JOB.length());
            return universe.posting(id)
                    .map(opening -> Answer.json(Shown.alone(opening)))
                    .orElseGet(() -> Answer.error(404, "there is no posting '" + id + "'"));
        }
        return path.equals("/") ? Answer.json(about()) : Answer.error(404, "there is nothing at " + path);
    }

    Answer search(Optional<String> query) {
        try {
            Page page = Parameters.of(query).page(settings.pageSize());
            if (page.search().isBand() && !settings.narrowing()) {
                return Answer.error(400, "this board knows neither salary_max nor paid_only");
            }
            return Answer.json(pages.get(page));
        } catch (IllegalArgumentException wrong) {
            return Answer.refusal(wrong);
        }
    }

    private ObjectNode about() {
        ObjectNode about = Answer.JSON.createObjectNode();
        about.put("name", "Paydirt sandbox");
        about.put("about", "A job board whose postings are invented; they follow from the seed.");
        about.put("synthetic", true);
        about.put("postings", universe.size());
        about.put("seed", settings.seed());
        about.put(
                "search",
                "/search?q=&where=&salary_min=&salary_max=&paid_only=&remote=&page=1&per_page=" + settings.pageSize());
        about.put("posting", "/jobs/{id}");
        about.put("adzuna", "/adzuna/v1/api/jobs/us/search/1?what=&where=");
        about.put("greenhouse", "/greenhouse/v1/boards/{board}/jobs?content=true&pay_transparency=true");
        about.putPOJO("boards", greenhouse.largest(20));
        about.put("truth", "POST a plan to /truth");
        about.put("arrivals", "/arrivals");
        return about;
    }
}
