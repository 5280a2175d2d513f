package dev.paydirt.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Structures in Thrift's compact protocol, in which the format writes everything that is not a value. Fields
/// are written by rising number.
final class Compact {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    Compact whole(int field, int value) {
        head(field, I32);
        return number(value);
    }

    Compact whole(int field, long value) {
        head(field, I64);
        return number(value);
    }

    Compact truth(int field, boolean value) {
        head(field, value ? TRUE : FALSE);
        return this;
    }

    Compact text(int field, String value) {
        head(field, BINARY);
        return element(value);
    }

    /// A structure as a field; [#end] ends it.
    Compact structure(int field) {
        head(field, STRUCT);
        return element();
    }

    /// A list of structures, each begun by [#element()] and ended by [#end].
    Compact structures(int field, int size) {
        return list(field, size, STRUCT);
    }

    /// A list of texts, each an [#element(String)].
    Compact texts(int field, int size) {
        return list(field, size, BINARY);
    }

    /// A list of numbers, each an [#element(int)].
    Compact wholes(int field, int size) {
        return list(field, size, I32);
    }

    Compact element() {
        outer.push(last);
        last = 0;
        return this;
    }

    Compact element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    Compact element(int value) {
        return number(value);
    }

    Compact end() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    /// Ends the outermost structure.
    byte[] bytes() {
        out.write(0);
        return out.toByteArray();
    }

    private Compact list(int field, int size, int type) {
        head(field, LIST);
        if (size < 15) {
            out.write((size << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
        return this;
    }

    private void head(int field, int type) {
        int step = field - last;
        if (step <= 0 || step > 15) {
            throw new IllegalArgumentException("field " + field + " after field " + last);
        }
        out.write((step << 4) | type);
        last = field;
    }

    /// Small numbers of either sign in few bytes.
    private Compact number(long value) {
        varint((value << 1) ^ (value >> 63));
        return this;
    }

    private void varint(long value) {
        Bytes.varint(out, value);
    }
}
