package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.sandbox.Fault;
import dev.paydirt.sandbox.Habit;
import dev.paydirt.sandbox.SandboxSettings;
import dev.paydirt.source.Source;
import dev.paydirt.source.Sources;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The page and the source file of the sandbox say what the sandbox understands.
class DocumentedSandboxTest {
    @Test
    void thePageHasExactlyTheSettings() {
        String section = Pages.section(Pages.text("docs/sandbox.md"), "Settings");
        assertThat(Pages.firstCells(section)).containsExactlyInAnyOrderElementsOf(SandboxSettings.KEYS);
    }

    @Test
    void thePageHasExactlyTheMisbehaviours() {
        String section = Pages.section(Pages.text("docs/sandbox.md"), "Misbehaviours");
        assertThat(Pages.firstCells(section))
                .containsExactlyElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::label).toList());
    }

    @Test
    void thePageHasExactlyTheHabits() {
        String section = Pages.section(Pages.text("docs/sandbox.md"), "Habits");
        assertThat(Pages.firstCells(section))
                .containsExactlyElementsOf(
                        Arrays.stream(Habit.values()).map(Habit::label).toList());
    }

    @Test
    void theSourceFileHasExactlyTheSettings() {
        Source sandbox = Sources.find("sandbox").orElseThrow();
        assertThat(sandbox.settings()).containsOnlyKeys(SandboxSettings.KEYS);
    }
}
