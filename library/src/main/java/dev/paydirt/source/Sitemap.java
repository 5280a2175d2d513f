package dev.paydirt.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The addresses in a sitemap (sitemaps.org, 0.90): of pages, or of further sitemaps.
///
/// @param pages a list of texts
record Sitemap(ArrayNode pages, List<String> sitemaps) {
    /// What the protocol allows in one sitemap.
    private static final int MOST = 50_000;

    private static final int LARGEST = 50 << 20;
    private static final int DEEPEST = 64;

    Sitemap {
        sitemaps = List.copyOf(sitemaps);
    }

    /// Empty for anything that is no sitemap. A file that is packed by gzip is unpacked.
    static Optional<Sitemap> read(byte[] body) {
        Optional<byte[]> plain = isPacked(body) ? unpacked(body) : Optional.of(body);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        // A parser of XML that knows no entities but the usual ones, so that none can be made to grow.
        Document document = Jsoup.parse(
                new String(plain.get(), StandardCharsets.UTF_8),
                "",
                Parser.xmlParser().setMaxDepth(DEEPEST));
        if (document.selectFirst("urlset, sitemapindex") == null) {
            return Optional.empty();
        }
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        document.select("urlset > url > loc").stream()
                .limit(MOST)
                .map(Element::text)
                .forEach(pages::add);
        List<String> sitemaps = new ArrayList<>();
        document.select("sitemapindex > sitemap > loc").stream()
                .limit(MOST)
                .map(Element::text)
                .forEach(sitemaps::add);
        return Optional.of(new Sitemap(pages, sitemaps));
    }

    /// Without what lies on another host than the sitemap itself.
    Sitemap of(URI own) {
        ArrayNode here = JsonNodeFactory.instance.arrayNode();
        pages.forEach(page -> {
            if (isAt(own, page.asText())) {
                here.add(page);
            }
        });
        return new Sitemap(
                here, sitemaps.stream().filter(address -> isAt(own, address)).toList());
    }

    private static boolean isAt(URI own, String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawAuthority() != null && uri.getRawAuthority().equalsIgnoreCase(own.getRawAuthority());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isPacked(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static Optional<byte[]> unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(LARGEST);
            return in.read() < 0 ? Optional.of(plain) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
