package org.burnish.cli;

import java.io.IOException;
import java.util.List;
import org.burnish.filesystem.NamedStreams;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Totals;
import org.burnish.filesystem.udf.PartitionSummary;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.udf.UdfVolume;
import org.jspecify.annotations.Nullable;

/// What `burnish info` tells of a UDF volume.
///
/// @param minimumRead the lowest revision that a program must know in order to read the volume
/// @param state `closed`, `open`, or `unknown` when no descriptor says so
/// @param files names of files, or -1 when nobody says
/// @param folders names of folders, or -1 when nobody says
/// @param streams named streams among the first names of the volume
/// @param allStreams whether all names were looked at
/// @param systemStreams whether the volume has streams of its own
record UdfJson(
        String revision,
        String minimumRead,
        int blockSize,
        String state,
        long files,
        long folders,
        List<PartitionSummary> partitions,
        int streams,
        boolean allStreams,
        boolean systemStreams) {
    /// So many names are quickly looked at.
    private static final int MOST_NAMES = 100_000;

    static @Nullable UdfJson of(RecordedSession session) throws IOException {
        UdfVolume udf = session.udf();
        return udf == null ? null : of(udf);
    }

    private static UdfJson of(UdfVolume udf) throws IOException {
        LogicalVolumeIntegrityDescriptor integrity = udf.integrity();
        Totals totals = udf.totals();
        boolean mayHaveStreams = udf.revision() >= Revision.V2_00.number();
        NamedStreams streams = mayHaveStreams ? NamedStreams.in(udf.root(), MOST_NAMES) : new NamedStreams(0, true);
        return new UdfJson(
                Revision.titleOf(udf.revision()),
                totals == null ? "" : Revision.titleOf(totals.minimumRead()),
                udf.blockSize(),
                integrity == null ? "unknown" : integrity.closed() ? "closed" : "open",
                totals == null ? -1 : totals.files(),
                totals == null ? -1 : totals.directories(),
                udf.partitions(),
                streams.count(),
                streams.all(),
                udf.fileSet().systemStreams().length() > 0);
    }
}
