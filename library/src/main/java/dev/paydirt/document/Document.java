package dev.paydirt.document;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads a hand-written file into [Entry]s. YAML 1.2, and so JSON too; or CSV with a header line.
///
/// Bounded: files of 16 MiB, 50 aliases to collections (so that no small file unfolds into a huge one), 50 levels of
/// nesting.
///
/// @param environment what `${NAME}` is looked up in; empty where it is a text like any other
public record Document(Optional<Map<String, String>> environment) {
    /// Takes every text as it is written.
    public static final Document VERBATIM = new Document(Optional.empty());

    private static final int LARGEST = 16 << 20;
    private static final int ALIASES = 50;

    public Document {
        environment = environment.map(Map::copyOf);
    }

    /// Fills in `${NAME}` from these variables.
    public static Document with(Map<String, String> environment) {
        return new Document(Optional.of(environment));
    }

    /// The content of a file as text; [Refused] when there is no such file, or it is too large, or not UTF-8.
    public static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Refused(file + " is a folder; expected a file");
            }
            if (Files.size(file) > LARGEST) {
                throw new Refused(file + " is larger than 16 MiB; split it");
            }
            return utf8(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new Refused("there is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new Refused(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    public Entry yaml(String name, String content) {
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new CoreSchema())
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(ALIASES)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            return new Compose(settings)
                    .composeString(content)
                    .map(node -> new Nodes(name, environment).entry(node))
                    .orElseThrow(() -> new Refused(name + " is empty"));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Refused("%s:%d: %s".formatted(name, line, problem(broken)), broken);
        } catch (YamlEngineException broken) {
            throw new Refused(name + ": " + oneLine(String.valueOf(broken.getMessage())), broken);
        } catch (StackOverflowError tooDeep) {
            throw new Refused(name + " is nested too deeply", tooDeep);
        }
    }

    /// A list of maps, one for each line below the header; empty cells are left out.
    ///
    /// @param columns what the header may name
    public static Entry csv(String name, String content, Set<String> columns) {
        return Csv.read(name, content, columns);
    }

    /// Many problems only make sense after what was going on: `expected a single document, but found another`.
    private static String problem(MarkedYamlEngineException broken) {
        return Stream.of(Optional.ofNullable(broken.getContext()), Optional.ofNullable(broken.getProblem()))
                .flatMap(Optional::stream)
                .map(Document::oneLine)
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    /// A file's bytes as text, without a byte order mark; [Refused] names the byte that is not UTF-8.
    public static String utf8(String name, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Refused("%s is not UTF-8: byte %d is not part of any letter; save the file as UTF-8"
                    .formatted(name, in.position() + 1));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
