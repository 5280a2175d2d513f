package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Finds schema.org's JobPosting objects in a web page (JSON-LD 1.1), wherever they hang in it: alone, in a list, under
/// `@graph`, or within another object.
final class LinkedData {
    private static final String TYPE = "JobPosting";

    /// A real page has one, a list of results some hundred.
    private static final int MOST = 10_000;

    private static final int DEEPEST = 512;

    private LinkedData() {}

    /// A list, possibly empty. Scripts that are not JSON are passed over, as browsers and search engines do.
    static ArrayNode read(byte[] body) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        String text = new String(body, StandardCharsets.UTF_8);
        if (PageReader.isWebPage(body)) {
            var page = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST));
            for (Element script : page.select("script[type*=ld+json]")) {
                collect(script.data().getBytes(StandardCharsets.UTF_8), found);
            }
        } else {
            collect(body, found);
        }
        return found;
    }

    private static void collect(byte[] json, ArrayNode found) {
        if (JsonBody.read(json) instanceof JsonBody.Whole whole) {
            collect(whole.root(), found);
        }
    }

    private static void collect(JsonNode node, ArrayNode found) {
        if (found.size() >= MOST) {
            return;
        }
        if (node instanceof ObjectNode object && isPosting(object.path("@type"))) {
            found.add(object);
        } else if (node.isContainerNode()) {
            node.forEach(child -> collect(child, found));
        }
    }

    private static boolean isPosting(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isPosting(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.equals(TYPE) || name.endsWith("schema.org/" + TYPE);
    }
}
