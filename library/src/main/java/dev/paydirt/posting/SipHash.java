package dev.paydirt.posting;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012): as long as the key is secret nobody can make two texts
/// meet, and it takes a fraction of the time of a digest that needs no secret. Not for several threads.
final class SipHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Key key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long low;
    private long high;

    /// What only this process knows.
    record Key(long low, long high) {}

    SipHash(Key key) {
        this.key = key;
    }

    /// @param tag texts of different tags never meet
    /// @param to exclusive
    void hash(int tag, byte[] text, int from, int to) {
        long k0 = key.low ^ tag;
        long k1 = key.high;
        v0 = k0 ^ 0x736f6d6570736575L;
        v1 = k1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = k0 ^ 0x6c7967656e657261L;
        v3 = k1 ^ 0x7465646279746573L;
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            word((long) LONGS.get(text, at));
        }
        long last = (long) (to - from) << 56;
        for (int shift = 0; at < to; at++, shift += Byte.SIZE) {
            last |= (text[at] & 0xffL) << shift;
        }
        word(last);
        v2 ^= 0xee;
        rounds(4);
        low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        high = v0 ^ v1 ^ v2 ^ v3;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    private void word(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int round = 0; round < count; round++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
