package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.query.SourceChoice;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String FILE = Small.file(
            "credentials: {id: {env: SMALL_ID, from: 'https://small.example/keys'}, token: {env: SMALL_TOKEN, from: x}}",
            "terms: {sentence: Only for research., link: 'https://small.example/terms', accept: true}");
    private static final Map<String, String> BOTH = Map.of("SMALL_ID", " me ", "SMALL_TOKEN", "secret");

    @Test
    void whatIsAskedForIsTakenFromTheEnvironment() {
        Access access = access(choice(List.of(), false, true, Optional.empty()), BOTH);

        assertThat(access)
                .isEqualTo(new Access.Open("agent", Map.of("id", "me", "token", "secret"), Optional.empty()))
                .hasToString("Open[agent]");
    }

    @Test
    void missingCredentialsAreNamedBeforeAnythingIsSent() {
        SourceChoice choice = choice(List.of(), false, true, Optional.empty());

        assertThatThrownBy(() -> access(choice, Map.of("SMALL_TOKEN", " ")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "s.yaml:1: small needs credentials: set SMALL_ID and SMALL_TOKEN (see https://small.example/keys)");
        assertThatThrownBy(() -> access(choice, Map.of("SMALL_ID", "me")))
                .hasMessage("s.yaml:1: small needs credentials: set SMALL_TOKEN (see https://small.example/keys)");
    }

    @Test
    void anOptionalSourceIsClosedWithTheReason() {
        assertThat(access(choice(List.of(), true, true, Optional.empty()), Map.of()))
                .isEqualTo(new Access.Closed(
                        "small needs credentials: set SMALL_ID and SMALL_TOKEN (see https://small.example/keys)"));
    }

    @Test
    void termsThatLimitTheUseAreShownAndMustBeAccepted() {
        assertThatThrownBy(() -> access(choice(List.of(), false, false, Optional.empty()), BOTH))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "s.yaml:1: small limits what its data may be used for: \"Only for research.\""
                                + " (https://small.example/terms). If that is your use, add 'accept-terms: true' beside its name");
        assertThat(access(choice(List.of(), false, false, Optional.of(URI.create("http://127.0.0.1:1"))), BOTH))
                .as("a mirror has terms of its own")
                .isInstanceOf(Access.Open.class);
    }

    @Test
    void savedAnswersNeedNeitherCredentialsNorConsent() {
        assertThat(access(choice(List.of("/x.json"), false, false, Optional.empty()), Map.of()))
                .isEqualTo(new Access.Open("agent", Map.of(), Optional.empty()));
    }

    private static SourceChoice choice(List<String> files, boolean optional, boolean accepted, Optional<URI> baseUrl) {
        return new SourceChoice(
                "small", "small", Optional.empty(), Map.of(), baseUrl, files, optional, accepted, "s.yaml:1");
    }

    private static Access access(SourceChoice choice, Map<String, String> environment) {
        Endpoint endpoint = Endpoint.of(choice, SourceFile.read("small.yaml", FILE));
        return Access.of(endpoint, environment, "agent", Optional.empty());
    }
}
