package dev.paydirt.posting;

import dev.paydirt.posting.LineFacts.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Makes identities short. Not for several threads.
final class Fingerprints {
    private static final int URL = 1;
    private static final int SOURCE_ID = 2;
    private static final int TEXT = 3;
    private static final int NO_UTF8 = 4;
    private static final String URL_PREFIX = "url:";

    private final SipHash hash;

    Fingerprints(SipHash.Key key) {
        this.hash = new SipHash(key);
    }

    Fingerprint of(Identity identity) {
        return switch (identity.rule()) {
            case SOURCE_ID -> of(SOURCE_ID, identity.value());
            case CANONICAL_URL -> of(URL, identity.value().substring(URL_PREFIX.length()));
        };
    }

    Fingerprint ofText(String text) {
        return of(TEXT, text);
    }

    /// The fingerprint of an address that is canonical already.
    Fingerprint ofUrl(byte[] text, int from, int to) {
        hash.hash(URL, text, from, to);
        return new Fingerprint(hash.high(), hash.low());
    }

    /// Half a surrogate pair has no UTF-8 and would become a question mark: such texts are taken as they are.
    private Fingerprint of(int tag, String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            hash.hash(tag, bytes, 0, bytes.length);
        } catch (CharacterCodingException halfAPair) {
            byte[] chars = new byte[text.length() * Character.BYTES];
            ByteBuffer.wrap(chars).asCharBuffer().put(text);
            hash.hash(tag | NO_UTF8, chars, 0, chars.length);
        }
        return new Fingerprint(hash.high(), hash.low());
    }
}
