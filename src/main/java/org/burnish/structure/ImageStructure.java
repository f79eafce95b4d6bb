package org.burnish.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.burnish.block.BlockSource;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.tree.Structure;
import org.jspecify.annotations.Nullable;

/// All structures of an image: of each session the volume descriptors with the trees below them and UDF's, then what a
/// computer is started with.
public final class ImageStructure {
    private ImageStructure() {}

    /// @param equipment of the newest session
    /// @param files paths of files by the sectors in which they start, or null
    public static List<Structure> of(
            BlockSource source, List<RecordedSession> sessions, BootEquipment equipment, LongFunction<@Nullable String> files)
            throws IOException {
        List<Structure> all = new ArrayList<>();
        for (RecordedSession session : sessions) {
            List<Structure> parts = session(source, session);
            if (sessions.size() == 1) {
                all.addAll(parts);
            } else {
                all.add(Structure.heading("Session " + session.number() + ", from sector " + session.firstBlock(), () -> parts));
            }
        }
        Bytes bytes = new Bytes(source);
        all.addAll(new BootStructures(bytes, equipment, files).all());
        all.addAll(new PartitionStructures(bytes, equipment.tables()).all());
        return all;
    }

    private static List<Structure> session(BlockSource source, RecordedSession session) throws IOException {
        List<Structure> parts = new ArrayList<>();
        DescriptorSet descriptors = session.descriptors();
        Bytes bytes = new Bytes(source);
        for (int i = 0; i < descriptors.descriptors().size(); i++) {
            long position = descriptors.positionOf(i);
            parts.add(new DescriptorFields(bytes).of(bytes.read(position, Bytes.SECTOR), position));
        }
        List<Structure> udf = UdfStructures.of(source, session.firstBlock() * Bytes.SECTOR);
        if (!udf.isEmpty()) {
            parts.add(Structure.heading("UDF", () -> udf));
        }
        return parts;
    }
}
