package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.fetch.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// The values for each of which a source is asked once: those that stand in the searches, and those that are found by
/// asking.
public final class Pieces {
    private final Endpoint endpoint;
    private final Source.Each each;

    Pieces(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.each = endpoint.source()
                .each()
                .orElseThrow(() -> new IllegalStateException(endpoint.name() + " is not asked in pieces"));
    }

    /// What came of reading the answer to a [lookup][#lookups].
    public sealed interface Told {
        /// @param values to ask for
        /// @param more addresses that tell of further values
        record Values(List<String> values, List<String> more) implements Told {
            public Values {
                values = List.copyOf(values);
                more = List.copyOf(more);
            }
        }

        record Unusable(String reason) implements Told {}
    }

    /// The values that stand in the searches.
    public List<String> listed() {
        return each.listed().map(this::listed).orElse(List.of());
    }

    private List<String> listed(String setting) {
        return Arrays.stream(endpoint.settings().getOrDefault(setting, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// Whether there is anything to be found by asking.
    public boolean areFound() {
        return each.lookup().isPresent();
    }

    /// How many requests they take, as far as that is known before anything was asked: each lookup and one piece of it.
    int expected() {
        int lookups = each.lookup()
                .map(lookup ->
                        lookup.over().map(over -> listed(over.setting()).size()).orElse(1))
                .orElse(0);
        return listed().size() + 2 * lookups;
    }

    /// The requests whose answers tell the other values.
    public List<Request> lookups(Access.Open access) {
        Optional<Source.Lookup> lookup = each.lookup();
        if (lookup.isEmpty()) {
            return List.of();
        }
        RequestWriter writer = new RequestWriter(endpoint, access);
        Source.RequestTemplate template = lookup.get().request();
        return lookup.get()
                .over()
                .map(over -> listed(over.setting()).stream()
                        .map(value -> writer.of(template, Map.of(over.as(), value)))
                        .toList())
                .orElseGet(() -> List.of(writer.of(template, Map.of())));
    }

    /// The request for an address that a lookup told of; see [Told.Values#more].
    public Request lookup(String address, Access.Open access) {
        return new RequestWriter(endpoint, access).at(address);
    }

    /// What a sitemap tells of other hosts than its own is passed over.
    ///
    /// @param body decompressed
    /// @param request that it answers
    public Told read(byte[] body, Request request) {
        String name = request.toString();
        Source.Lookup lookup = each.lookup().orElseThrow();
        if (lookup.format() == Source.Format.SITEMAP) {
            return Sitemap.read(body)
                    .map(sitemap -> sitemap.of(request.uri()))
                    .map(sitemap -> values(sitemap.pages(), sitemap.sitemaps(), lookup, name))
                    .orElseGet(() -> new Told.Unusable(name + " is no sitemap"));
        }
        return switch (JsonBody.read(body)) {
            case JsonBody.Whole whole -> values(whole.root(), List.of(), lookup, name);
            case JsonBody.Cut cut -> new Told.Unusable("%s breaks off at byte %d".formatted(name, cut.at()));
            case JsonBody.NotJson broken -> new Told.Unusable(name + " is not JSON: " + broken.reason());
        };
    }

    private Told values(JsonNode root, List<String> more, Source.Lookup lookup, String name) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        endpoint.settings().forEach(settings::put);
        String where = "sources/" + endpoint.source().name() + ".yaml: each.find.values";
        try {
            List<JsonNode> found = new Jq(where, lookup.values(), Map.of("settings", settings)).apply(root);
            List<String> values = new ArrayList<>();
            found.forEach(list -> list.forEach(value -> values.add(value.asText())));
            return new Told.Values(values.stream().distinct().toList(), more);
        } catch (JsonQueryException unfit) {
            return new Told.Unusable("%s does not fit '%s': %s".formatted(name, lookup.values(), unfit.getMessage()));
        }
    }
}
