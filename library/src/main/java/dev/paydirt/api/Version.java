package dev.paydirt.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/// What this Paydirt is called, as the build wrote it down.
public final class Version {
    private static final Properties BUILT = read();

    private Version() {}

    public static String number() {
        return BUILT.getProperty("version", "unknown");
    }

    /// How we introduce ourselves to a source: product, version, where to read about it, whom to write to.
    public static String agent(Optional<String> contact) {
        return "paydirt/%s (+%s%s)"
                .formatted(
                        number(),
                        BUILT.getProperty("url", ""),
                        contact.map(who -> "; " + printable(who)).orElse(""));
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]|[()]", "").strip();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
