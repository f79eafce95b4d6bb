package org.burnish.drive;

import java.util.Optional;
import org.burnish.scsi.mmc.Atip;
import org.burnish.scsi.mmc.DiscInformation;
import org.burnish.scsi.mmc.DiscInformationUnit;
import org.burnish.scsi.mmc.PhysicalFormatInformation;
import org.burnish.scsi.mmc.PhysicalFormatInformation.BookType;
import org.burnish.scsi.mmc.Profile;

/// Decides exactly what kind of disc it is.
///
/// @param profile what the drive takes it for
/// @param information how it is written
/// @param atip what the groove of a CD says
/// @param physical what a DVD says it is
/// @param unit what a BD says it is
record KindOfMedium(
        Profile profile,
        Optional<DiscInformation> information,
        Optional<Atip> atip,
        Optional<PhysicalFormatInformation> physical,
        Optional<DiscInformationUnit> unit) {
    MediumKind kind() {
        return switch (profile) {
            case NONE, NON_CONFORMING, REMOVABLE_DISK -> withoutProfile();
            case CD_ROM -> cd(MediumKind.CD_ROM);
            case CD_R -> MediumKind.CD_R;
            case CD_RW -> MediumKind.CD_RW;
            case DVD_ROM -> book();
            case DVD_R -> layers() > 1 ? MediumKind.DVD_R_DL : MediumKind.DVD_R;
            case DVD_RAM -> MediumKind.DVD_RAM;
            case DVD_RW_RESTRICTED, DVD_RW_SEQUENTIAL -> MediumKind.DVD_RW;
            case DVD_R_DL_SEQUENTIAL, DVD_R_DL_JUMP, DVD_DOWNLOAD -> MediumKind.DVD_R_DL;
            case DVD_RW_DL -> MediumKind.DVD_RW_DL;
            case DVD_PLUS_RW -> MediumKind.DVD_PLUS_RW;
            case DVD_PLUS_R -> layers() > 1 ? MediumKind.DVD_PLUS_R_DL : MediumKind.DVD_PLUS_R;
            case DVD_PLUS_RW_DL -> MediumKind.DVD_PLUS_RW_DL;
            case DVD_PLUS_R_DL -> MediumKind.DVD_PLUS_R_DL;
            case BD_ROM -> bluray();
            case BD_R_SEQUENTIAL, BD_R_RANDOM -> MediumKind.bdR(blurayLayers());
            case BD_RE -> MediumKind.bdRe(blurayLayers());
            case HD_DVD_ROM, HD_DVD_R, HD_DVD_RAM, HD_DVD_RW, HD_DVD_R_DL, HD_DVD_RW_DL -> MediumKind.HD_DVD;
        };
    }

    private int layers() {
        return physical.map(PhysicalFormatInformation::layers).orElse(1);
    }

    private int blurayLayers() {
        return unit.map(DiscInformationUnit::layers).orElse(1);
    }

    /// Old CD writers have no profiles.
    private MediumKind withoutProfile() {
        return information.isPresent() || atip.isPresent() ? cd(MediumKind.CD_ROM) : MediumKind.UNKNOWN;
    }

    /// Finished CD-Rs are often shown as CD-ROM.
    private MediumKind cd(MediumKind otherwise) {
        boolean erasable = information.filter(DiscInformation::erasable).isPresent();
        if (erasable || atip.filter(Atip::rewritable).isPresent()) {
            return MediumKind.CD_RW;
        }
        boolean open = information.filter(disc -> disc.status() != DiscInformation.Status.COMPLETE).isPresent();
        return atip.isPresent() || open && profile == Profile.NONE ? MediumKind.CD_R : otherwise;
    }

    /// Finished recordable DVDs are often shown as DVD-ROM, while they say themselves what they are.
    private MediumKind book() {
        return switch (physical.map(PhysicalFormatInformation::bookType).orElse(BookType.DVD_ROM)) {
            case DVD_RAM -> MediumKind.DVD_RAM;
            case DVD_R -> layers() > 1 ? MediumKind.DVD_R_DL : MediumKind.DVD_R;
            case DVD_RW -> MediumKind.DVD_RW;
            case DVD_PLUS_RW -> MediumKind.DVD_PLUS_RW;
            case DVD_PLUS_R -> MediumKind.DVD_PLUS_R;
            case DVD_PLUS_RW_DL -> MediumKind.DVD_PLUS_RW_DL;
            case DVD_PLUS_R_DL -> MediumKind.DVD_PLUS_R_DL;
            default -> MediumKind.DVD_ROM;
        };
    }

    /// Finished BD-Rs are shown as BD-ROM by some drives.
    private MediumKind bluray() {
        String type = unit.map(DiscInformationUnit::discType).orElse("");
        int layers = blurayLayers();
        return switch (type) {
            case "BDR" -> MediumKind.bdR(layers);
            case "BDW" -> MediumKind.bdRe(layers);
            default -> MediumKind.BD_ROM;
        };
    }
}
