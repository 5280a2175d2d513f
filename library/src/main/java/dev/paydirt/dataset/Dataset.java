package dev.paydirt.dataset;

import dev.paydirt.Refused;
import dev.paydirt.consolidate.Scratch;
import dev.paydirt.dataset.Manifest.Layer;
import dev.paydirt.dataset.Manifest.Tier;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Lease;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every run of a store together (`dataset/`), each posting once: when it was first and last seen, and every
/// pay it told.
///
/// A run adds one object with its postings as all runs up to it know them, and its places in the index.
/// Nothing that was written is written again but parts of the index, which is a seventieth of the data. What
/// there is follows from the runs' own data sets alone.
public final class Dataset {
    /// A part of the index is merged with what follows it until it is so many times as large.
    private static final int STEP = 4;

    private final Store store;
    private final InstantSource clock;
    private final String holder;
    private final Path temporary;

    /// @param holder what others are told who is at it, such as host and process
    /// @param temporary a folder in which one for copies of objects of another machine may be made
    public Dataset(Store store, InstantSource clock, String holder, Path temporary) {
        this.store = store;
        this.clock = clock;
        this.holder = holder;
        this.temporary = temporary;
    }

    /// Adds the runs that are not part of it yet. Where one of them is older than one that is, or a run's data
    /// changed since, everything is made anew from the runs' data sets; until that is done, readers have what
    /// was there.
    ///
    /// @param anew whether everything is made anew in any case
    /// @throws Refused when somebody else is at it, or a run that is part of it has lost its data set
    public DatasetUpdate update(boolean anew) throws IOException {
        Optional<Lease> lease = Lease.take(store, Layout.DATASET_LEASE, holder, clock);
        if (lease.isEmpty()) {
            throw new Refused("the data set of all runs is being written by %s; wait for it, or stop it"
                    .formatted(Lease.holder(store, Layout.DATASET_LEASE).orElse("somebody else")));
        }
        try (Lease held = lease.get();
                Scratch scratch = new Scratch(temporary)) {
            Manifest.ToAddTo found = Manifest.toAddTo(store);
            Manifest there = found.manifest();
            DatasetRuns runs = DatasetRuns.of(store, there, anew);
            Manifest now = runs.isAnew() ? Manifest.EMPTY : there;
            for (DatasetRuns.Run run : runs.toAdd()) {
                held.keep();
                now = add(now, run, scratch.folder());
                if (!runs.isAnew()) {
                    publish(now, held);
                }
            }
            if (runs.isAnew()) {
                publish(now, held);
            }
            removeWhatIsNoPartOf(now);
            boolean lost = runs.isAnew() && !there.layers().isEmpty();
            Optional<String> why = lost ? Optional.of("an earlier run came or changed") : found.useless();
            return new DatasetUpdate(
                    runs.toAdd().size(),
                    lost || found.useless().isPresent(),
                    why.filter(_ -> !anew),
                    now.layers().size(),
                    now.postings());
        }
    }

    /// The lines of all postings: of each the one that the last run that saw it left. In the order of these
    /// runs, and within one in the order of its own data set.
    ///
    /// @throws Refused when there is none
    public InputStream open() throws IOException {
        Manifest manifest = Manifest.in(store)
                .filter(found -> found.version() == Manifest.VERSION)
                .orElseThrow(
                        () -> new Refused("%s has no data set of all runs yet; make it with: paydirt consolidate --all"
                                .formatted(store.location())));
        try (Scratch scratch = new Scratch(temporary);
                Tiers index = Tiers.open(store, manifest.index(), scratch.folder())) {
            return CurrentLines.of(store, manifest.layers(), index.all());
        }
    }

    private Manifest add(Manifest before, DatasetRuns.Run run, Path scratch) throws IOException {
        return store.patiently(at -> add(at, before, run, scratch));
    }

    private Manifest add(Store at, Manifest before, DatasetRuns.Run run, Path scratch) throws IOException {
        String origin = before.originOf(run.timestamp(), run.sha256());
        String key = Layout.datasetPostings(run.timestamp().toString(), origin);
        try (Tiers index = Tiers.open(at, before.index(), scratch);
                KnownLines known = new KnownLines(at, before.layers());
                Draft draft = at.undigestedDraft(key)) {
            var addition = new RunAddition(run.timestamp(), before.layers().size(), index, known, draft.out());
            addition.write(at, run.key(), run.sha256());
            Stored stored = draft.publish();
            Layer layer = addition.layer(run.sha256(), origin, key, stored.bytes());
            String indexKey = Layout.datasetIndex(run.timestamp().toString(), origin);
            return before.with(layer, indexed(at, before.index(), index, addition.places(), indexKey));
        }
    }

    /// Later parts of an index are merged with the new one as long as what comes before is not much larger, so
    /// that there are few of them, and each entry is written again only a few times, however many runs there
    /// are.
    private List<Tier> indexed(Store at, List<Tier> before, Tiers index, List<Place> places, String key)
            throws IOException {
        int kept = before.size();
        long entries = places.size();
        while (kept > 0 && before.get(kept - 1).entries() < STEP * entries) {
            entries += before.get(--kept).entries();
        }
        try (Draft draft = at.undigestedDraft(key)) {
            long written = write(index.newest(before.size() - kept, places.iterator()), draft);
            List<Tier> tiers = new ArrayList<>(before.subList(0, kept));
            tiers.add(new Tier(key, written));
            return tiers;
        }
    }

    private static long write(Iterator<Place> places, Draft draft) throws IOException {
        long written = 0;
        var entry = ByteBuffer.allocate(Place.BYTES);
        var out = new BufferedOutputStream(draft.out(), 1 << 16);
        while (places.hasNext()) {
            places.next().writeTo(entry.clear());
            out.write(entry.array());
            written++;
        }
        out.flush();
        draft.publish();
        return written;
    }

    private void publish(Manifest manifest, Lease held) throws IOException {
        if (held.isTaken()) {
            throw new Refused("somebody else has begun to write the data set of all runs meanwhile");
        }
        store.put(Layout.DATASET_MANIFEST, RecordFile.write(manifest));
    }

    /// What an interrupted update left, and what later ones have made needless.
    private void removeWhatIsNoPartOf(Manifest manifest) throws IOException {
        Set<String> part = new HashSet<>(manifest.keys());
        part.add(Layout.DATASET_MANIFEST);
        for (String key : store.keys(Layout.DATASET)) {
            boolean ours = key.startsWith(Layout.DATASET + "postings-") || key.startsWith(Layout.DATASET + "index-");
            if (ours && !part.contains(key)) {
                store.delete(key);
            }
        }
    }
}
