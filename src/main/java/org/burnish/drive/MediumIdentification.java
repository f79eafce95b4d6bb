package org.burnish.drive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.disc.Writing;
import org.burnish.drive.Medium.Protection;
import org.burnish.drive.Medium.State;
import org.burnish.scsi.Device;
import org.burnish.scsi.mmc.Atip;
import org.burnish.scsi.mmc.Configuration;
import org.burnish.scsi.mmc.CopyrightInformation;
import org.burnish.scsi.mmc.DiscInformation;
import org.burnish.scsi.mmc.DiscInformationUnit;
import org.burnish.scsi.mmc.FeatureCode;
import org.burnish.scsi.mmc.FormatCapacities;
import org.burnish.scsi.mmc.PhysicalFormatInformation;
import org.burnish.scsi.mmc.Profile;
import org.burnish.scsi.mmc.ReadDiscInformation;
import org.burnish.scsi.mmc.ReadDiscStructure;
import org.burnish.scsi.mmc.ReadFormatCapacities;
import org.burnish.scsi.mmc.ReadTocPmaAtip;
import org.burnish.scsi.mmc.SpareArea;

/// Finds out what kind of disc lies in a drive, how it is written and how large it is. Drives lie about much of it: a
/// finished DVD-R is shown as DVD-ROM and a BD-R as BD-ROM, a CD writer shows no profile at all. So several answers are held
/// against each other, and none is needed.
public final class MediumIdentification {
    /// Ids that makers use for M-DISCs, and for ordinary discs too.
    private static final List<String> M_DISC = List.of("VERBAT/IMe", "MILLEN");

    private final Questions questions;
    private final Configuration configuration;
    private final Optional<DiscInformation> information;
    private final Optional<DiscInformationUnit> unit;
    private final Optional<PhysicalFormatInformation> physical;
    private final Optional<Atip> atip;

    private MediumIdentification(Device device, Optional<Configuration> known) throws IOException {
        questions = new Questions(device);
        configuration = known.orElse(new Configuration(Profile.NONE, List.of()));
        Profile profile = configuration.currentProfile();
        information = questions.ask(ReadDiscInformation.standard());
        unit = profile.isBd() ? questions.ask(ReadDiscStructure.discInformation()) : Optional.empty();
        physical = profile.isDvd() ? questions.ask(ReadDiscStructure.physicalFormat(0)) : Optional.empty();
        atip = profile.isCd() || profile == Profile.NONE
                ? questions.ask(ReadTocPmaAtip.atip()).filter(Atip::plausible)
                : Optional.empty();
    }

    /// What lies in a drive that is ready.
    ///
    /// @param configuration of the drive with this disc; nothing with drives that are too old to have one
    /// @throws IOException when the drive can't be reached
    public static Medium of(Device device, Optional<Configuration> configuration) throws IOException {
        return new MediumIdentification(device, configuration).medium();
    }

    private Medium medium() throws IOException {
        Profile profile = configuration.currentProfile();
        MediumKind kind = new KindOfMedium(profile, information, atip, physical, unit).kind();
        Optional<FormatCapacities> formats = kind.writing() == Writing.NEVER || kind == MediumKind.CD_R
                ? Optional.empty()
                : questions.ask(new ReadFormatCapacities());
        Tracks tracks = Tracks.read(questions, kind, information);
        Occupancy occupancy = new Occupancy(questions, kind, information, atip, physical, formats, tracks);
        String maker = manufacturer(kind);
        return new Medium(
                kind,
                profile,
                occupancy.state(),
                tracks.sessions(),
                information.filter(disc -> disc.lastSession() == DiscInformation.SessionState.DAMAGED).isPresent(),
                occupancy.recorded(),
                occupancy.free(),
                occupancy.total(),
                occupancy.state() == State.OVERWRITABLE ? OptionalLong.empty() : tracks.nextWritable(),
                layers(),
                maker,
                M_DISC.stream().anyMatch(maker::startsWith),
                protection(kind),
                Speeds.reading(questions),
                kind.writing() == Writing.NEVER ? List.of() : Speeds.writing(questions),
                spare(kind),
                information.filter(DiscInformation::discIdentificationValid).map(DiscInformation::discIdentification).orElse(0L));
    }

    private int layers() {
        return unit.map(DiscInformationUnit::layers).or(() -> physical.map(PhysicalFormatInformation::layers)).orElse(1);
    }

    private String manufacturer(MediumKind kind) throws IOException {
        return switch (kind) {
            case CD_R, CD_RW -> atip.map(Atip::manufacturerCode).orElse("");
            case DVD_R, DVD_R_DL, DVD_RW,
                    DVD_RW_DL -> questions.ask(ReadDiscStructure.preRecorded()).flatMap(id -> id).orElse("");
            case DVD_PLUS_R, DVD_PLUS_R_DL, DVD_PLUS_RW, DVD_PLUS_RW_DL -> plusManufacturer();
            default -> unit.filter(bd -> !bd.manufacturer().isEmpty())
                    .map(bd -> bd.manufacturer() + "/" + bd.mediaType() + "/" + bd.revision())
                    .orElse("");
        };
    }

    /// Some drives refuse the groove's own structure, and put it into the physical format.
    private String plusManufacturer() throws IOException {
        Optional<String> groove = questions.ask(ReadDiscStructure.adip()).flatMap(id -> id);
        return groove.isPresent()
                ? groove.get() : questions.ask(ReadDiscStructure.adipInPhysicalFormat()).flatMap(id -> id).orElse("");
    }

    private Protection protection(MediumKind kind) throws IOException {
        if (kind.isDvd()) {
            Optional<CopyrightInformation> copyright = questions.ask(ReadDiscStructure.copyright());
            return copyright.map(found -> new Protection(found.system(), kind == MediumKind.DVD_ROM
                    ? found.regions() : List.of()))
                    .orElse(Protection.NONE);
        }
        return kind == MediumKind.BD_ROM && configuration.isCurrent(FeatureCode.AACS) ? new Protection("AACS",
                List.of()) : Protection.NONE;
    }

    private SpareArea spare(MediumKind kind) throws IOException {
        boolean bluray = kind.isBd() && kind != MediumKind.BD_ROM;
        Optional<SpareArea> area = bluray
                ? questions.ask(ReadDiscStructure.bluraySpareArea())
                : kind == MediumKind.DVD_RAM ? questions.ask(ReadDiscStructure.dvdSpareArea()) : Optional.empty();
        return area.orElse(new SpareArea(0, 0));
    }
}
