package dev.paydirt.source;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.paydirt.Sha256;
import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Request;
import dev.paydirt.query.Query;
import dev.paydirt.run.Timestamp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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
    ///
    /// @param one the value of [Source#each] that it is for, by its placeholder
    Request list(Query query, PagePosition position, Map<String, String> one, Timestamp timestamp) {
        Optional<String> link =
                endpoint.source().paging() instanceof Paging.NextLink ? position.token() : Optional.empty();
        Map<String, String> values = Placeholders.of(query, endpoint, position, timestamp);
        values.putAll(one);
        return write(endpoint.source().request(), values, link);
    }

    /// A request that no query stands behind.
    Request of(Source.RequestTemplate template, Map<String, String> values) {
        return write(template, values, Optional.empty());
    }

    /// A request for an address that an answer told, with nothing of a template but the source's manners.
    Request at(String address) {
        Source.RequestTemplate plain = new Source.RequestTemplate(
                "GET",
                Optional.of(address.replace("{", "{{")),
                "",
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        return write(plain, Map.of(), Optional.empty());
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
        if (!template.json().isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        template.user()
                .flatMap(user -> new Template(user).fill(values, value -> value))
                .ifPresent(user -> headers.put("Authorization", basic(user)));
        template.headers()
                .forEach((name, text) -> new Template(text)
                        .fill(values, RequestWriter::inHeader)
                        .ifPresent(value -> headers.put(name, value)));
        return new Request(
                template.method(),
                uri,
                headers,
                body(template, values),
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

    private static Optional<String> body(Source.RequestTemplate template, Map<String, String> values) {
        if (template.json().isEmpty()) {
            return template.body().flatMap(body -> new Template(body).fill(values, RequestWriter::inJson));
        }
        List<String> pairs = new ArrayList<>();
        template.json()
                .forEach((name, text) -> new Template(text)
                        .fill(values, value -> value)
                        .ifPresent(value -> pairs.add("\"%s\":\"%s\"".formatted(inJson(name), inJson(value)))));
        return Optional.of("{" + String.join(",", pairs) + "}");
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":").getBytes(StandardCharsets.UTF_8));
    }

    private String baseUrl(Map<String, String> values) {
        return new Template(endpoint.address())
                .fill(values, RequestWriter::inPath)
                .orElseThrow(() -> new IllegalStateException("no value for " + endpoint.address()));
    }

    private String address(Source.RequestTemplate template, Map<String, String> values) {
        if (template.address().isPresent()) {
            return new Template(template.address().get())
                    .fill(values, value -> value)
                    .orElseThrow(() -> new IllegalStateException(
                            "no value for " + template.address().get()));
        }
        String base = access.address().map(URI::toString).orElseGet(() -> baseUrl(values));
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
        return new Lane(endpoint.host(access), key());
    }

    /// Callers with other credentials are counted apart by the host; the digest tells them apart without telling them.
    private String key() {
        if (access.credentials().isEmpty()) {
            return "";
        }
        return Sha256.hex(new TreeMap<>(access.credentials()).toString(), 8);
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
