package org.burnish.drive;

import java.util.ArrayList;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.disc.Track;
import org.burnish.drive.Medium.State;

/// Where data is on a disc: of a CD the data tracks, of a disc with several sessions their tracks, otherwise all of it.
final class ReadableExtents {
    private ReadableExtents() {}

    static List<Extent> of(Medium medium) {
        boolean byTracks = medium.kind().isCd() && !medium.tracks().isEmpty()
                || medium.state() != State.OVERWRITABLE && medium.tracks().size() > 1;
        if (!byTracks) {
            return medium.recordedBlocks() > 0 ? List.of(new Extent(0, medium.recordedBlocks())) : List.of();
        }
        List<Extent> extents = new ArrayList<>();
        for (Track track : medium.tracks()) {
            if (track.control().isData() && track.blocks() > 0 && track.start() >= 0) {
                add(extents, new Extent(track.start(), track.blocks()));
            }
        }
        return List.copyOf(extents);
    }

    private static void add(List<Extent> extents, Extent next) {
        Extent last = extents.isEmpty() ? null : extents.getLast();
        if (last != null && next.first() <= last.end()) {
            extents.set(extents.size() - 1, new Extent(last.first(), Math.max(last.end(), next.end()) - last.first()));
        } else {
            extents.add(next);
        }
    }
}
