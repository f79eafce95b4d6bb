package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.PlannedNode;
import org.burnish.tree.Node;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// What file entries of a volume look like, and so how many blocks each file needs for its own.
final class EntryFormat {
    private static final int BLOCK = FileAllocation.BLOCK;

    private final UdfOptions options;
    private final int largestAttributes;

    EntryFormat(UdfOptions options) {
        this.options = options;
        this.largestAttributes = isExtended() ? 0 : new ExtendedAttributes(List.of(FileTimes.of(options.date()))).length();
    }

    UdfOptions options() {
        return options;
    }

    boolean isExtended() {
        return options.revision().hasExtendedFileEntries();
    }

    /// Files lie in another partition than file entries do when those have one of their own.
    @Clause("UDF 2.3.10")
    IcbTag.Form fileForm() {
        return options.revision().hasMetadataPartition() ? IcbTag.Form.LONG : IcbTag.Form.SHORT;
    }

    /// The attributes that have no field in the entry.
    ExtendedAttributes attributes(Node node) {
        List<ExtendedAttributes.Attribute> list = new ArrayList<>();
        if (!isExtended() && node.attributes().created() != null) {
            list.add(FileTimes.of(node.attributes().created()));
        }
        if (node instanceof SpecialFile special && isDevice(special)) {
            list.add(new DeviceSpecification(special.major(), special.minor()).attribute());
        }
        return list.isEmpty() ? ExtendedAttributes.NONE : new ExtendedAttributes(list);
    }

    private static boolean isDevice(SpecialFile special) {
        return special.kind() == SpecialFile.Kind.BLOCK_DEVICE || special.kind() == SpecialFile.Kind.CHARACTER_DEVICE;
    }

    /// Bytes in an entry for allocation descriptors, or for the file itself.
    int room(Node node) {
        return BLOCK - FileEntry.fixedLength(isExtended()) - attributesLength(node);
    }

    /// Without making them, for most nodes.
    private int attributesLength(Node node) {
        if (node instanceof SpecialFile) {
            return attributes(node).length();
        }
        return isExtended() || node.attributes().created() == null ? 0 : largestAttributes;
    }

    /// Whether bytes of this number stand in the entry: the same for all nodes, whatever their attributes.
    boolean fits(long length) {
        return length <= BLOCK - FileEntry.fixedLength(isExtended()) - largestAttributes;
    }

    /// Whether a file's bytes stand in its entry and need no blocks.
    boolean isEmbedded(ContentRegion content) {
        return options.embedding() && content.isVerbatim() && fits(content.content().length());
    }

    /// What kind of file it is, for one that is neither a directory nor a special file.
    int fileType(PlannedNode node) {
        return node.content() != null && options.realTime().contains(node.content()) ? IcbTag.REAL_TIME : IcbTag.REGULAR;
    }

    /// The file entry's block, and those with more allocation descriptors.
    int blocks(PlannedNode node) {
        ContentRegion content = node.content();
        if (content == null || isEmbedded(content)) {
            return 1;
        }
        return 1 + FileAllocation.continuations(content.content().length(), fileForm(), room(node.node()));
    }

    static byte[] linkBytes(SymbolicLink link) {
        return PathComponent.writeAll(PathComponent.ofPath(link.target()));
    }
}
