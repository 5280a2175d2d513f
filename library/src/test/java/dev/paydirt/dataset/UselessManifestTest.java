package dev.paydirt.dataset;

import static dev.paydirt.dataset.Nights.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UselessManifestTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { | dataset/dataset.json cannot be read as a Manifest (line 1, column 2): Unexpected end-of-input: expected close marker for Object
                    {"version":0,"layers":[],"index":[]} | dataset/dataset.json follows the rules of version 0, and these are of version 1
                    """)
    void whatIsOfNoUseIsMadeAnewAndSaidSo(String manifest, String why) throws IOException {
        Nights nights = new Nights(Store.at(folder.resolve("a").toString()), folder);
        nights.had(0, line(0, "a"));
        nights.had(1, line(1, "b"));
        nights.update();
        Map<String, String> before = nights.objects();
        nights.store().put(Layout.DATASET_MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));

        DatasetUpdate update = nights.update();

        assertThat(update.why()).contains(why);
        assertThat(update.anew()).isTrue();
        assertThat(nights.objects()).isEqualTo(before);
    }
}
