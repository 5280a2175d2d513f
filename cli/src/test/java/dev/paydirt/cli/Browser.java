package dev.paydirt.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A real Chromium that finds no name but those of loopback.
final class Browser implements AutoCloseable {
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final String DRIVER = "/usr/bin/chromedriver";
    private static final long PATIENCE_SECONDS = 60;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /// Skips the test, loudly, where there is none.
    static Browser start() {
        Optional<String> chromium =
                CHROMIUM.stream().filter(path -> new File(path).canExecute()).findFirst();
        boolean there = chromium.isPresent() && new File(DRIVER).canExecute();
        if (!there) {
            System.err.println("SKIPPED: no page was tried in a browser; install 'chromium' and 'chromium-driver'");
        }
        assumeTrue(there);
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--window-size=1280,900");
        var logging = new LoggingPreferences();
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    String text(String selector) {
        return one(selector).getText();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    String title() {
        return driver.getTitle();
    }

    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /// Looks again and again.
    void waitUntil(String what, BooleanSupplier moment) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!seen(moment)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never came that " + what + "; the page says:\n" + text("body"));
            }
            Thread.onSpinWait();
        }
    }

    /// What was there a moment ago may just have been replaced.
    private static boolean seen(BooleanSupplier moment) {
        try {
            return moment.getAsBoolean();
        } catch (org.openqa.selenium.WebDriverException replaced) {
            return false;
        }
    }

    void show(int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// What axe takes for serious or worse, in words.
    String seriousIssues() {
        driver.executeScript(axe());
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations
                    .filter(each => each.impact === 'serious' || each.impact === 'critical')
                    .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' | '))
                    .join('\\n')), failed => done('axe failed: ' + failed));
                """));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every address that was asked for since the last time, and whatever the console complains of.
    List<String> requested() {
        return Stream.concat(
                        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                                .map(entry -> Kept.read(entry.getMessage()).path("message"))
                                .filter(message ->
                                        message.path("method").asText().equals("Network.requestWillBeSent"))
                                .map(message -> message.path("params")
                                        .path("request")
                                        .path("url")
                                        .asText()),
                        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                                .map(entry -> "console: " + entry.getMessage()))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
