package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Attributes;
import org.burnish.tree.Attributes.Marks;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// Makes nodes of file entries.
final class NodeReader {
    /// Between the name of a file and that of its stream, as Windows has it.
    private static final String STREAM_SEPARATOR = ":";
    private static final int LONGEST_LINK = 1 << 16;

    private final LogicalVolume volume;
    private final IcbReader icbs;

    NodeReader(LogicalVolume volume, IcbReader icbs) {
        this.volume = volume;
        this.icbs = icbs;
    }

    /// Anything but a directory.
    Node read(String name, FileEntry entry, BlockAddress icb, String path, boolean hidden) throws IOException {
        Attributes attributes = attributes(entry, icb, hidden, path);
        return switch (entry.icb().fileType()) {
            case IcbTag.SYMBOLIC_LINK -> new SymbolicLink(name, attributes, target(entry, icb, path));
            case IcbTag.BLOCK_DEVICE -> device(name, attributes, SpecialFile.Kind.BLOCK_DEVICE, entry, path);
            case IcbTag.CHARACTER_DEVICE -> device(name, attributes, SpecialFile.Kind.CHARACTER_DEVICE, entry, path);
            case IcbTag.FIFO -> new SpecialFile(name, attributes, SpecialFile.Kind.FIFO, 0, 0);
            case IcbTag.SOCKET -> new SpecialFile(name, attributes, SpecialFile.Kind.SOCKET, 0, 0);
            default -> new RegularFile(name, attributes, content(entry, icb, path));
        };
    }

    /// Bytes that a directory can have; what is wrong with them is reported when it is read.
    long length(FileEntry entry, BlockAddress icb) {
        return AllocationReader.length(entry, icb.partition(), ByteReader.of(new byte[0]));
    }

    FileContent content(FileEntry entry, BlockAddress icb, String path) {
        ByteReader place = ByteReader.of(new byte[0], -1, path, volume.findings());
        long length = AllocationReader.length(entry, icb.partition(), place);
        return new FileContent(volume, icb, entry, length, path);
    }

    @Clause("ECMA-167 4/8.7; UDF 2.3.13")
    private String target(FileEntry entry, BlockAddress icb, String path) throws IOException {
        FileContent content = content(entry, icb, path);
        if (content.length() > LONGEST_LINK) {
            throw new DiscFormatException(-1, "a symbolic link of " + content.length() + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) content.length());
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // All of it.
        }
        ByteReader in = ByteReader.of(bytes.array(), -1, path, volume.findings());
        return PathComponent.path(PathComponent.readAll(in));
    }

    private Node device(String name, Attributes attributes, SpecialFile.Kind kind, FileEntry entry, String path) {
        Optional<DeviceSpecification> device = DeviceSpecification.of(extendedAttributes(entry, path));
        return new SpecialFile(name, attributes, kind,
                device.map(DeviceSpecification::major).orElse(0L), device.map(DeviceSpecification::minor).orElse(0L));
    }

    private ExtendedAttributes extendedAttributes(FileEntry entry, String path) {
        return ExtendedAttributes.read(ByteReader.of(entry.attributes(), -1, path, volume.findings()));
    }

    /// A named stream, as an associated file that stands beside the file or directory that it belongs to.
    @Clause("ECMA-167 4/9.2; UDF 3.3.5")
    Node stream(String owner, DirectoryReader.Name stream, String path) throws IOException {
        BlockAddress icb = stream.descriptor().icb().location();
        String suffix = STREAM_SEPARATOR + stream.text();
        FileEntry entry = icbs.read(icb, path + suffix);
        Attributes attributes = attributes(entry, icb, false, path).withMarks(new Marks(false, true));
        return new RegularFile(owner + suffix, attributes, content(entry, icb, path + suffix));
    }

    /// A directory has a link for each of its names and one for each subfolder's parent entry, but none for
    /// itself as in POSIX.
    Attributes attributes(FileEntry entry, BlockAddress icb, boolean hidden, String path) {
        boolean directory = entry.icb().isDirectory();
        Instant created = entry.created() == null && entry.attributes().length > 0
                ? FileTimes.created(extendedAttributes(entry, path))
                : entry.created();
        return new Attributes(
                Permissions.mode(entry.permissions(), entry.icb()),
                owner(entry.userId()), owner(entry.groupId()),
                directory ? entry.linkCount() + 1L : entry.linkCount(),
                (long) icb.partition() << 32 | icb.block(),
                entry.modified(), entry.accessed(), entry.changed(), created,
                hidden ? new Marks(true, false) : Marks.NONE);
    }

    private static long owner(long id) {
        return id == FileEntry.NOBODY ? 0 : id;
    }
}
