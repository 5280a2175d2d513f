package dev.paydirt.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// A file in the making, under a hidden name in the folder it will stand in.
final class FileDraft implements Draft {
    private final Disk disk;
    private final Path folder;
    private final Path target;
    private final Path temporary;
    private final Disk.Writing file;
    private final Tally tally;
    private final OutputStream out;
    private boolean published;

    /// @param folder where the file will stand; must exist
    /// @param digested whether anybody asks for the digest of what is written
    FileDraft(Disk disk, String key, Path folder, String name, boolean digested) throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.target = folder.resolve(name);
        Path place = folder.resolve(Key.temporary(name, random()));
        Disk.Writing opened = open(disk, place);
        while (!isOurs(opened, place)) {
            opened.close();
            Leftovers.isDone(place);
            place = folder.resolve(Key.temporary(name, random()));
            opened = open(disk, place);
        }
        this.temporary = place;
        this.file = opened;
        this.tally = new Tally(key, this::write, digested);
        this.out = new BufferedOutputStream(tally, 64 * 1024);
    }

    private static Disk.Writing open(Disk disk, Path place) throws IOException {
        Leftovers.isOurs(place);
        try {
            return disk.create(place);
        } catch (IOException failed) {
            Leftovers.isDone(place);
            throw failed;
        }
    }

    /// The lock tells other processes that this draft is alive; one that sweeps may have been quicker.
    private static boolean isOurs(Disk.Writing opened, Path place) throws IOException {
        return opened.lock() && Files.exists(place);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public Stored publish() throws StoreException {
        Stored stored = finish();
        try {
            disk.move(temporary, target);
            published = true;
            file.close();
            Leftovers.isDone(temporary);
            disk.syncFolder(folder);
        } catch (IOException failure) {
            throw Ill.when("publish", target, failure);
        }
        return stored;
    }

    /// Makes the object seen only if nothing stands under its key.
    boolean publishOnce() throws StoreException {
        finish();
        try {
            boolean first = Once.link(disk, temporary, target);
            disk.syncFolder(folder);
            return first;
        } catch (IOException failure) {
            throw Ill.when("publish", target, failure);
        }
    }

    /// Everything is on the disk, and still under the hidden name.
    Stored finish() throws StoreException {
        tally.requireUnfinished();
        try {
            out.flush();
            Stored stored = tally.finish();
            file.sync();
            return stored;
        } catch (IOException failure) {
            throw Ill.when("write", target, failure);
        }
    }

    private void write(byte[] bytes, int offset, int length) throws StoreException {
        try {
            file.write(bytes, offset, length);
        } catch (IOException failure) {
            throw Ill.when("write", target, failure);
        }
    }

    @Override
    public void close() throws StoreException {
        if (published) {
            return;
        }
        try {
            disk.delete(temporary);
            file.close();
            Leftovers.isDone(temporary);
        } catch (IOException failure) {
            throw Ill.when("remove", temporary, failure);
        }
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
