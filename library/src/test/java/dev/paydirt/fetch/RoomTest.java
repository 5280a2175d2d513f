package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Random random = new Random(1);

    @Test
    void growsByTwoWithEachAnswerUpToWhatIsAllowed() {
        Room room = new Room(50);
        assertThat(room.places()).isEqualTo(Room.AT_FIRST);

        room.accepted(0.2);
        assertThat(room.places()).isEqualTo(Room.AT_FIRST + 2);
        answers(room, 100, 0.2);
        assertThat(room.places()).isEqualTo(50);
    }

    @Test
    void growsByOneWithEachAnswerOnceItWasRefused() {
        Room room = new Room(50);
        room.refused();
        int left = room.places();

        answers(room, 6, 0.2);

        assertThat(room.places()).isEqualTo(left + 6);
    }

    @Test
    void isNeverLargerThanAllowedNorSmallerThanOne() {
        Room room = new Room(3);
        assertThat(room.places()).isEqualTo(3);
        room.atMost(1);
        room.refused();
        assertThat(room.places()).isEqualTo(1);
    }

    @Test
    void aKnownLimitNeedsNoFeelingForIt() {
        Room room = new Room(50);
        room.open();
        assertThat(room.places()).isEqualTo(50);
    }

    @Test
    void aHealthyHostWhoseAnswersVaryIsNotSlowedDown() {
        Room room = new Room(50);
        for (int answer = 0; answer < 20_000; answer++) {
            room.accepted(0.15 + 0.1 * random.nextDouble());
            assertThat(answer < 40 || room.places() == 50).isTrue();
        }
    }

    @Test
    void takesLessWhenAnswersComeMuchLaterThanNormalAndRecovers() {
        Room room = new Room(50);
        answers(room, 200, 0.2);

        answers(room, 320, 1.0);
        assertThat(room.places()).isLessThan(10);

        answers(room, 640, 0.2);
        assertThat(room.places()).isEqualTo(50);
    }

    @Test
    void aHostThatBecameSlowerForGoodIsNotThoughtIllForEver() {
        Room room = new Room(20);
        answers(room, 200, 0.1);

        answers(room, 32 * 100, 0.5);

        assertThat(room.places()).isEqualTo(20);
    }

    private static void answers(Room room, int count, double latency) {
        IntStream.range(0, count).forEach(_ -> room.accepted(latency));
    }
}
