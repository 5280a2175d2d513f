package dev.paydirt.fetch;

import dev.paydirt.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The proxies that the environment names: `HTTPS_PROXY` for https, `HTTP_PROXY` for http, and `NO_PROXY`, a list of
/// hosts (and of the domains above them) that are asked directly.
final class ProxyVariables extends ProxySelector {
    private static final int USUAL_PORT = 3128;
    private final Map<String, Proxy> byScheme;
    private final List<String> direct;

    private ProxyVariables(Map<String, Proxy> byScheme, List<String> direct) {
        this.byScheme = Map.copyOf(byScheme);
        this.direct = List.copyOf(direct);
    }

    static ProxySelector in(Map<String, String> environment) {
        Optional<Proxy> secure = variable(environment, "HTTPS_PROXY").map(value -> proxy("HTTPS_PROXY", value));
        Optional<Proxy> plain = variable(environment, "HTTP_PROXY").map(value -> proxy("HTTP_PROXY", value));
        if (secure.isEmpty() && plain.isEmpty()) {
            return Optional.ofNullable(ProxySelector.getDefault()).orElse(HttpClient.Builder.NO_PROXY);
        }
        List<String> direct = Arrays.stream(
                        variable(environment, "NO_PROXY").orElse("").split("[,\\s]+"))
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(host -> !host.isEmpty())
                .toList();
        return new ProxyVariables(
                Map.of("https", secure.orElse(Proxy.NO_PROXY), "http", plain.orElse(Proxy.NO_PROXY)), direct);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, environment.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    /// Never repeats the value in a message: it may hold a password.
    private static Proxy proxy(String name, String value) {
        URI address;
        try {
            address = new URI(value.contains("://") ? value : "http://" + value);
        } catch (URISyntaxException _) {
            throw new Refused(name + " is not an address; expected one like http://proxy.example.org:3128");
        }
        if (!"http".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new Refused(
                    name + " must name an HTTP proxy like http://proxy.example.org:3128; no other kind is understood");
        }
        if (address.getRawUserInfo() != null) {
            throw new Refused(name + " holds a user name, and proxies that ask for a password are not supported; "
                    + "name a local proxy that signs in for you");
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (direct.stream().anyMatch(name -> covers(name, host))) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(byScheme.getOrDefault(uri.getScheme().toLowerCase(Locale.ROOT), Proxy.NO_PROXY));
    }

    private static boolean covers(String name, String host) {
        return name.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    /// The client reports the failure of the request itself; there is no second proxy to turn to.
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
