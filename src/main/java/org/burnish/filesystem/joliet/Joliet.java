package org.burnish.filesystem.joliet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.HierarchyRegions;

/// What makes a Supplementary Volume Descriptor one of Joliet.
@Clause("Joliet 2")
public final class Joliet {
    /// The escape sequence of UCS-2 level 3, for all characters.
    private static final byte[] UCS2_LEVEL_3 = "%/E".getBytes(StandardCharsets.US_ASCII);

    public static final HierarchyRegions.Kind KIND = new HierarchyRegions.Kind(
            "Joliet Volume Descriptor", HierarchyDescriptor.SUPPLEMENTARY, 1, Arrays.copyOf(UCS2_LEVEL_3, 32));

    private Joliet() {}
}
