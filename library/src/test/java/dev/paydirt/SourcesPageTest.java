package dev.paydirt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.source.Sources;
import dev.paydirt.source.SourcesPage;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
    @Test
    void thePageInTheDocumentsIsWhatTheFilesSay() {
        assertThat(Checkout.text("docs/sources.md"))
                .as("write it anew with: ./paydirt sources --markdown > docs/sources.md")
                .isEqualTo(SourcesPage.write());
    }

    @Test
    void nobodyIsLeftOutAndWhatNobodyTriedIsCalledSo() {
        String page = SourcesPage.write();
        assertThat(Sources.names()).allSatisfy(name -> assertThat(page).contains("\n## " + name + "\n"));
        assertThat(page.split("Not tried live", -1))
                .hasSize(1
                        + (int) Sources.names().stream()
                                .filter(name ->
                                        !Sources.find(name).orElseThrow().triedLive())
                                .count());
    }
}
