package org.burnish.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.BootRecord;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.SetTerminator;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.iso9660.VolumeSpace;
import org.burnish.tree.PrintableName;
import org.burnish.tree.VolumeDescription;

/// Checks the volume descriptors of one session and tells what they lead to.
@Clause("ECMA-119 8")
final class DescriptorCheck {
    private static final String OTHER_A_CHARACTERS = " !\"%&'()*+,-./:;<=>?";

    private final Examination exam;
    private final DescriptorSet set;
    private final long sessionStart;
    private final List<Hierarchy> hierarchies = new ArrayList<>();

    /// @param sessionStart byte position in the image of the session that they stand in
    DescriptorCheck(Examination exam, DescriptorSet set, long sessionStart) {
        this.exam = exam;
        this.set = set;
        this.sessionStart = sessionStart;
    }

    /// The hierarchies that the descriptors lead to, those that share a root only once.
    List<Hierarchy> run() throws IOException {
        for (int i = 0; i < set.descriptors().size(); i++) {
            check(set.descriptors().get(i), set.positionOf(i), i);
        }
        if (set.primary().isEmpty()) {
            exam.report(Rule.PRIMARY_DESCRIPTOR, set.position(), "volume descriptors", "there is no primary volume descriptor");
        }
        return hierarchies;
    }

    private void check(VolumeDescriptor descriptor, long position, int index) throws IOException {
        byte[] raw = exam.read(position, VolumeDescriptor.LENGTH);
        String name = switch (descriptor) {
            case HierarchyDescriptor hierarchy -> hierarchy(hierarchy, position, raw);
            case BootRecord boot -> bootRecord(boot, position, index);
            case SetTerminator _ -> terminator(position, raw);
            default -> "volume descriptor of type " + descriptor.type();
        };
        exam.claim(exam.owners().add(OwnerKind.DESCRIPTOR, name), position, VolumeDescriptor.LENGTH);
    }

    private String terminator(long position, byte[] raw) {
        requireZeros(raw, 7, VolumeDescriptor.LENGTH, position, "set terminator");
        return "set terminator";
    }

    private String bootRecord(BootRecord boot, long position, int index) {
        if (boot.bootSystemIdentifier().startsWith("EL TORITO SPECIFICATION") && index != 1) {
            exam.report(Rule.BOOT_RECORD, position, "boot record", "the boot record of El Torito is descriptor " + index
                    + ", in sector " + position / Examination.SECTOR + "; firmware looks for it right behind the primary volume descriptor");
        }
        return "boot record";
    }

    private String hierarchy(HierarchyDescriptor descriptor, long position, byte[] raw) {
        Hierarchy hierarchy = describe(descriptor, position);
        String name = hierarchy.descriptorName();
        requireZeros(raw, 72, 80, position, name);
        requireZeros(raw, 882, 883, position, name);
        requireZeros(raw, 1395, VolumeDescriptor.LENGTH, position, name);
        int structure = descriptor.isEnhanced() ? 2 : 1;
        requireVersion(descriptor.fileStructureVersion(), structure, "file structure version", position + 881, name);
        if (descriptor.isPrimary()) {
            requireZeros(raw, 7, 8, position, name);
            requireZeros(raw, 88, 120, position, name);
            requireVersion(descriptor.version(), 1, "volume descriptor version", position + 6, name);
            requireCharacters(descriptor.description(), position);
        }
        checkSet(descriptor, position, name);
        requireRoot(descriptor, position, name);
        addUnlessShared(hierarchy);
        return name;
    }

    private Hierarchy describe(HierarchyDescriptor descriptor, long position) {
        VolumeSpace space = new VolumeSpace(exam.source(), VolumeBlocks.size(descriptor));
        if (descriptor.isPrimary()) {
            return new Hierarchy("", descriptor, position, sessionStart, new PlainIdentifiers(), space);
        }
        if (descriptor.ucs2Level() > 0) {
            return new Hierarchy("Joliet", descriptor, position, sessionStart, new JolietIdentifiers(), space);
        }
        String title = descriptor.isEnhanced() ? "ISO 9660:1999" : "supplementary";
        return new Hierarchy(title, descriptor, position, sessionStart, new FreeIdentifiers(), space);
    }

    /// An enhanced descriptor usually leads to the tree of the primary one, whose names are then free too.
    private void addUnlessShared(Hierarchy hierarchy) {
        for (int i = 0; i < hierarchies.size(); i++) {
            Hierarchy other = hierarchies.get(i);
            if (other.descriptor().root().location() == hierarchy.descriptor().root().location()) {
                if (hierarchy.descriptor().isEnhanced()) {
                    hierarchies.set(i, new Hierarchy(
                            other.title(), other.descriptor(), other.position(), sessionStart, hierarchy.rules(), other.space()));
                }
                return;
            }
        }
        hierarchies.add(hierarchy);
    }

    private void checkSet(HierarchyDescriptor descriptor, long position, String name) {
        int size = descriptor.volumeSetSize();
        int number = descriptor.volumeSequenceNumber();
        if (size == 0 || number == 0 || number > size) {
            exam.report(Rule.VOLUME_SET, position + 120, name, "the volume is number " + number + " of a set of " + size);
        }
        int blockSize = descriptor.logicalBlockSize();
        if (blockSize != VolumeBlocks.size(descriptor)) {
            exam.report(Rule.BLOCK_SIZE, position + 128, name, "the logical block size is " + blockSize + "; 2048 is used");
        }
    }

    private void requireRoot(HierarchyDescriptor descriptor, long position, String name) {
        boolean isRoot = descriptor.root().isSelf() && descriptor.root().has(DirectoryRecord.DIRECTORY);
        if (!isRoot) {
            exam.report(Rule.ROOT_RECORD, position + 156, name, "the root's directory record is not that of a directory, or has an identifier");
        }
    }

    private void requireVersion(int version, int expected, String what, long position, String name) {
        if (version != expected) {
            exam.report(Rule.DESCRIPTOR_VERSION, position, name, "the " + what + " is " + version + " instead of " + expected);
        }
    }

    private void requireZeros(byte[] raw, int from, int to, long position, String name) {
        for (int i = from; i < to; i++) {
            if (raw[i] != 0) {
                exam.report(Rule.DESCRIPTOR_RESERVED, position + i, name, "reserved bytes " + from + " to " + (to - 1) + " are not zero");
                return;
            }
        }
    }

    private void requireCharacters(VolumeDescription texts, long position) {
        requireCharacters(texts.systemIdentifier(), OTHER_A_CHARACTERS, "system identifier", position + 8);
        requireCharacters(texts.volumeIdentifier(), "", "volume identifier", position + 40);
        requireCharacters(texts.volumeSetIdentifier(), "", "volume set identifier", position + 190);
        requireCharacters(texts.publisher(), OTHER_A_CHARACTERS, "publisher", position + 318);
        requireCharacters(texts.preparer(), OTHER_A_CHARACTERS, "data preparer", position + 446);
        requireCharacters(texts.application(), OTHER_A_CHARACTERS, "application", position + 574);
    }

    private void requireCharacters(String text, String others, String what, long position) {
        boolean fine = text.chars().allMatch(c -> PlainIdentifiers.isDCharacter(c) || others.indexOf(c) >= 0);
        if (!fine) {
            exam.report(Rule.DESCRIPTOR_TEXT, position, "primary volume descriptor", "the " + what + " has characters beyond capital letters, digits, underscores"
                    + (others.isEmpty() ? "" : " and some punctuation") + ": " + PrintableName.of(text));
        }
    }
}
