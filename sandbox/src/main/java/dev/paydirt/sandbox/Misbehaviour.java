package dev.paydirt.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// Does to one request what a fault says.
final class Misbehaviour {
    private static final Duration SLOW_AT_LEAST = Duration.ofMillis(50);
    private static final int PIECES = 10;
    private static final int DROPS = 500;
    private static final int HUGE_PARTS = 640;
    private static final int HUGE_PART = 64 << 10;
    private static final int BOMB_PARTS = 100;
    private static final int BOMB_PART = 10 << 20;

    private final SandboxSettings settings;
    private final Nap nap;

    /// Ten megabytes of one letter, compressed when they are first needed.
    private final Recent<Integer, byte[]> bombParts = new Recent<>(1, size -> Garbling.gzipped(Garbling.letters(size)));

    Misbehaviour(SandboxSettings settings, Nap nap) {
        this.settings = settings;
        this.nap = nap;
    }

    /// @param right what a board in order would answer
    void meet(Fault fault, Lot lot, Answer right, Asked asked, Line line) throws IOException, InterruptedException {
        switch (fault) {
            case ERROR_500 -> line.whole(Answer.error(500, "something went wrong"));
            case UNAVAILABLE_503 -> line.whole(Refusal.unavailable().withRetryAfter(soon(lot)));
            case TOO_MANY -> line.whole(Refusal.tooMany());
            case TOO_MANY_RETRY_AFTER -> line.whole(Refusal.tooMany().withRetryAfter(soon(lot)));
            case SLOW -> inPieces(right, slowness(), PIECES, line);
            case BROKEN_JSON -> line.whole(Garbling.brokenJson(right));
            case CUT -> half(right, line).hangUp();
            case HTML -> line.whole(Garbling.html());
            case TOO_MANY_DATE -> line.whole(Refusal.TOO_MANY_DATE.answer(Duration.ofSeconds(1), line.now()));
            case TOO_MANY_HOUR -> line.whole(Refusal.TOO_MANY_SECONDS.answer(Duration.ofHours(1), Instant.EPOCH));
            case SLOW_DRIP -> inPieces(right, settings.drip(), DROPS, line);
            case RESET_MID_BODY -> half(right, line).reset();
            case WRONG_LENGTH -> wrongLength(right, lot.happens(Draw.WRONG_LENGTH, 0.5), line);
            case CLOSE_BEFORE_ANSWER -> line.hangUp();
            case EMPTY_200 -> line.whole(right.withStatus(200).withBody(new byte[0]));
            case ARRAY_FOR_OBJECT -> line.whole(Garbling.listed(right));
            case GZIP_BROKEN -> line.whole(Garbling.brokenGzip(right));
            case REDIRECT_LOOP -> line.whole(Roundabout.redirect(Roundabout.PATH));
            case REDIRECT_ELSEWHERE -> line.whole(Roundabout.elsewhere(asked));
            case ERROR_404_ONCE, DETAIL_404 -> line.whole(Answer.error(404, "there is nothing here"));
            case CAPTCHA_403 -> line.whole(Garbling.html().withStatus(403));
            case TRUNCATED_UTF8 -> line.whole(Garbling.truncatedUtf8(right));
            case DEEP_NESTING -> line.whole(Garbling.deep(right));
            case HUGE_FIELD -> huge(right, line);
            case GZIP_BOMB -> bomb(right, line);
            case DUPLICATE_KEYS -> line.whole(Garbling.twice(right));
        }
    }

    private static int soon(Lot lot) {
        return lot.below(Draw.RETRY_AFTER, 2);
    }

    private Duration slowness() {
        Duration slow = settings.latency().multipliedBy(10);
        return slow.compareTo(SLOW_AT_LEAST) < 0 ? SLOW_AT_LEAST : slow;
    }

    /// With a pause before each piece, `time` in all.
    private void inPieces(Answer answer, Duration time, int most, Line line) throws IOException, InterruptedException {
        int length = answer.body().length;
        line.begin(answer, OptionalLong.of(length));
        for (int piece = 0; piece < most; piece++) {
            nap.sleep(time.dividedBy(most));
            int from = (int) ((long) length * piece / most);
            int to = (int) ((long) length * (piece + 1) / most);
            line.bytes(answer.body(), from, to);
        }
    }

    private static Line half(Answer answer, Line line) throws IOException {
        line.begin(answer, OptionalLong.of(answer.body().length));
        line.bytes(answer.body(), 0, answer.body().length / 2);
        return line;
    }

    private static void wrongLength(Answer answer, boolean longer, Line line) throws IOException {
        int length = answer.body().length;
        line.begin(answer, OptionalLong.of(longer ? 2L * length : length / 2));
        line.bytes(answer.body());
        line.hangUp();
    }

    private static void huge(Answer answer, Line line) throws IOException {
        line.begin(answer, OptionalLong.empty());
        line.chunk(Garbling.bytes("{\"filling\":\""));
        byte[] part = Garbling.letters(HUGE_PART);
        for (int i = 0; i < HUGE_PARTS; i++) {
            line.chunk(part);
        }
        line.chunk(Garbling.bytes("\","));
        line.chunk(Garbling.rest(answer));
        line.chunk(new byte[0]);
    }

    private void bomb(Answer answer, Line line) throws IOException {
        byte[] first = Garbling.gzipped(Garbling.bytes("{\"filling\":\""));
        byte[] part = bombParts.get(BOMB_PART);
        byte[] last = Garbling.gzipped(Garbling.bytes("\","));
        byte[] rest = Garbling.gzipped(Garbling.rest(answer));
        long length = first.length + (long) BOMB_PARTS * part.length + last.length + rest.length;
        line.begin(answer.with("Content-Encoding", "gzip"), OptionalLong.of(length));
        line.bytes(first);
        for (int i = 0; i < BOMB_PARTS; i++) {
            line.bytes(part);
        }
        line.bytes(last);
        line.bytes(rest);
    }
}
