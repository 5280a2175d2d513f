package dev.paydirt.fetch;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects a body and hangs up as soon as it is larger than allowed.
///
/// The JDK's own `BodyHandlers.limiting` does the same, but its failure cannot be told from a broken connection, and
/// only one of the two is worth another try.
final class BoundedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int maxBytes;
    private long received;
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(long declared, int maxBytes) {
        this.maxBytes = maxBytes;
        this.received = declared > maxBytes ? declared : 0;
    }

    static BodyHandler<byte[]> of(int maxBytes) {
        return answer -> new BoundedBody(
                answer.headers().firstValueAsLong("content-length").orElse(0), maxBytes);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        whole.onSubscribe(subscription);
        refuseWhatIsTooLarge();
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        for (ByteBuffer buffer : part) {
            received += buffer.remaining();
        }
        if (!refuseWhatIsTooLarge()) {
            whole.onNext(part);
        }
    }

    private boolean refuseWhatIsTooLarge() {
        if (received <= maxBytes) {
            return false;
        }
        Objects.requireNonNull(subscription).cancel();
        whole.onError(UnusableAnswer.tooLarge(maxBytes));
        return true;
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }
}
