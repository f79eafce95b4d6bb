package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;

/// Finds the sessions of an image on which UDF stands alone, with bounded effort: behind the end of each session the next one
/// is looked for, and the last one by the anchors at the end.
@Clause("ECMA-167 3/8.4.2.1")
public final class UdfSessions {
    private static final int SECTOR = 2048;
    private static final int ANCHOR = AnchorVolumeDescriptorPointer.FIRST_SECTOR;
    private static final int RECOGNITION = (int) (VolumeStructureDescriptor.FIRST_POSITION / SECTOR);
    /// Sectors behind a session in which the next may start; on a CD 11400 lie between the first two.
    private static final int WINDOW = 16384;
    /// Sectors between a session's descriptors and its anchor.
    private static final int NEAR = 512;
    private static final int MOST_SESSIONS = 500;

    private final BlockSource source;
    private final Sectors sectors;
    private final List<Long> found = new ArrayList<>();

    private UdfSessions(BlockSource source) {
        this.source = source;
        this.sectors = new Sectors(source, SECTOR);
    }

    /// The first sectors of the sessions in order, in sectors of 2048 bytes. The first one is 0, and alone when the image has
    /// but one session.
    public static List<Long> of(BlockSource source) throws IOException {
        return new UdfSessions(source).sessions();
    }

    private List<Long> sessions() throws IOException {
        found.add(0L);
        if (anchorAt(ANCHOR).isEmpty()) {
            return found;
        }
        while (found.size() < MOST_SESSIONS) {
            Optional<Long> next = sessionBehind(end(found.getLast()));
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
        }
        long last = sectors.count() - 1;
        for (long sector : new long[] {last, last - ANCHOR}) {
            Optional<AnchorVolumeDescriptorPointer> anchor = anchorAt(sector);
            if (anchor.isPresent()) {
                sessionOf(anchor.get()).filter(session -> session > found.getLast()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<AnchorVolumeDescriptorPointer> anchorAt(long sector) {
        try {
            return AnchorVolumeDescriptorPointer.read(sector, ByteReader.of(sectors.read(sector)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The sector behind everything that a session leads to.
    private long end(long session) throws IOException {
        long end = session + ANCHOR + 1;
        try {
            Optional<UdfVolume> volume = UdfReader.open(source, session * SECTOR, Findings.IGNORED);
            if (volume.isPresent()) {
                for (PartitionDescriptor partition : volume.get().descriptors().partitions()) {
                    end = Math.max(end, partition.firstSector() + partition.sectors());
                }
            }
        } catch (DiscFormatException _) {
            // A session that cannot be opened does not hide the ones behind it.
        }
        return end;
    }

    private Optional<Long> sessionBehind(long end) {
        for (long session = Math.max(0, end - RECOGNITION); session < Math.min(end + WINDOW, sectors.count() - ANCHOR); session++) {
            if (isSession(session)) {
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    /// Where the session starts that an anchor at the end of the image belongs to.
    private Optional<Long> sessionOf(AnchorVolumeDescriptorPointer last) {
        long near = last.main().location();
        for (long sector = Math.max(ANCHOR + 1L, near - NEAR); sector < Math.min(near + NEAR, sectors.count()); sector++) {
            if (isSession(sector - ANCHOR) && anchorAt(sector).filter(last::equals).isPresent()) {
                return Optional.of(sector - ANCHOR);
            }
        }
        return Optional.empty();
    }

    /// Whether recognition and an anchor stand where they do in a session that starts here.
    private boolean isSession(long session) {
        try {
            return session > 0
                    && VolumeStructureDescriptor.BEGIN.equals(VolumeStructureDescriptor.identifierIn(sectors.read(session + RECOGNITION)))
                    && anchorAt(session + ANCHOR).filter(anchor -> anchor.main().location() >= session).isPresent();
        } catch (IOException _) {
            return false;
        }
    }
}
