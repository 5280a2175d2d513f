package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void beginsWithTheSeventeenAndEndsWithWhoFoundIt() {
        assertThat(Fields.ORDER).hasSize(33).doesNotHaveDuplicates();
        assertThat(Fields.FIRST_SEVENTEEN).hasSize(17);
        assertThat(Fields.ORDER.subList(0, 17)).isEqualTo(Fields.FIRST_SEVENTEEN);
        assertThat(Fields.ORDER.subList(31, 33)).containsExactly(Fields.QUERIES, Fields.BATCH);
    }

    @Test
    void groupsHoldFieldsOfTheLine() {
        assertThat(Fields.ORDER)
                .containsAll(Fields.OF_SALARY)
                .containsAll(Fields.OF_PLACE)
                .containsAll(Fields.OF_IDENTITY);
        assertThat(Fields.ORDER.stream().filter(name -> name.startsWith("salary")))
                .containsExactlyInAnyOrderElementsOf(Fields.OF_SALARY);
    }
}
