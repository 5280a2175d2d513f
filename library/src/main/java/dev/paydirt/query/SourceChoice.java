package dev.paydirt.query;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A source as the searches name it, with the settings that it is given there.
///
/// @param name what it is called in queries, plans and postings (`as:`, else the source's own name)
/// @param source the source's own name
/// @param definition the text of a source file of the user's own (`file:`)
/// @param settings by name; a list's values are joined by commas
/// @param baseUrl where to send requests instead of to the source's own address
/// @param files saved answers to read instead of asking at all; absolute paths or patterns
/// @param optional go on without it when its credentials are missing
/// @param termsAccepted whether the user said `accept-terms: true`
/// @param where the file and line that name it
public record SourceChoice(
        String name,
        String source,
        Optional<String> definition,
        Map<String, String> settings,
        Optional<URI> baseUrl,
        List<String> files,
        boolean optional,
        boolean termsAccepted,
        String where) {
    /// As `base-url`, and as the scheme of the address that is made of it: the board inside this process.
    static final String SANDBOX = "sandbox";

    static final Set<String> SCHEMES = Set.of("http", "https", SANDBOX);

    public SourceChoice {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        files = List.copyOf(files);
    }

    /// Whether its postings are made up, as far as the searches tell.
    public boolean isInvented() {
        return source.equals(SANDBOX) || isAskedInside();
    }

    /// Whether it is asked of the board inside this process.
    public boolean isAskedInside() {
        return baseUrl.map(url -> SANDBOX.equals(url.getScheme())).orElse(source.equals(SANDBOX));
    }

    /// A built-in source by its name alone.
    public static SourceChoice named(String name) {
        return new SourceChoice(
                name, name, Optional.empty(), Map.of(), Optional.empty(), List.of(), false, false, "--sources");
    }
}
