package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.job.Progress;
import org.burnish.source.Duplicates;
import org.burnish.tree.Directory;

/// Which files have the same bytes, remembered so that no file is read twice for it. Safe for use by several threads.
public final class EqualFiles {
    private final Map<Duplicates.Version, ByteBuffer> digests = new ConcurrentHashMap<>();

    /// The same tree in which files with the same bytes have equal contents.
    public Directory share(Directory root, Progress progress) throws IOException {
        return Duplicates.share(root, digests, progress);
    }

    /// How many files there are whose bytes another one has, and how many bytes they have.
    public Duplicates.Saving saving(Directory root, Progress progress) throws IOException {
        return Duplicates.saving(root, digests, progress);
    }
}
