package dev.paydirt.posting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final long[] HASHES = EVERYWHERE.stream()
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .mapToLong(name -> hash(name, 0, name.length))
            .sorted()
            .toArray();

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

    /// Whether a name may be one that tracks on any host, told from its bytes: wrong at most by saying yes.
    static boolean mayTrack(byte[] text, int from, int to) {
        for (String prefix : PREFIXES) {
            if (startsWith(text, from, to, prefix)) {
                return true;
            }
        }
        return Arrays.binarySearch(HASHES, hash(text, from, to)) >= 0;
    }

    /// Whether a host has tracking parameters of its own.
    ///
    /// @param from of the host's name, in lower case
    static boolean hasOwn(byte[] text, int from, int to) {
        for (String domain : BY_HOST.keySet()) {
            if (to - from >= domain.length() && startsWith(text, to - domain.length(), to, domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] text, int from, int to, String start) {
        if (to - from < start.length()) {
            return false;
        }
        for (int index = 0; index < start.length(); index++) {
            if (lower(text[from + index]) != start.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /// FNV-1a of what is told apart without regard to case.
    private static long hash(byte[] text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int at = from; at < to; at++) {
            hash = (hash ^ lower(text[at])) * 0x100000001b3L;
        }
        return hash;
    }

    private static int lower(byte sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + 'a' - 'A' : sign;
    }
}
