package dev.paydirt.posting;

/// Tells by its bytes that an address is canonical already, which most are. When it cannot be sure it says no, and
/// [CanonicalUrl] decides.
final class PlainUrl {
    private static final byte[] HTTPS = {'h', 't', 't', 'p', 's', ':', '/', '/'};
    private static final byte[] HTTP = {'h', 't', 't', 'p', ':', '/', '/'};

    private PlainUrl() {}

    static boolean isCanonical(byte[] text, int from, int to) {
        int host = startsWith(text, from, to, HTTPS) ? from + HTTPS.length : from + HTTP.length;
        if (host == from + HTTP.length && !startsWith(text, from, to, HTTP)) {
            return false;
        }
        int path = host;
        while (path < to && isOfPlainHost(text[path])) {
            path++;
        }
        if (path == host || path >= to || text[path] != '/') {
            return false;
        }
        int query = path;
        while (query < to && text[query] != '?') {
            if (!isPlain(text[query++])) {
                return false;
            }
        }
        return query == to || (!TrackingParameters.hasOwn(text, host, path) && isPlainQuery(text, query + 1, to));
    }

    private static boolean isPlainQuery(byte[] text, int from, int to) {
        int name = from;
        while (name < to) {
            int nameEnd = name;
            while (nameEnd < to && text[nameEnd] != '=' && text[nameEnd] != '&') {
                nameEnd++;
            }
            if (nameEnd == name || TrackingParameters.mayTrack(text, name, nameEnd)) {
                return false;
            }
            int end = nameEnd;
            while (end < to && text[end] != '&') {
                end++;
            }
            name = end + 1;
        }
        for (int at = from; at < to; at++) {
            if (!isPlain(text[at])) {
                return false;
            }
        }
        return to > from && text[to - 1] != '&';
    }

    private static boolean startsWith(byte[] text, int from, int to, byte[] start) {
        if (to - from < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if (text[from + index] != start[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfPlainHost(byte sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '.' || sign == '-';
    }

    /// No fragment, nothing encoded, no blanks, no escapes, ASCII alone.
    private static boolean isPlain(byte sign) {
        return sign > ' ' && sign < 0x7f && sign != '#' && sign != '%' && sign != '\\';
    }
}
