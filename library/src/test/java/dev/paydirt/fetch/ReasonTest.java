package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Request REQUEST = new Request(
            "GET",
            URI.create("https://board.example/api/a1b2c3d4/jobs?app_key=s%2Bcret&what=engineer"),
            Map.of("Authorization", "Basic aHVudGVyMg==", "Accept", "application/json"),
            Optional.empty(),
            "https://board.example/api/{KEY}/jobs?app_key={APP_KEY}&what=engineer",
            new Lane("board.example", ""),
            Requests.UNLIMITED);

    @Test
    void showsTheBeginningOfTheBodyInOneLine() {
        assertThat(of("{\n\t\"error\": \u0007\"no\"\r\n}")).isEqualTo("status 400: { \"error\": \"no\" }");
    }

    @Test
    void anEmptyOrInvisibleBodyLeavesTheStatus() {
        assertThat(of("")).isEqualTo("status 400");
        assertThat(of("\u0000\u001b \u202e\u200b")).isEqualTo("status 400");
    }

    @Test
    void cutsAfterTwoHundredCharacters() {
        assertThat(of("x".repeat(1_000_000))).isEqualTo("status 400: " + "x".repeat(200));
    }

    @Test
    void letsNothingSteerATerminalOrTurnTextAround() {
        assertThat(of("\u001b[31mred\u009b2J \u202ekcab\u2028\ufeffend")).isEqualTo("status 400: [31mred 2J kcab end");
    }

    @Test
    void survivesBytesThatAreNotText() {
        byte[] bytes = {(byte) 0xff, (byte) 0xc3, 'h', 'i', (byte) 0xe2, (byte) 0x82};

        assertThat(Reason.of(REQUEST, new Reply(400, Map.of(), bytes))).contains("hi");
    }

    @Test
    void hidesWhatTheRequestCarriesAndItsShownAddressDoesNot() {
        assertThat(of("no /api/a1b2c3d4/jobs?app_key=s%2Bcret&what=engineer for aHVudGVyMg== (s+cret)"))
                .isEqualTo("status 400: no /api/***/jobs?app_key=***&what=engineer for *** (***)");
    }

    @Test
    void aSecretDoesNotShowBecauseTheTextIsCutInTheMiddleOfIt() {
        assertThat(of("x".repeat(195) + "a1b2c3d4")).doesNotContain("a1b2");
    }

    @Test
    void findsWordsForFailuresThatHaveNone() {
        var unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());

        assertThat(Reason.of(REQUEST, unresolved)).isEqualTo("no such host: board.example");
        assertThat(Reason.of(REQUEST, new ConnectException())).isEqualTo("no connection to board.example");
        assertThat(Reason.of(REQUEST, new IOException())).isEqualTo("IOException");
        assertThat(Reason.of(REQUEST, new IOException("cut\nshort"))).isEqualTo("cut short");
    }

    private static String of(String body) {
        return Reason.of(REQUEST, new Reply(400, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
