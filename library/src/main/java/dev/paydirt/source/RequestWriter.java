package dev.paydirt.source;

import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Request;
import dev.paydirt.query.Query;
import dev.paydirt.run.Timestamp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Fills a source's request template. Every value is encoded exactly once.
final class RequestWriter {
    private final Endpoint endpoint;
    private final Access.Open access;

    RequestWriter(Endpoint endpoint, Access.Open access) {
        this.endpoint = endpoint;
        this.access = access;
    }

    Request write(Query query, PagePosition position, Timestamp timestamp) {
        Map<String, String> values = Placeholders.of(query, endpoint, position, timestamp);
        values.putAll(endpoint.settings());
        Map<String, String> shown = new HashMap<>(values);
        values.putAll(access.credentials());
        access.credentials().keySet().forEach(name -> shown.put(name, name.toUpperCase(java.util.Locale.ROOT)));
        URI uri = URI.create(address(position, values));
        Source.RequestTemplate template = endpoint.source().request();
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", access.agent());
        headers.put("Accept", "application/json");
        template.headers()
                .forEach((name, text) -> new Template(text)
                        .fill(values, RequestWriter::oneLine)
                        .ifPresent(value -> headers.put(name, value)));
        return new Request(
                template.method(),
                uri,
                headers,
                template.body().flatMap(body -> new Template(body).fill(values, RequestWriter::inJson)),
                address(position, shown),
                new Lane(uri.getAuthority(), key()),
                endpoint.limits().allowance());
    }

    private String address(PagePosition position, Map<String, String> values) {
        String base = access.address().orElseGet(endpoint::baseUrl).toString();
        if (endpoint.source().paging() instanceof Paging.NextLink
                && position.token().isPresent()) {
            return position.token().get();
        }
        Source.RequestTemplate template = endpoint.source().request();
        String path = new Template(template.path())
                .fill(values, RequestWriter::inPath)
                .orElseThrow(() -> new IllegalStateException(
                        "the path of " + endpoint.name() + " has a placeholder without a value: " + template.path()));
        StringBuilder query = new StringBuilder();
        template.query()
                .forEach((name, text) -> new Template(text)
                        .fill(values, value -> value)
                        .ifPresent(value -> query.append(query.isEmpty() ? '?' : '&')
                                .append(inQuery(name))
                                .append('=')
                                .append(inQuery(value))));
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path + query;
    }

    /// Callers with other credentials are counted apart by the host; the digest tells them apart without telling them.
    private String key() {
        if (access.credentials().isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(new TreeMap<>(access.credentials()).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String inQuery(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String inPath(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]", " ");
    }

    private static String inJson(String value) {
        return new String(
                com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsUTF8(value),
                StandardCharsets.UTF_8);
    }

    static Optional<URI> link(URI base, String link) {
        try {
            return Optional.of(base.resolve(link));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
