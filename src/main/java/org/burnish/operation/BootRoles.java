package org.burnish.operation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.block.BlockSource;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.RecordedImage;

/// What part the files that start in certain sectors play when a computer is started from the image.
public final class BootRoles {
    private BootRoles() {}

    /// Words such as `boot image 1 for UEFI` by the number of the sector in which the file starts.
    public static Map<Long, String> of(OpenedImage image) throws IOException {
        BlockSource source = image.image().blocks();
        Map<Long, String> roles = new LinkedHashMap<>();
        for (RecordedSession session : image.volumes().sessions()) {
            BootEquipment equipment = BootEquipment.read(source, session.descriptors(), block -> 0);
            if (equipment.catalogue() != null) {
                roles.put(equipment.catalogueBlock(), "boot catalogue");
            }
            for (RecordedImage boot : equipment.images()) {
                roles.merge(boot.entry().location(), "boot image " + boot.number() + " for " + boot.entry().platformName(),
                        (one, other) -> one.equals(other) ? one : one + ", " + other);
            }
        }
        return roles;
    }
}
