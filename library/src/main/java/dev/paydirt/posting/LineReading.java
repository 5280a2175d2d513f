package dev.paydirt.posting;

import dev.paydirt.posting.LineFacts.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Reads lines for consolidation: at a glance where that is enough, thoroughly where it is not. One for each thread.
public final class LineReading {
    private final Fingerprints fingerprints;
    private final LineGlance glance;

    /// What makes identities unguessable; one for everything that is compared.
    public record Secret(long low, long high) {
        private static final Path SYSTEM = Path.of("/dev/urandom");
        private static final int SIZE = 2 * Long.BYTES;

        /// A new one. Read where the system has it, because the JDK's door to it takes longer to open than a night's
        /// files
        /// take to be read.
        public static Secret make() {
            ByteBuffer bytes = ByteBuffer.wrap(chance());
            return new Secret(bytes.getLong(), bytes.getLong());
        }

        private static byte[] chance() {
            try (InputStream in = Files.newInputStream(SYSTEM)) {
                byte[] bytes = in.readNBytes(SIZE);
                if (bytes.length == SIZE) {
                    return bytes;
                }
            } catch (IOException elsewhere) {
                // Not every system has it as a file.
            }
            byte[] bytes = new byte[SIZE];
            new SecureRandom().nextBytes(bytes);
            return bytes;
        }
    }

    public LineReading(Secret secret) {
        this.fingerprints = new Fingerprints(new SipHash.Key(secret.low(), secret.high()));
        this.glance = new LineGlance(fingerprints);
    }

    /// The facts of the line that begins there, when it is an ordinary one; then [#stop] tells where it ends. Empty
    /// says nothing about the line.
    ///
    /// @param end up to which there is text
    public Optional<LineFacts> glance(byte[] text, int from, int end) {
        return glance.of(text, from, end);
    }

    /// After the closing brace of the line that was glanced at.
    public int stop() {
        return glance.stop();
    }

    /// The fingerprint of any text.
    public Fingerprint fingerprint(String text) {
        return fingerprints.ofText(text);
    }

    /// The facts of any line.
    ///
    /// @throws MalformedLine when it is none, or no posting
    public LineFacts read(byte[] text, int from, int to) throws MalformedLine {
        PostingLine line = PostingLine.parse(Arrays.copyOfRange(text, from, to));
        Optional<String> missing = line.missing();
        if (missing.isPresent()) {
            throw new MalformedLine(missing.get());
        }
        return LineFacts.of(line, fingerprints.of(line.identity()));
    }

    /// What of a line stands in a ledger.
    ///
    /// @param queries as they are written, empty when there are none
    public record LineNames(Identity identity, String jobUrl, String queries) {}

    /// The names of a line of which facts are known.
    public LineNames names(byte[] text, int from, int to) throws MalformedLine {
        if (glance.of(text, from, to).isPresent()) {
            return glance.names();
        }
        PostingLine line = PostingLine.parse(Arrays.copyOfRange(text, from, to));
        String queries = line.field(Fields.QUERIES).map(Field::written).orElse("");
        return new LineNames(line.identity(), line.text(Fields.JOB_URL).orElse(""), queries);
    }
}
