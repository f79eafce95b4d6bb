package org.burnish.filesystem.iso9660;

import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// Where the root directory of a hierarchy is: where its descriptor says, or where its path table says when
/// there is none.
@Clause("ECMA-119 8.4.18")
public final class RootDirectory {
    private RootDirectory() {}

    /// The root's record, mended when it leads nowhere and the path table knows better.
    public static DirectoryRecord find(HierarchyDescriptor descriptor, VolumeSpace space, Findings findings) {
        DirectoryRecord recorded = descriptor.root();
        if (isDirectory(recorded.dataLocation(), space)) {
            return recorded;
        }
        PathTable table = PathTable.read(space, descriptor, Findings.IGNORED);
        if (!table.records().isEmpty()) {
            PathTableRecord root = table.records().getFirst();
            long block = root.location() + root.extendedAttributeLength();
            Optional<RecordedFile> self = SelfRecord.find(block, space);
            if (self.isPresent()) {
                report(space, recorded, "no directory is at block " + recorded.location() + "; the one at block "
                        + block + ", where the path table leads, is used", findings);
                return recorded.at(root.location(), self.get().first().dataLength());
            }
        }
        report(space, recorded, "no directory is at block " + recorded.location() + ", where the volume descriptor leads", findings);
        return recorded;
    }

    static boolean isDirectory(long block, VolumeSpace space) {
        return SelfRecord.find(block, space).isPresent();
    }

    private static void report(VolumeSpace space, DirectoryRecord root, String what, Findings findings) {
        findings.add(new Finding(Severity.ERROR, "root-record", space.position(root.location()), "root directory", what, "ECMA-119 8.4.18"));
    }
}
