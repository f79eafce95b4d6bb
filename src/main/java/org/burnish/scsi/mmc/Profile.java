package org.burnish.scsi.mmc;

import java.util.stream.Stream;
import org.burnish.bytes.Clause;

/// What kind of medium a drive takes the inserted one for.
@Clause("MMC-6 5.3.1")
public enum Profile {
    NONE(0x0000, "none"),
    REMOVABLE_DISK(0x0002, "removable disk"),
    CD_ROM(0x0008, "CD-ROM"),
    CD_R(0x0009, "CD-R"),
    CD_RW(0x000A, "CD-RW"),
    DVD_ROM(0x0010, "DVD-ROM"),
    DVD_R(0x0011, "DVD-R"),
    DVD_RAM(0x0012, "DVD-RAM"),
    DVD_RW_RESTRICTED(0x0013, "DVD-RW restricted overwrite"),
    DVD_RW_SEQUENTIAL(0x0014, "DVD-RW sequential"),
    DVD_R_DL_SEQUENTIAL(0x0015, "DVD-R DL"),
    DVD_R_DL_JUMP(0x0016, "DVD-R DL layer jump"),
    DVD_RW_DL(0x0017, "DVD-RW DL"),
    DVD_DOWNLOAD(0x0018, "DVD-Download"),
    DVD_PLUS_RW(0x001A, "DVD+RW"),
    DVD_PLUS_R(0x001B, "DVD+R"),
    DVD_PLUS_RW_DL(0x002A, "DVD+RW DL"),
    DVD_PLUS_R_DL(0x002B, "DVD+R DL"),
    BD_ROM(0x0040, "BD-ROM"),
    BD_R_SEQUENTIAL(0x0041, "BD-R"),
    BD_R_RANDOM(0x0042, "BD-R random recording"),
    BD_RE(0x0043, "BD-RE"),
    HD_DVD_ROM(0x0050, "HD DVD-ROM"),
    HD_DVD_R(0x0051, "HD DVD-R"),
    HD_DVD_RAM(0x0052, "HD DVD-RAM"),
    HD_DVD_RW(0x0053, "HD DVD-RW"),
    HD_DVD_R_DL(0x0058, "HD DVD-R DL"),
    HD_DVD_RW_DL(0x005A, "HD DVD-RW DL"),
    NON_CONFORMING(0xFFFF, "unknown");

    private final int number;
    private final String title;

    Profile(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /// The profile with this number; [#NON_CONFORMING] for a number that is not known.
    public static Profile of(int number) {
        return Stream.of(values()).filter(profile -> profile.number == number).findFirst().orElse(NON_CONFORMING);
    }

    public int number() {
        return number;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    public boolean isCd() {
        return number >= 0x08 && number <= 0x0A;
    }

    public boolean isDvd() {
        return number >= 0x10 && number <= 0x2B;
    }

    public boolean isBd() {
        return number >= 0x40 && number <= 0x43;
    }

    /// Blocks can be written in any order, again and again.
    public boolean isOverwritable() {
        return switch (this) {
            case REMOVABLE_DISK, DVD_RAM, DVD_RW_RESTRICTED, DVD_PLUS_RW, DVD_PLUS_RW_DL, BD_R_RANDOM, BD_RE -> true;
            default -> false;
        };
    }
}
