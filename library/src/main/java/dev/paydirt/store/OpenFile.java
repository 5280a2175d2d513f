package dev.paydirt.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// An object that is a file.
record OpenFile(Path path, FileChannel file) implements OpenObject {
    static OpenFile at(Path path) throws StoreException {
        try {
            return new OpenFile(path, FileChannel.open(path));
        } catch (IOException failure) {
            throw Ill.when("read", path, failure);
        }
    }

    @Override
    public byte[] bytes(long from, int length) throws StoreException {
        var bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, from + bytes.position()) < 0) {
                    throw new EOFException("it ends before byte " + (from + length));
                }
            }
            return bytes.array();
        } catch (IOException failure) {
            throw Ill.when("read", path, failure);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            file.close();
        } catch (IOException failure) {
            throw Ill.when("read", path, failure);
        }
    }
}
