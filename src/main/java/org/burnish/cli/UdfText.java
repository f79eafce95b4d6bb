package org.burnish.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.filesystem.udf.PartitionSummary;

/// What `burnish info` tells of a UDF volume, as lines of a name and a text.
record UdfText(UdfJson udf) {
    /// A line.
    record Line(String name, String text) {}

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean older = !udf.minimumRead().isEmpty() && !udf.minimumRead().equals(udf.revision());
        lines.add(new Line("Revision", counted("%s%s, blocks of %,d bytes", udf.revision(),
                older ? " (readable from " + udf.minimumRead() + " on)" : "", udf.blockSize())));
        for (int i = 0; i < udf.partitions().size(); i++) {
            lines.add(new Line("Partition " + i, partition(udf.partitions().get(i))));
        }
        if (udf.files() >= 0) {
            lines.add(new Line("Contents", BuildReport.counted(udf.files(), "file") + ", " + BuildReport.counted(udf.folders(), "folder")
                    + " with the root"));
        }
        lines.add(new Line("State", switch (udf.state()) {
            case "closed" -> "closed: whoever wrote last has finished";
            case "open" -> "open: whoever wrote last has not finished, or may write more";
            default -> "unknown: no descriptor says so";
        }));
        streams(lines);
        return lines;
    }

    private static String partition(PartitionSummary partition) {
        String access = partition.access().isEmpty() ? "" : ", " + partition.access();
        String blocks = partition.blocks() < 0 ? "" : counted(", %,d blocks", partition.blocks());
        String free = partition.free() < 0 ? "" : partition.free() == 0 ? ", none free" : counted(", %,d free", partition.free());
        return partition.kind() + access + blocks + free;
    }

    private void streams(List<Line> lines) {
        if (udf.streams() > 0) {
            lines.add(new Line("Streams", BuildReport.counted(udf.streams(), "named stream") + (udf.allStreams() ? "" : " or more")
                    + ", which ls shows as FILE:STREAM"));
        }
        if (udf.systemStreams()) {
            lines.add(new Line("System", "the volume has streams of its own"));
        }
    }

    private static String counted(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
