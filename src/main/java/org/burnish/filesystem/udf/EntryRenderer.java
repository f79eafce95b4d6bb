package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Zeros;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Renders file entries, and the blocks in which their allocation descriptors go on.
@Clause("ECMA-167 4/14.9, 4/14.17; UDF 2.3.6, 2.3.12")
final class EntryRenderer {
    private static final int BLOCK = FileAllocation.BLOCK;
    private static final byte[] NOTHING = {};

    private final FileSetPlan plan;
    private final EntryFormat format;
    private final FileSetAddresses addresses;

    /// Where the bytes of a file are.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Body(IcbTag.Form form, long length, long blocks, byte[] allocation) {}

    EntryRenderer(FileSetPlan plan, EntryFormat format, FileSetAddresses addresses) {
        this.plan = plan;
        this.format = format;
        this.addresses = addresses;
    }

    /// Renders the block of a directory's file entry.
    void directory(PlannedFolder folder, ByteBuffer into) {
        BlockAddress first = addresses.of(folder.firstBlock() + 1);
        FileAllocation allocation = new FileAllocation(first, folder.length(), IcbTag.Form.SHORT, format.room(folder.node().node()), first);
        Body body = new Body(IcbTag.Form.SHORT, folder.length(), folder.nameBlocks(), allocation.descriptors(0));
        write(entry(folder.node(), folder.firstBlock(), IcbTag.DIRECTORY, body), folder.firstBlock(), into);
    }

    /// Renders one of the blocks that belong to something that is no directory.
    ///
    /// @param number 0 for the file entry, more for the blocks behind it
    void file(PlannedNode node, int number, ByteBuffer into) throws IOException {
        int block = plan.entryBlockOf(node);
        ContentRegion content = node.content();
        if (number == 0) {
            write(entry(node, block, typeOf(node), body(node)), block, into);
        } else if (content != null) {
            write(new AllocationExtentDescriptor(allocation(node, content).descriptors(number)), block + number, into);
        }
    }

    private void write(Descriptor descriptor, int block, ByteBuffer into) {
        int end = into.position() + BLOCK;
        DescriptorTag.write(descriptor, plan.revision().tagVersion(), addresses.of(block).block(), into);
        Zeros.put(into, end - into.position());
    }

    private int typeOf(PlannedNode node) {
        return switch (node.node()) {
            case SymbolicLink _ -> IcbTag.SYMBOLIC_LINK;
            case SpecialFile special -> switch (special.kind()) {
                case BLOCK_DEVICE -> IcbTag.BLOCK_DEVICE;
                case CHARACTER_DEVICE -> IcbTag.CHARACTER_DEVICE;
                case FIFO -> IcbTag.FIFO;
                case SOCKET -> IcbTag.SOCKET;
            };
            default -> node instanceof PlannedDirectory ? IcbTag.DIRECTORY : format.fileType(node);
        };
    }

    private Body body(PlannedNode node) throws IOException {
        if (node.node() instanceof SymbolicLink link) {
            return body(node, link);
        }
        ContentRegion content = node.content();
        if (content == null) {
            return new Body(format.fileForm(), 0, 0, NOTHING);
        }
        long length = content.content().length();
        return format.isEmbedded(content)
                ? new Body(IcbTag.Form.EMBEDDED, length, 0, bytes(content.content()))
                : new Body(format.fileForm(), length, content.blocks(), allocation(node, content).descriptors(0));
    }

    private Body body(PlannedNode node, SymbolicLink link) {
        BytesRegion region = plan.longLinks().get(node.serial());
        if (region == null) {
            byte[] bytes = EntryFormat.linkBytes(link);
            return new Body(IcbTag.Form.EMBEDDED, bytes.length, 0, bytes);
        }
        FileAllocation allocation = new FileAllocation(addresses.data(region), region.length(), format.fileForm(), BLOCK, BlockAddress.NONE);
        return new Body(format.fileForm(), region.length(), region.blocks(), allocation.descriptors(0));
    }

    private FileAllocation allocation(PlannedNode node, ContentRegion content) {
        return new FileAllocation(addresses.of(content), content.content().length(), format.fileForm(),
                format.room(node.node()), addresses.of(plan.entryBlockOf(node) + 1));
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) content.length());
        while (bytes.hasRemaining()) {
            if (content.read(bytes.position(), bytes) <= 0) {
                throw new IOException(content + " ends at byte " + bytes.position() + " instead of " + content.length());
            }
        }
        return bytes.array();
    }

    private FileEntry entry(PlannedNode node, int block, int type, Body body) {
        Attributes attributes = node.node().attributes();
        Instant modified = attributes.modified() == null ? format.options().date() : attributes.modified();
        IcbTag icb = IcbTag.of(type, body.form, Permissions.flags(attributes.mode()));
        byte[] extended = format.attributes(node.node()).write(plan.revision().tagVersion(), addresses.of(block).block());
        return new FileEntry(format.isExtended(), icb, attributes.userId(), attributes.groupId(),
                Permissions.of(attributes.mode()), plan.linksOf(node), body.length, body.length, body.blocks,
                orElse(attributes.accessed(), modified), modified, orElse(attributes.created(), modified),
                orElse(attributes.changed(), modified), AllocationDescriptor.NONE, AllocationDescriptor.NONE,
                plan.uniqueIdOf(node), extended, body.allocation);
    }

    private static Instant orElse(@Nullable Instant time, Instant other) {
        return time == null ? other : time;
    }
}
