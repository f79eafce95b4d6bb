package org.burnish.filesystem.boot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.burnish.filesystem.efi.Machine;
import org.burnish.filesystem.eltorito.BootEntry;

/// What an image starts a computer with, in one sentence.
public final class BootVerdict {
    private final BootEquipment equipment;

    private BootVerdict(BootEquipment equipment) {
        this.equipment = equipment;
    }

    /// Such as `From disc it starts BIOS and UEFI (x86 64-bit); from a USB stick nothing.`
    public static String of(BootEquipment equipment) {
        return new BootVerdict(equipment).sentence();
    }

    private String sentence() {
        String disc = from(discBios(), discPrograms());
        String stick = from(stickBios(), equipment.partitionPrograms());
        if (disc.isEmpty() && stick.isEmpty()) {
            return "It starts no computer.";
        }
        if (disc.equals(stick)) {
            return "From a disc and from a USB stick it starts " + disc + ".";
        }
        return "From a disc it starts " + (disc.isEmpty() ? "nothing" : disc) + "; from a USB stick " + (stick.isEmpty() ? "nothing" : stick) + ".";
    }

    /// A BIOS looks at the default entry alone.
    private boolean discBios() {
        return equipment.catalogue() != null && equipment.catalogue().sound() && equipment.images().stream()
                .anyMatch(image -> image.number() == 1 && image.entry().bootable() && image.entry().platform() == BootEntry.BIOS);
    }

    private boolean stickBios() {
        return equipment.tables().code().length > 0;
    }

    private List<RecordedImage.Program> discPrograms() {
        return equipment.images().stream()
                .filter(image -> image.entry().bootable() && image.entry().platform() == BootEntry.UEFI)
                .flatMap(image -> image.programs().stream())
                .toList();
    }

    private static String from(boolean bios, List<RecordedImage.Program> programs) {
        Map<Machine, Boolean> machines = new EnumMap<>(Machine.class);
        for (RecordedImage.Program program : programs) {
            if (program.starts() && program.named() != null && program.program() != null) {
                machines.merge(program.named(), program.program().signed(), Boolean::logicalOr);
            }
        }
        List<String> words = new ArrayList<>();
        if (bios) {
            words.add("BIOS");
        }
        machines.forEach((machine, signed) -> words.add("UEFI (" + machine.title() + (signed ? ", signed)" : ", not signed)")));
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
