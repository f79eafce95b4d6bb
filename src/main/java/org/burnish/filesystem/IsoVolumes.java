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
import org.burnish.filesystem.iso9660.PathTableAgreement;
import org.burnish.filesystem.iso9660.PlainAttributes;
import org.burnish.filesystem.iso9660.PlainNodes;
import org.burnish.filesystem.iso9660.RootDirectory;
import org.burnish.filesystem.iso9660.TreeReader;
import org.burnish.filesystem.iso9660.VolumeSpace;
import org.burnish.filesystem.joliet.JolietNames;
import org.burnish.filesystem.rockridge.RockRidge;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;

/// Makes the volumes that the ISO 9660 descriptors of one session lead to.
final class IsoVolumes {
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
        descriptors.hierarchies().findFirst().ifPresent(this::reportWhatIsMissing);
        return volumes;
    }

    private void reportWhatIsMissing(HierarchyDescriptor descriptor) {
        long recorded = descriptor.volumeSpaceSize() * descriptor.logicalBlockSize();
        if (recorded > source.length()) {
            findings.add(new Finding(Severity.ERROR, "image-truncated", source.length(), "image",
                    "ends after " + source.length() + " of " + recorded + " bytes; files in the rest cannot be read", "ECMA-119 8.4.8"));
        }
    }

    private void add(HierarchyDescriptor descriptor, List<Volume> volumes) throws IOException {
        VolumeSpace space = new VolumeSpace(source, descriptor.logicalBlockSize());
        DirectoryRecord root = RootDirectory.find(descriptor, space, findings);
        PathTableAgreement.examine(descriptor, space, root, findings);
        if (descriptor.ucs2Level() > 0) {
            volumes.add(plain(FileSystem.JOLIET, descriptor, space, root, JolietNames::name));
        } else if (descriptor.isEnhanced()) {
            volumes.add(plain(FileSystem.ISO9660_1999, descriptor, space, root, IdentifierText::name));
        } else if (descriptor.isPrimary()) {
            volumes.add(plain(FileSystem.ISO9660, descriptor, space, root, IdentifierText::name));
            var rockRidge = RockRidge.detect(space, root, CompressedFile::decode, findings);
            if (rockRidge.isPresent()) {
                volumes.add(new Volume(FileSystem.ROCK_RIDGE, session, descriptor.description(), rockRidge.get().tree(descriptor, root)));
            }
        }
    }

    private Volume plain(FileSystem fileSystem, HierarchyDescriptor descriptor, VolumeSpace space, DirectoryRecord root, PlainNodes.Names names) {
        NodeReader.Dialect dialect = PlainNodes.named(names);
        TreeReader tree = new TreeReader(descriptor, space, dialect, findings);
        return new Volume(fileSystem, session, descriptor.description(), tree.root(root, PlainAttributes.of(root)));
    }
}
