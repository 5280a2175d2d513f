package dev.paydirt.posting;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// An address without what does not belong to the page it names (RFC 3986, section 6.2, and a list of tracking
/// parameters). What is not known to be noise stays: path, unknown parameters and their order, a trailing slash,
/// `www.`, `http` beside `https`.
public final class CanonicalUrl {
    private CanonicalUrl() {}

    /// Scheme and host in lower case, no default port, no fragment, no tracking parameters, `%2f` as `%2F`, an empty
    /// path as `/`. A text that is no `http` or `https` address comes back stripped. Applying it twice
    /// changes nothing.
    ///
    /// A fragment that begins with `!` or `/` stays: there a page in the browser keeps which posting it shows, and
    /// without it all postings of such a board would be one.
    public static String of(String url) {
        String text = url.strip();
        String scheme = scheme(text);
        if (scheme.isEmpty()) {
            return text;
        }
        int fragmentAt = indexOrEnd(text, '#', scheme.length());
        String fragment = text.substring(fragmentAt);
        String rest = text.substring(scheme.length(), fragmentAt).stripTrailing();
        int hostEnd = Math.min(indexOrEnd(rest, '/', 0), indexOrEnd(rest, '?', 0));
        String authority = authority(rest.substring(0, hostEnd), scheme);
        if (authority.isEmpty() || hasBlank(authority)) {
            return text;
        }
        int queryAt = indexOrEnd(rest, '?', hostEnd);
        String path = hostEnd == queryAt ? "/" : rest.substring(hostEnd, queryAt);
        String query = query(rest.substring(queryAt), host(authority));
        return upperCaseHex(scheme + authority + path + query + (isRoute(fragment) ? fragment : ""))
                .strip();
    }

    private static String scheme(String text) {
        for (String scheme : List.of("http://", "https://")) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme;
            }
        }
        return "";
    }

    private static boolean isRoute(String fragment) {
        return fragment.startsWith("#!") || fragment.startsWith("#/");
    }

    /// Empty when there is no host, or more than one port. A name and password stay as they are: they know case.
    private static String authority(String given, String scheme) {
        int hostAt = given.lastIndexOf('@') + 1;
        String host = given.substring(hostAt).toLowerCase(Locale.ROOT);
        int portAt = indexOrEnd(host, ':', host.indexOf(']') + 1);
        if (portAt == 0 || portAt < host.lastIndexOf(':')) {
            return "";
        }
        String port = host.substring(portAt);
        boolean needless = port.equals(":") || port.equals(scheme.equals("https://") ? ":443" : ":80");
        return given.substring(0, hostAt) + (needless ? host.substring(0, portAt) : host);
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int portAt = host.lastIndexOf(':');
        return portAt > host.lastIndexOf(']') ? host.substring(0, portAt) : host;
    }

    private static String query(String given, String host) {
        if (given.isEmpty()) {
            return "";
        }
        var kept = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String parameter : given.substring(1).split("&", -1)) {
            String name = parameter.substring(0, indexOrEnd(parameter, '=', 0)).strip();
            if (!parameter.isBlank() && !TrackingParameters.tracks(host, name)) {
                kept.add(parameter);
            }
        }
        return kept.toString();
    }

    private static String upperCaseHex(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var upper = new StringBuilder(text);
        for (int at = text.indexOf('%'); at >= 0 && at + 2 < text.length(); at = text.indexOf('%', at + 1)) {
            if (isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2))) {
                upper.setCharAt(at + 1, upper(text.charAt(at + 1)));
                upper.setCharAt(at + 2, upper(text.charAt(at + 2)));
            }
        }
        return upper.toString();
    }

    private static char upper(char hex) {
        return hex >= 'a' ? (char) (hex - 'a' + 'A') : hex;
    }

    private static boolean isHex(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    private static int indexOrEnd(String text, char sign, int from) {
        int at = text.indexOf(sign, from);
        return at < 0 ? text.length() : at;
    }
}
