package org.burnish.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.filesystem.iso9660.NodeReader;
import org.burnish.filesystem.iso9660.PlainAttributes;
import org.burnish.filesystem.iso9660.PlainNodes;
import org.burnish.filesystem.iso9660.TreeReader;
import org.burnish.filesystem.iso9660.VolumeSpace;
import org.burnish.filesystem.joliet.JolietNames;
import org.burnish.filesystem.rockridge.RockRidge;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;

/// Makes the volumes that the ISO 9660 descriptors of one session lead to.
final class IsoVolumes {
    private static final SystemUseReader.Decoder NO_OTHER_ENTRIES = (signature, version, in) -> null;

    private final BlockSource source;
    private final int session;
    private final Findings findings;

    IsoVolumes(BlockSource source, int session, Findings findings) {
        this.source = source;
        this.session = session;
        this.findings = findings;
    }

    List<Volume> of(DescriptorSet descriptors) throws IOException {
        List<Volume> volumes = new ArrayList<>();
        for (HierarchyDescriptor descriptor : descriptors.hierarchies().toList()) {
            add(descriptor, volumes);
        }
        return volumes;
    }

    private void add(HierarchyDescriptor descriptor, List<Volume> volumes) throws IOException {
        VolumeSpace space = new VolumeSpace(source, blockSize(descriptor));
        if (descriptor.ucs2Level() > 0) {
            volumes.add(plain(FileSystem.JOLIET, descriptor, space, JolietNames::name));
        } else if (descriptor.isEnhanced()) {
            volumes.add(plain(FileSystem.ISO9660_1999, descriptor, space, IdentifierText::name));
        } else if (descriptor.isPrimary()) {
            volumes.add(plain(FileSystem.ISO9660, descriptor, space, IdentifierText::name));
            DirectoryRecord root = descriptor.root();
            var rockRidge = RockRidge.detect(space, root, NO_OTHER_ENTRIES, findings);
            if (rockRidge.isPresent()) {
                volumes.add(new Volume(FileSystem.ROCK_RIDGE, session, descriptor.description(), rockRidge.get().tree(root)));
            }
        }
    }

    private Volume plain(FileSystem fileSystem, HierarchyDescriptor descriptor, VolumeSpace space, PlainNodes.Names names) {
        NodeReader.Dialect dialect = PlainNodes.named(names);
        TreeReader tree = new TreeReader(space, dialect, findings);
        DirectoryRecord root = descriptor.root();
        return new Volume(fileSystem, session, descriptor.description(), tree.root(root, PlainAttributes.of(root)));
    }

    private int blockSize(HierarchyDescriptor descriptor) {
        int size = descriptor.logicalBlockSize();
        if (size == 512 || size == 1024 || size == 2048) {
            return size;
        }
        findings.add(new Finding(Severity.ERROR, "block-size", -1, "volume descriptor",
                "the logical block size is " + size + "; 2048 is used", "ECMA-119 6.2.2"));
        return 2048;
    }
}
