package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.dashboard.Dashboard;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dashboard as a person has it before them, while another process collects.
class DashboardInBrowserTest {
    private static final String RUN = "runs/" + SmallSearches.TIMESTAMP;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Dashboard dashboard;
    private static Path store;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        store = folder.resolve("store");
        dashboard = Dashboard.start(Store.at("file:" + store), "file:" + store, 0, Thread::sleep);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (dashboard != null) {
            dashboard.close();
        }
    }

    /// Filters are folded on a narrow screen, and a test before may have left one.
    @BeforeEach
    void standBeforeAWideScreen() {
        browser.show(1280, "light");
    }

    @AfterEach
    void nothingLeftLoopbackAndNothingWasComplainedOf() {
        assertThat(browser.requested())
                .allMatch(address -> address.startsWith(dashboard.address().toString()));
    }

    private static URI at(String path) {
        return dashboard.address().resolve(path);
    }

    private static void collect(String timestamp, String settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "run",
                SmallSearches.write(folder, SmallSearches.sandbox(settings)),
                "--store",
                "file:" + store,
                "--timestamp",
                timestamp));
        command.addAll(List.of(options));
        new Shell(store).plain(command.toArray(String[]::new));
    }

    @Test
    void aRunIsSeenFromItsFirstMomentToItsLast() throws IOException, InterruptedException {
        browser.open(at("/"));
        assertThat(browser.text("h1")).isIn("No run yet", "Runs");
        String searches = SmallSearches.write(folder, SmallSearches.sandbox("latency: 500ms"));
        RealProcess run = RealProcess.start(store, "run", searches);
        browser.waitUntil("the run stands in the list", () -> browser.count("a[href='/" + RUN + "']") == 1);
        browser.one("a[href='/" + RUN + "']").click();
        browser.run("window.sameDocument = true");
        browser.waitUntil("a batch has begun", () -> browser.count("a.node.begun") > 0);
        browser.waitUntil("the run is done", () -> browser.count(".graph > .node.complete") == 1);

        assertThat(browser.count("a.node.complete")).isEqualTo(browser.count("a.node"));
        assertThat(browser.run("return window.sameDocument")).isEqualTo("true");
        assertThat(browser.text(".numbers")).contains("unique postings");
        assertThat(run.exitCode()).as(run.said()).isZero();
    }

    @Test
    void filtersTableAndPostingsFollowWhatIsChosen() throws IOException, InterruptedException {
        collect("2025-11-20T02-00-00Z", "");
        browser.open(at("runs/2025-11-20T02-00-00Z/data"));
        browser.waitUntil("the data are there", () -> browser.count("#results table") > 0);
        int all = left();
        browser.one("#facet-origin input[value=stated]").click();
        browser.waitUntil("less is left", () -> left() < all);
        int stated = left();
        assertThat(browser.one("#facet-origin input[value=stated]").isSelected())
                .isTrue();
        browser.one("input[name=words]").sendKeys("engineer");
        browser.waitUntil("words count too", () -> left() < stated);
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("words");
        assertThat(browser.run("return document.activeElement.value")).isEqualTo("engineer");
        assertThat(browser.run("return location.search")).contains("origin=stated", "words=engineer");

        int few = left();
        String lines = String.valueOf(browser.run(
                "const x = new XMLHttpRequest(); x.open('GET', document.getElementById('jsonl').href, false);"
                        + "x.send(); return x.responseText.trim().split('\\n').length"));
        assertThat(lines).isEqualTo(Integer.toString(few));

        String title = browser.text("#results tbody a[href*=postings]");
        browser.one("#results tbody a[href*=postings]").click();
        browser.waitUntil("the posting is shown", () -> browser.text("h1").equals(title));
        assertThat(browser.text("article")).contains("Where it comes from", "found by", "stated");
        browser.run("history.back()");
        browser.waitUntil("the filters are as they were", () -> left() == few);
    }

    private static int left() {
        return Integer.parseInt(browser.text("#summary strong").replace(",", ""));
    }

    @Test
    void aBatchThatLacksSomethingSaysHowToGetIt() throws IOException {
        collect("2025-11-21T02-00-00Z", "latency: 3s", "--time-limit", "1s");
        String batch = Pattern.compile("\"batch\":\"(\\d+)\"")
                .matcher(Files.readString(store.resolve("metadata/runs/2025-11-21T02-00-00Z/plan.json"))
                        .replaceAll("\\s", ""))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        browser.open(at("runs/2025-11-21T02-00-00Z/batches/" + batch));
        assertThat(browser.text(".mend"))
                .contains("paydirt retry --store file:" + store + " --timestamp 2025-11-21T02-00-00Z --batch " + batch);
    }

    @Test
    void axeFindsNothingSeriousAndNothingIsWiderThanTheScreen() throws IOException, InterruptedException {
        collect("2025-11-22T02-00-00Z", "");
        String run = "runs/2025-11-22T02-00-00Z";
        browser.open(at(run + "/data"));
        browser.waitUntil("the data are there", () -> browser.count("#results table") > 0);
        for (String page : List.of(
                "/", run, run + "/batches/1", run + "/data", run + "/postings/0", run + "/report.html", "/no")) {
            browser.open(at(page));
            for (String scheme : List.of("light", "dark")) {
                for (int width : new int[] {390, 820, 1400}) {
                    browser.show(width, scheme);
                    String place = "%s %s %d".formatted(page, scheme, width);
                    assertThat(browser.run("return document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth"))
                            .as(place)
                            .isEqualTo("0");
                    if (width != 820) {
                        assertThat(browser.seriousIssues()).as(place).isEmpty();
                    }
                }
            }
        }
        browser.requested();
    }

    @Test
    void aPageWithoutItsScriptIsWholeToo() throws IOException, InterruptedException {
        collect("2025-11-23T02-00-00Z", "");
        browser.open(at("runs/2025-11-23T02-00-00Z/data?order=pay_high"));
        browser.waitUntil("the data are there", () -> browser.count("#results table") > 0);
        assertThat(browser.count("#filters button[type=submit]")).isEqualTo(1);
        assertThat(browser.count("a#after")).isEqualTo(1);
        browser.one("a#after").click();
        browser.waitUntil("the next rows are there", () -> browser.count("a#before") == 1);
        assertThat(browser.run("return location.search")).contains("skip=50", "order=pay_high");
    }
}
