package dev.paydirt.source;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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
import java.util.List;
import java.util.Locale;
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

    /// The request for one page of a query's list.
    Request list(Query query, PagePosition position, Timestamp timestamp) {
        Optional<String> link =
                endpoint.source().paging() instanceof Paging.NextLink ? position.token() : Optional.empty();
        return write(endpoint.source().request(), Placeholders.of(query, endpoint, position, timestamp), link);
    }

    /// The request for one posting by itself.
    ///
    /// @return empty when the template needs what the posting does not tell
    Optional<Request> detail(Source.RequestTemplate template, Map<String, String> told) {
        Map<String, String> values = new HashMap<>(told);
        values.putAll(endpoint.settings());
        values.putAll(access.credentials());
        return new Template(template.path())
                .fill(values, RequestWriter::inPath)
                .map(_ -> write(template, told, Optional.empty()));
    }

    private Request write(Source.RequestTemplate template, Map<String, String> told, Optional<String> link) {
        Map<String, String> values = new HashMap<>(told);
        values.putAll(endpoint.settings());
        Map<String, String> shown = new HashMap<>(values);
        values.putAll(access.credentials());
        access.credentials().keySet().forEach(name -> shown.put(name, name.toUpperCase(Locale.ROOT)));
        URI uri = URI.create(link.orElseGet(() -> address(template, values)));
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", access.agent());
        headers.put("Accept", "application/json");
        template.headers()
                .forEach((name, text) -> new Template(text)
                        .fill(values, RequestWriter::inHeader)
                        .ifPresent(value -> headers.put(name, value)));
        return new Request(
                template.method(),
                uri,
                headers,
                template.body().flatMap(body -> new Template(body).fill(values, RequestWriter::inJson)),
                link.map(this::withoutCredentials).orElseGet(() -> address(template, shown)),
                new Lane(uri.getAuthority(), key()),
                endpoint.limits().allowance());
    }

    /// Some services repeat the whole address in their links, key included.
    private String withoutCredentials(String link) {
        String shown = link;
        for (Map.Entry<String, String> credential : access.credentials().entrySet()) {
            String name = credential.getKey().toUpperCase(Locale.ROOT);
            for (String written :
                    List.of(inQuery(credential.getValue()), inPath(credential.getValue()), credential.getValue())) {
                shown = shown.replace(written, name);
            }
        }
        return shown;
    }

    private String address(Source.RequestTemplate template, Map<String, String> values) {
        String base = access.address().orElseGet(endpoint::baseUrl).toString();
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

    /// Where its requests stand in line, but for those that follow a link elsewhere.
    Lane lane() {
        return new Lane(access.address().orElseGet(endpoint::baseUrl).getAuthority(), key());
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

    /// A header holds nothing but visible ASCII and blanks (RFC 9110, 5.5).
    private static String inHeader(String value) {
        return value.replaceAll("[^ -~]", "?");
    }

    private static String inJson(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
