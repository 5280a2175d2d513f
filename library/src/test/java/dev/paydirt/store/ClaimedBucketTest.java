package dev.paydirt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/// The store at a service that takes a condition and passes over it: what may be created once is created once.
class ClaimedBucketTest implements StoreContract {
    private final TestBucket bucket = TestBucket.here();

    @TempDir
    Path machine;

    /// As if the service had never heard of the header.
    private static final class WithoutConditions implements ExecutionInterceptor {
        @Override
        public SdkHttpRequest modifyHttpRequest(
                Context.ModifyHttpRequest context, ExecutionAttributes executionAttributes) {
            return context.httpRequest().toBuilder()
                    .removeHeader("If-None-Match")
                    .build();
        }
    }

    private Store impatient() {
        return bucket.store(
                machine,
                builder -> builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new WithoutConditions())
                        .build()));
    }

    @Override
    public Store store() {
        return new PatientStore(impatient(), _ -> {}, new Random(1));
    }

    @Test
    void whoIsAtItIsNotOvertaken() throws IOException {
        Bucket part = part();
        part.put("a/" + claim("0"), new byte[0], 0);

        assertThatThrownBy(() -> impatient().create("a/key", new byte[1]))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("somebody else is creating a/key")
                .satisfies(failure ->
                        assertThat(((StoreException) failure).isPassing()).isTrue());
        part.delete("a/" + claim("0"));
        assertThat(impatient().create("a/key", new byte[1])).isTrue();
        assertThat(part.list("")).hasSize(1);
    }

    private Bucket part() {
        return new Bucket(new BucketAddress(bucket.bucket(), bucket.prefix() + "/"), () -> bucket.client(_ -> {}));
    }

    private static String claim(String who) {
        return ".key." + who + ".tmp";
    }
}
