package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// GET CONFIGURATION.
final class ConfigurationCommands {
    private final Unit unit;
    private final DriveFeatures features;

    ConfigurationCommands(Unit unit) {
        this.unit = unit;
        this.features = new DriveFeatures(unit.personality);
    }

    void addTo(CommandTable table) {
        table.in("GET CONFIGURATION", "46 03 FF FF 00 00 00 FF FF 00", Needs.NOTHING, Length.u16(7), this::configuration);
    }

    @Clause("MMC-6 6.6")
    private void configuration(Cdb cdb, ByteBuffer data) throws Refusal {
        int requested = cdb.u8(1) & 3;
        int from = cdb.u16(2);
        if (requested == 3) {
            throw Refusal.field(1, 1);
        }
        @Nullable Medium medium = unit.seen();
        TreeMap<Integer, Answer> all = features.descriptors(medium, requested == 1);
        all.keySet().removeIf(unit.faults::denies);
        Answer one = all.get(from);
        Collection<Answer> chosen = requested < 2 ? all.tailMap(from).values() : one == null ? List.of() : List.of(one);
        Answer answer = new Answer(8).u16(6, medium == null ? 0 : medium.profile());
        chosen.forEach(answer::append);
        answer.u32(0, answer.length() - 4).into(data);
    }
}
