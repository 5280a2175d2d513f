package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a person says which bucket, and how it is reached.
class BucketPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "s3://my-bucket, s3://my-bucket, a/b",
        "s3://my-bucket/, s3://my-bucket, a/b",
        "s3://my.bucket/pre/fix, s3://my.bucket/pre/fix, pre/fix/a/b",
        "' s3://my_bucket/pre/fix// ', s3://my_bucket/pre/fix, pre/fix/a/b"
    })
    void aPrefixEndsWhereTheKeysBegin(String place, String location, String name) {
        assertThat(Store.at(place).location()).isEqualTo(location);
        assertThat(BucketAddress.of(place).name("a/b")).isEqualTo(name);
        assertThat(BucketAddress.of(place).key(name)).isEqualTo("a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3:///x", "s3://b", "s3://-x-", "s3://user@host/x", "s3://a b", "s3://bucket:80"})
    void whatNamesNoBucketIsRefused(String place) {
        assertThatThrownBy(() -> Store.at(place))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'" + place + "' names no bucket; write s3://bucket/prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket//x", "s3://bucket/../x", "s3://bucket/a/./b", "s3://bucket/a\\b"})
    void aPrefixIsWhatAKeyMayBe(String place) {
        assertThatThrownBy(() -> Store.at(place))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the prefix of the store '" + place + "'");
    }

    @Test
    void theEnvironmentSaysHowABucketIsReached() {
        BucketSettings nothing = BucketSettings.in(Map.of());
        assertThat(nothing.endpoint()).isEmpty();
        assertThat(nothing.region()).isEmpty();

        BucketSettings told = BucketSettings.in(Map.of(
                "AWS_ENDPOINT_URL", "http://all:1",
                "AWS_ENDPOINT_URL_S3", "http://s3:2",
                "AWS_REGION", "eu-north-1",
                "XDG_STATE_HOME", "/state"));
        assertThat(told.endpoint()).contains(URI.create("http://s3:2"));
        assertThat(told.region()).contains("eu-north-1");
        assertThat(told.work()).isEqualTo(Path.of("/state/paydirt"));
        assertThat(BucketSettings.in(Map.of("AWS_ENDPOINT_URL", "http://all:1")).endpoint())
                .contains(URI.create("http://all:1"));
    }

    @Test
    void whatIsSaidExpresslyCountsMore() {
        BucketSettings told = BucketSettings.in(Map.of("AWS_ENDPOINT_URL_S3", "http://s3:2", "AWS_REGION", "x"))
                .with(Optional.of("https://other"), Optional.of("y"), Optional.of(false));

        assertThat(told.endpoint()).contains(URI.create("https://other"));
        assertThat(told.region()).contains("y");
        assertThat(told.pathStyle()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.example.org", "ftp://x", "http://", "http://a b", "http://key:secret@host"})
    void anEndpointIsAnAddress(String text) {
        assertThatThrownBy(() -> BucketSettings.in(Map.of("AWS_ENDPOINT_URL_S3", text)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("AWS_ENDPOINT_URL_S3 is")
                .hasMessageContaining("such as https://s3.example.org")
                .hasMessageNotContaining("secret");
    }

    @Test
    void unfinishedWorkLiesOnThisMachineByServiceBucketAndPrefix(@TempDir Path state) throws StoreException {
        Map<String, String> environment =
                Map.of("XDG_STATE_HOME", state.toString(), "AWS_ENDPOINT_URL", "http://h:9000");
        Store store = Store.at("s3://bucket/pre/fix", BucketSettings.in(environment));

        assertThat(store.work("metadata/runs/t/work/batch-1.journal"))
                .isEqualTo(state.resolve("paydirt/h-9000/bucket/pre/fix/metadata/runs/t/work/batch-1.journal"));
        assertThat(store.isElsewhere()).isTrue();
    }
}
