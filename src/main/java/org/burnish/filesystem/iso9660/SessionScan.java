package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.burnish.block.BlockSource;
import org.burnish.block.ShiftedBlockSource;
import org.burnish.bytes.Findings;
import org.jspecify.annotations.Nullable;

/// Finds the sessions of an image by their volume descriptors, with bounded effort: behind the end of each
/// session the next one is looked for, not in its files.
public final class SessionScan {
    private static final int SECTOR = VolumeDescriptor.LENGTH;
    private static final int CHUNK = 256;
    /// Sectors behind a session in which the next may start; on a CD 11400 lie between the first two.
    private static final int WINDOW = 16384;
    /// Sectors within which a session has its root directory.
    private static final int NEAR = 4096;
    /// Where xorriso puts the first session on media whose start it rewrites for each session.
    private static final int REWRITABLE_START = 32;
    /// Sessions on overwritable media start on a multiple of this.
    private static final int ALIGNMENT = 16;
    private static final int MOST_PROBES = 1 << 18;
    private static final int MOST_SESSIONS = 500;

    private final BlockSource source;

    private SessionScan(BlockSource source) {
        this.source = source;
    }

    /// A session: its first sector and the blocks in which its addresses count.
    public record Found(long firstBlock, BlockSource source) {}

    /// The sessions of an image in order; empty when there is no volume descriptor.
    public static List<Found> of(BlockSource source) throws IOException {
        Long shift = new SessionScan(source).shift();
        if (shift == null) {
            return List.of();
        }
        BlockSource shifted = shift == 0 ? source : new ShiftedBlockSource(source, shift);
        return new SessionScan(shifted).sessions(Math.max(0, shift)).stream().map(s -> new Found(s, shifted)).toList();
    }

    /// How the image's sectors are numbered: a session that was stored alone still counts from its disc's
    /// start. Null when no descriptor is found.
    private @Nullable Long shift() throws IOException {
        HierarchyDescriptor first = hierarchyAt(0);
        long descriptors = 0;
        if (first == null) {
            Long found = primaryWithin(0, WINDOW);
            if (found == null) {
                return null;
            }
            descriptors = found - VolumeDescriptor.FIRST_BLOCK;
            first = hierarchyAt(descriptors);
        }
        if (first == null || hasRoot(first, source)) {
            return 0L;
        }
        Long self = selfRecordNear(first.root().dataLocation(), descriptors);
        return self == null ? -descriptors : first.root().dataLocation() - self;
    }

    /// The sector in which a directory says that its own number is `block`.
    private @Nullable Long selfRecordNear(long block, long from) throws IOException {
        VolumeSpace space = new VolumeSpace(source, SECTOR);
        for (long at = from; at < Math.min(from + NEAR, source.blockCount()); at++) {
            Optional<RecordedFile> self = SelfRecord.at(at, space);
            if (self.isPresent() && self.get().first().dataLocation() == block) {
                return at;
            }
        }
        return null;
    }

    private List<Long> sessions(long start) throws IOException {
        HierarchyDescriptor first = hierarchyAt(start);
        if (first == null) {
            return List.of();
        }
        if (start == 0 && isSession(REWRITABLE_START)) {
            return withNewest(first, chain(REWRITABLE_START));
        }
        Long original = start == 0 ? originalOf(first) : null;
        if (original == null) {
            return chain(start);
        }
        List<Long> listed = listed(original);
        return listed.isEmpty() ? aligned(original) : listed;
    }

    /// The sessions that the table of a session names, and that one; empty when it has no table.
    private List<Long> listed(long session) throws IOException {
        Optional<SessionTable> table = SessionTable.read(new VolumeSpace(source, SECTOR).read(session, SECTOR), session);
        List<Long> found = new ArrayList<>();
        for (long older : table.map(SessionTable::older).orElse(List.of())) {
            HierarchyDescriptor descriptor = isPrimary(older + VolumeDescriptor.FIRST_BLOCK) ? hierarchyAt(older) : null;
            if (descriptor != null && hasRoot(descriptor, source)) {
                found.add(older);
            }
        }
        if (table.isPresent()) {
            found.add(session);
        }
        return found;
    }

    /// The descriptors at the image's start describe the newest session, which may be one that is not found otherwise.
    private List<Long> withNewest(HierarchyDescriptor newest, List<Long> found) throws IOException {
        for (long session : found) {
            HierarchyDescriptor descriptor = hierarchyAt(session);
            if (descriptor != null && descriptor.root().location() >= newest.root().location()) {
                return found;
            }
        }
        List<Long> more = new ArrayList<>(found);
        Long original = originalOf(newest);
        more.add(original == null ? Long.valueOf(0) : original);
        return more;
    }

    /// The session whose descriptors were copied to the image's start, or null when these are no copy.
    private @Nullable Long originalOf(HierarchyDescriptor first) throws IOException {
        long root = first.root().location();
        for (long at = root; at > Math.max(VolumeDescriptor.FIRST_BLOCK, root - NEAR) && root < source.blockCount(); at--) {
            HierarchyDescriptor other = isPrimary(at) ? hierarchyAt(at - VolumeDescriptor.FIRST_BLOCK) : null;
            if (other != null && other.root().location() == root) {
                return at - VolumeDescriptor.FIRST_BLOCK;
            }
        }
        return null;
    }

    /// All sessions up to the last one, none of which says where the next is.
    private List<Long> aligned(long last) throws IOException {
        List<Long> found = new ArrayList<>();
        long first = Math.max(ALIGNMENT, last - (long) MOST_PROBES * ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        for (long session = first; session < last && found.size() < MOST_SESSIONS; session += ALIGNMENT) {
            if (isSession(session)) {
                found = withListed(session, found);
            }
        }
        found.add(last);
        return found;
    }

    /// The sessions found so far and this one, with those that only its table tells.
    private List<Long> withListed(long session, List<Long> found) throws IOException {
        TreeSet<Long> all = new TreeSet<>(found);
        all.addAll(listed(session));
        all.add(session);
        return new ArrayList<>(all);
    }

    private List<Long> chain(long start) throws IOException {
        List<Long> found = new ArrayList<>();
        Long session = start;
        while (session != null && found.size() < MOST_SESSIONS) {
            found.add(session);
            HierarchyDescriptor descriptor = hierarchyAt(session);
            long size = descriptor == null ? 0 : descriptor.volumeSpaceSize() * descriptor.logicalBlockSize() / SECTOR;
            session = sessionWithin(session + Math.max(size, VolumeDescriptor.FIRST_BLOCK + 1));
        }
        return found;
    }

    private @Nullable Long sessionWithin(long from) throws IOException {
        long end = from + WINDOW;
        for (Long at = primaryWithin(from, end); at != null; at = primaryWithin(at + 1, end)) {
            long session = at - VolumeDescriptor.FIRST_BLOCK;
            if (session >= 0 && isSession(session)) {
                return session;
            }
        }
        return null;
    }

    /// The first sector of a range that has a Primary Volume Descriptor.
    private @Nullable Long primaryWithin(long from, long end) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * SECTOR);
        long last = Math.min(end, source.length() / SECTOR);
        for (long at = from; at < last; at += CHUNK) {
            int sectors = (int) Math.min(CHUNK, last - at);
            chunk.clear().limit(sectors * SECTOR);
            source.readBytes(at * SECTOR, chunk);
            for (int i = 0; i < sectors; i++) {
                if (isPrimary(chunk.array(), i * SECTOR)) {
                    return at + i;
                }
            }
        }
        return null;
    }

    private boolean isPrimary(long sector) throws IOException {
        if (!new VolumeSpace(source, SECTOR).contains(sector, SECTOR)) {
            return false;
        }
        return isPrimary(new VolumeSpace(source, SECTOR).read(sector, 8), 0);
    }

    private static boolean isPrimary(byte[] bytes, int at) {
        return bytes[at] == HierarchyDescriptor.PRIMARY && bytes[at + 1] == 'C' && bytes[at + 2] == 'D'
                && bytes[at + 3] == '0' && bytes[at + 4] == '0' && bytes[at + 5] == '1' && bytes[at + 6] == 1;
    }

    /// Whether a session starts here whose descriptors lead to a root directory in it, unlike an image that
    /// is a file on the disc.
    private boolean isSession(long session) throws IOException {
        if (!isPrimary(session + VolumeDescriptor.FIRST_BLOCK)) {
            return false;
        }
        HierarchyDescriptor descriptor = hierarchyAt(session);
        return descriptor != null && descriptor.root().location() * descriptor.logicalBlockSize() >= session * SECTOR
                && hasRoot(descriptor, source);
    }

    private static boolean hasRoot(HierarchyDescriptor descriptor, BlockSource source) {
        return RootDirectory.isDirectory(descriptor.root().dataLocation(), new VolumeSpace(source, descriptor.logicalBlockSize()));
    }

    /// The first descriptor of a session that leads to a hierarchy.
    private @Nullable HierarchyDescriptor hierarchyAt(long session) throws IOException {
        return DescriptorSet.read(source, session * SECTOR, Findings.IGNORED)
                .flatMap(set -> set.primary().or(() -> set.hierarchies().findFirst()))
                .orElse(null);
    }
}
