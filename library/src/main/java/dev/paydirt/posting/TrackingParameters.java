package dev.paydirt.posting;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Query parameters that say how a reader came to a page, never which page it is.
///
/// Short on purpose: a parameter that is kept costs a duplicate, one that is wrongly dropped makes one posting of two.
/// Names like `ref`, `refId`, `source` or `id` are therefore not dropped everywhere.
final class TrackingParameters {
    private static final Set<String> PREFIXES = Set.of("utm_", "_hs", "pk_", "mtm_");

    private static final Set<String> EVERYWHERE = Set.of(
            // advertising clicks
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "fbclid",
            "msclkid",
            "twclid",
            "ttclid",
            "yclid",
            "igshid",
            "li_fat_id",
            "_ga",
            "_gl",
            // newsletters
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "vero_id",
            "hsctatracking",
            // job boards and applicant systems
            "trk",
            "trackingid",
            "gh_src",
            "lever-source",
            "lever-source[]",
            "lever-source%5b%5d",
            "lever-origin");

    /// By the end of the host's name.
    private static final Map<String, Set<String>> BY_HOST = Map.of(
            "linkedin.com",
            Set.of("refid", "position", "pagenum", "trkinfo", "originalsubdomain", "lipi", "ebp", "recommendedflavor"),
            "indeed.com",
            Set.of("from", "tk", "advn", "vjs", "xkcb", "xpse", "sjdu", "acatk", "pub"));

    private TrackingParameters() {}

    /// @param host in lower case
    /// @param name as it stands in the address
    static boolean tracks(String host, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (EVERYWHERE.contains(folded) || PREFIXES.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        return BY_HOST.entrySet().stream()
                .anyMatch(
                        each -> isUnder(host, each.getKey()) && each.getValue().contains(folded));
    }

    private static boolean isUnder(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
