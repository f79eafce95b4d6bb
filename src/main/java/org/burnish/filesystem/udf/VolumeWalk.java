package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.udf.VolumeVisitor.Item;
import org.burnish.filesystem.udf.VolumeVisitor.Run;

/// Walks through all directories of a volume and shows a visitor what they have. Each directory is entered
/// when the visitor wishes so, which keeps the walk out of loops.
final class VolumeWalk {
    /// Most streams of one file that are shown.
    private static final int MOST_STREAMS = 1000;

    private final LogicalVolume volume;
    private final IcbReader icbs;
    private final DirectoryReader directories;
    private final VolumeVisitor visitor;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// A directory that is to be read.
    private record Waiting(int number, BlockAddress icb, FileEntry entry, String path) {}

    VolumeWalk(LogicalVolume volume, VolumeVisitor visitor) {
        this.volume = volume;
        this.icbs = new IcbReader(volume);
        this.directories = new DirectoryReader(volume);
        this.visitor = visitor;
    }

    /// Checks now and then whether to go on.
    interface Checkpoint {
        void pass() throws IOException;
    }

    void run(BlockAddress root, Checkpoint checkpoint) throws IOException {
        directory(-1, item("", -1, 0, root, ""), "");
        while (!waiting.isEmpty()) {
            checkpoint.pass();
            Waiting next = waiting.pop();
            try {
                names(next);
            } catch (IOException e) {
                complain("udf-directory", next.path, "the directory cannot be read: " + e.getMessage());
            }
        }
    }

    /// Shows what is in one directory, and nothing below unless the visitor wants it.
    void only(BlockAddress icb) throws IOException {
        names(new Waiting(0, icb, icbs.read(icb, "UDF directory"), ""));
    }

    private void directory(int parent, Item item, String path) throws IOException {
        int number = visitor.directory(parent, item);
        if (number >= 0) {
            waiting.push(new Waiting(number, item.icb(), item.entry(), path));
        }
    }

    private void names(Waiting directory) throws IOException {
        String subject = "UDF directory " + (directory.path.isEmpty() ? "/" : directory.path);
        FileContent content = new NodeReader(volume, icbs).content(directory.entry, directory.icb, subject);
        for (DirectoryReader.Name name : directories.read(content, directory.icb, subject)) {
            FileIdentifierDescriptor descriptor = name.descriptor();
            long position = position(content, directory.icb, name.offset());
            if (descriptor.has(FileIdentifierDescriptor.PARENT)) {
                visitor.parent(directory.number, descriptor.icb().location(), position);
            } else if (!descriptor.has(FileIdentifierDescriptor.DELETED)) {
                name(directory, name, position);
            }
        }
    }

    private void name(Waiting directory, DirectoryReader.Name name, long position) {
        String path = directory.path + "/" + name.text();
        try {
            AllocationDescriptor icb = name.descriptor().icb();
            Item item = item(name.text(), position, icb.uniqueId(), icb.location(), path);
            if (item.entry().streams().length() > 0) {
                streams(item.entry().streams().location(), "streams of UDF file " + path, visitor::structure);
            }
            if (item.entry().icb().isDirectory()) {
                directory(directory.number, item, path);
            } else {
                visitor.file(directory.number, item);
            }
        } catch (IOException e) {
            complain("udf-icb", path, "the file entry cannot be read: " + e.getMessage());
        }
    }

    /// Is shown the blocks of streams.
    interface Claimer {
        void claim(String what, Run run);
    }

    /// Shows a directory of streams and its streams, which have no streams themselves.
    void streams(BlockAddress icb, String subject, Claimer claimer) throws IOException {
        FileEntry entry = icbs.read(icb, subject);
        claim(icb, subject, claimer);
        FileContent content = new NodeReader(volume, icbs).content(entry, icb, subject);
        int left = MOST_STREAMS;
        for (DirectoryReader.Name name : directories.read(content, icb, subject)) {
            if (!name.descriptor().has(FileIdentifierDescriptor.PARENT) && left-- > 0) {
                claim(name.descriptor().icb().location(), subject, claimer);
            }
        }
    }

    private void claim(BlockAddress icb, String subject, Claimer claimer) {
        try {
            Item item = item("", -1, 0, icb, subject);
            claimer.claim("streams", new Run(item.position(), volume.blockSize()));
            item.runs().forEach(run -> claimer.claim("streams", run));
        } catch (IOException e) {
            complain("udf-icb", subject, "the file entry of a stream cannot be read: " + e.getMessage());
        }
    }

    private void complain(String rule, String path, String what) {
        volume.findings().add(new Finding(Severity.ERROR, rule, -1, "UDF file " + path, what, "ECMA-167 4/14.6"));
    }

    private Item item(String name, long namePosition, long uniqueId, BlockAddress icb, String path) throws IOException {
        String subject = "UDF file " + (path.isEmpty() ? "/" : path);
        FileEntry entry = icbs.read(icb, subject);
        List<Long> more = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        boolean whole = true;
        if (entry.icb().form() != IcbTag.Form.EMBEDDED) {
            AllocationReader reader = new AllocationReader(volume, subject);
            whole = collect(reader.read(entry, icb.partition()), runs, path);
            for (BlockAddress block : reader.continuations()) {
                more.add(volume.sectors().position(volume.locate(block, 1).first()));
            }
        }
        long position = volume.sectors().position(volume.locate(icb, 1).first());
        AllocationReader.length(entry, icb.partition(), ByteReader.of(new byte[0], position, subject, volume.findings()));
        if (entry.icb().strategy() == IcbTag.CHAIN) {
            visitor.reserved("file entries", new Run(position, 2L * volume.blockSize()));
        }
        return new Item(name, namePosition, uniqueId, icb, position, entry, List.copyOf(more), List.copyOf(runs), whole);
    }

    /// Collects the recorded bytes; what stands side by side is one run.
    private boolean collect(ExtentTable table, List<Run> runs, String path) {
        boolean whole = true;
        for (AllocationDescriptor extent : table.extents()) {
            if (extent.kind() != AllocationDescriptor.Kind.RECORDED) {
                whole = false;
                continue;
            }
            try {
                locate(extent, runs);
            } catch (IOException e) {
                complain("outside", path, "its bytes at " + extent.location() + " are not on the image: " + e.getMessage());
                whole = false;
            }
        }
        return whole;
    }

    private void locate(AllocationDescriptor extent, List<Run> runs) throws IOException {
        int size = volume.blockSize();
        for (long done = 0; done < extent.length(); ) {
            BlockAddress at = new BlockAddress(extent.location().block() + done / size, extent.location().partition());
            Extent found = volume.locate(at, (extent.length() - done + size - 1) / size);
            long bytes = Math.min(found.count() * size, extent.length() - done);
            append(runs, new Run(volume.sectors().position(found.first()), bytes));
            done += bytes;
        }
    }

    private static void append(List<Run> runs, Run next) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.position() + last.bytes() == next.position()) {
            runs.set(runs.size() - 1, new Run(last.position(), last.bytes() + next.bytes()));
        } else {
            runs.add(next);
        }
    }

    private long position(FileContent content, BlockAddress icb, long offset) throws IOException {
        int size = volume.blockSize();
        ExtentTable table = content.table();
        if (offset >= table.length()) {
            return volume.sectors().position(volume.locate(icb, 1).first());
        }
        int index = table.indexOf(offset);
        long inExtent = offset - table.start(index);
        BlockAddress first = table.extent(index).location();
        BlockAddress block = new BlockAddress(first.block() + inExtent / size, first.partition());
        return volume.sectors().position(volume.locate(block, 1).first()) + inExtent % size;
    }
}
