package dev.paydirt.sandbox;

import java.util.Locale;

/// Redirects that lead nowhere good.
final class Roundabout {
    /// Redirects to itself.
    static final String PATH = "/roundabout";

    /// Where a client that follows every redirect gives itself away.
    private static final String ELSEWHERE = "/elsewhere";

    private Roundabout() {}

    static Answer redirect(String location) {
        return Answer.error(302, "it is somewhere else").with("Location", location);
    }

    /// This machine under another name, so that it can be seen whether anybody comes.
    static Answer elsewhere(Asked asked) {
        String host = asked.headers().getOrDefault("host", "").toLowerCase(Locale.ROOT);
        int colon = host.indexOf(':');
        String port = colon < 0 ? "" : host.substring(colon);
        String other = host.startsWith("localhost") ? "127.0.0.1" : "localhost";
        return redirect("http://" + other + port + ELSEWHERE);
    }
}
