package dev.paydirt.posting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Puts right what was UTF-8 and was read as Latin-1: `â` and two controls for a dash, `Ã©` for `é`.
final class Mojibake {
    private Mojibake() {}

    /// The text as it was meant where all of its signs are bytes and these bytes are UTF-8; else as it is. Latin-1 that
    /// was meant as such hardly ever is: an accented letter would have to be followed by controls or rare signs.
    static String repaired(String text) {
        if (!couldBe(text)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException meantSo) {
            return text;
        }
    }

    private static boolean couldBe(String text) {
        boolean beyondAscii = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign > 0xff) {
                return false;
            }
            beyondAscii |= sign >= 0x80;
        }
        return beyondAscii;
    }
}
