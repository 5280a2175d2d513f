package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {
    @Test
    void followsTheJdkWhereNothingIsSet() {
        assertThat(ProxyVariables.in(Map.of("NO_PROXY", "a.example", "HTTPS_PROXY", " ")))
                .isSameAs(ProxySelector.getDefault());
    }

    @ParameterizedTest
    @CsvSource({"http://proxy.example:8080, 8080", "proxy.example:8080, 8080", "http://proxy.example/, 3128"})
    void readsTheAddressOfAProxy(String value, int port) {
        Proxy proxy = chosen(Map.of("HTTPS_PROXY", value), "https://board.example/jobs");

        assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        assertThat(address.getHostString()).isEqualTo("proxy.example");
        assertThat(address.getPort()).isEqualTo(port);
    }

    @Test
    void eachSchemeHasItsOwnProxy() {
        assertThat(chosen(Map.of("HTTPS_PROXY", "one:1"), "http://board.example"))
                .isEqualTo(Proxy.NO_PROXY);
        assertThat(chosen(Map.of("http_proxy", "one:1"), "http://board.example").type())
                .isEqualTo(Proxy.Type.HTTP);
        assertThat(chosen(Map.of("http_proxy", "one:1"), "https://board.example"))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://board.example/, true",
        "https://eu.board.example/, true",
        "https://BOARD.example/, true",
        "https://cardboard.example/, false",
        "https://api.other.example/, true",
        "https://third.example/, false"
    })
    void asksHostsAndDomainsOfTheListDirectly(String uri, boolean direct) {
        var environment = Map.of("HTTPS_PROXY", "one:1", "NO_PROXY", "board.example, .other.example");

        assertThat(chosen(environment, uri).equals(Proxy.NO_PROXY)).isEqualTo(direct);
    }

    @Test
    void aStarAsksEverybodyDirectly() {
        var environment = Map.of("HTTPS_PROXY", "one:1", "no_proxy", "*");

        assertThat(chosen(environment, "https://board.example")).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://one:1",
                "https://one:1",
                "http://",
                "ht tp://x",
                "http://me:hunter2@one:1",
                "hunter2@one"
            })
    void refusesAProxyItCannotUseWithoutRepeatingItsPassword(String value) {
        assertThatThrownBy(() -> ProxyVariables.in(Map.of("HTTPS_PROXY", value)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("HTTPS_PROXY ")
                .hasMessageNotContaining("hunter2");
    }

    private static Proxy chosen(Map<String, String> environment, String uri) {
        return ProxyVariables.in(environment).select(URI.create(uri)).getFirst();
    }
}
