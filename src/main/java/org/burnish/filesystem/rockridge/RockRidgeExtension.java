package org.burnish.filesystem.rockridge;

import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.iso9660.HierarchyDirectory;
import org.burnish.filesystem.iso9660.SystemUse;
import org.burnish.filesystem.susp.ExtensionsReference;
import org.burnish.filesystem.susp.SystemUseLayout;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;
import org.jspecify.annotations.Nullable;

/// Puts Rock Ridge into the records of a hierarchy.
public final class RockRidgeExtension implements SystemUse.Extension {
    /// Says that the entries follow RRIP 1.12 (RRIP 4.3).
    public static final ExtensionsReference REFERENCE = new ExtensionsReference(
            "IEEE_P1282",
            "THE IEEE P1282 PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS.",
            "PLEASE CONTACT THE IEEE STANDARDS DEPARTMENT, PISCATAWAY, NJ, USA FOR THE P1282 SPECIFICATION.",
            1);

    private final LinkCounts links;

    public RockRidgeExtension(LinkCounts links) {
        this.links = links;
    }

    @Override
    public SystemUse of(Hierarchy hierarchy, HierarchyDirectory directory) {
        return new Fields(new SystemUseLayout(new DirectoryEntries(hierarchy, directory, links)));
    }

    private record Fields(SystemUseLayout layout) implements SystemUse {
        @Override
        public int length(int record) {
            return layout.length(record);
        }

        @Override
        public byte[] bytes(int record, Layout planned) {
            return layout.bytes(record, planned);
        }

        @Override
        public @Nullable Region continuation() {
            return layout.continuation();
        }
    }
}
