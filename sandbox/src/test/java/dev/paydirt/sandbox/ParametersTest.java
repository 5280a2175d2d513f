package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void theWholeAddressIsUnderstood() {
        Page page = Parameters.of(
                        Optional.of("q=C%2B%2B+engineer&where=New%20York&salary_min=100000&remote=true&page=3"))
                .page(25);
        assertThat(page)
                .isEqualTo(new Page(new Search("C++ engineer", "New York", OptionalLong.of(100_000), true), 3, 25));
    }

    @Test
    void whatIsMissingOrEmptyIsAsUsual() {
        Page usual = new Page(Search.of("", ""), 1, 40);
        assertThat(Parameters.of(Optional.empty()).page(40)).isEqualTo(usual);
        assertThat(Parameters.of(Optional.of("q=&where=&salary_min=&remote=&page=&per_page="))
                        .page(40))
                .isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=one",
                "page=99999999999999999999",
                "per_page=101",
                "per_page=-1",
                "salary_min=100k",
                "remote=yes",
                "radius=50",
                "q=a&q=b",
                "q=%zz",
                "q=%"
            })
    void whatCannotBeIsRefused(String query) {
        assertThatThrownBy(() -> Parameters.of(Optional.of(query)).page(25))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
