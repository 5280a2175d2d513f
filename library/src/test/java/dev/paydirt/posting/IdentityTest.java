package dev.paydirt.posting;

import static dev.paydirt.posting.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void isTheSourcesOwnIdWhereThereIsOne() {
        assertThat(Identity.of(line("{\"source\":\"adzuna\",\"source_id\":4567,\"job_url\":\"https://a.example/1\"}")))
                .isEqualTo(new Identity("adzuna:4567", Identity.Rule.SOURCE_ID));
    }

    @Test
    void isTheCanonicalAddressWhereThereIsNoId() {
        Identity expected = new Identity("url:https://a.example/1", Identity.Rule.CANONICAL_URL);
        assertThat(Identity.of(
                        line("{\"source\":\"a\",\"source_id\":null,\"job_url\":\"HTTPS://A.example/1?utm_source=x\"}")))
                .isEqualTo(expected);
        assertThat(Identity.of(line("{\"source_id\":\"7\",\"job_url\":\"https://a.example/1#top\"}")))
                .isEqualTo(expected);
        assertThat(Identity.of(
                        line("{\"source\":\"a\",\"source_id\":\"Not specified\",\"job_url\":\"https://a.example/1\"}")))
                .isEqualTo(expected);
    }

    @Test
    void isTheSameForAPostingAndForItsLine() {
        for (String id : List.of("42", " 42 ", "", "Not specified", "a:b", "\ud83d\ude00")) {
            Posting posting = Samples.posting(Optional.of(id), " https://A.example:443/1?gclid=x", Salary.NONE);
            assertThat(Identity.of(PostingLine.of(posting, "t", List.of("q1"), "1")))
                    .as(id)
                    .isEqualTo(Identity.of(posting));
        }
    }

    @Test
    void namesItsRuleInWords() {
        assertThat(Identity.Rule.SOURCE_ID.words()).isEqualTo("source id");
        assertThat(Identity.Rule.CANONICAL_URL.words()).isEqualTo("canonical url");
    }

    @Test
    void aLineThatIsNoPostingHasNone() {
        assertThatThrownBy(() -> Identity.of(line("{\"source\":\"a\"}"))).isInstanceOf(IllegalArgumentException.class);
    }
}
