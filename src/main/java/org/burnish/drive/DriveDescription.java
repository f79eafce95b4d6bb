package org.burnish.drive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.Device;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.scsi.mmc.CapabilitiesPage;
import org.burnish.scsi.mmc.Configuration;
import org.burnish.scsi.mmc.Feature;
import org.burnish.scsi.mmc.FeatureCode;
import org.burnish.scsi.mmc.Profile;
import org.burnish.scsi.mmc.ReportRpcState;
import org.burnish.scsi.mmc.RpcState;
import org.burnish.scsi.spc.Inquiry;
import org.burnish.scsi.spc.ModeParameters;
import org.burnish.scsi.spc.ModeSense;
import org.burnish.scsi.spc.StandardInquiry;

/// What a drive is and can do, whatever lies in it.
///
/// @param address what the user calls it
/// @param vendor who made it
/// @param product the model
/// @param revision of the firmware
/// @param firmwareDate as YYYY-MM-DD, or empty
/// @param connection how it is connected, or empty
/// @param reads kinds of discs that it reads
/// @param writes kinds of discs that it writes
/// @param bufferBytes its buffer, 0 when it does not tell
/// @param testWrite whether it can rehearse on CD or DVD-R
/// @param underrunFree whether it survives data that comes too slowly
/// @param errorPointers whether it says which bytes of an audio CD are wrong
/// @param cdText whether it reads CD-Text
/// @param tray whether the computer can open its tray
/// @param regions that it plays DVDs of, empty when it does not mind or was not set
/// @param regionChanges how often the user can still change the region; -1 when it does not tell
public record DriveDescription(
        String address,
        String vendor,
        String product,
        String revision,
        String firmwareDate,
        String connection,
        List<String> reads,
        List<String> writes,
        long bufferBytes,
        boolean testWrite,
        boolean underrunFree,
        boolean errorPointers,
        boolean cdText,
        boolean tray,
        List<Integer> regions,
        int regionChanges) {
    private static final int DATE = 8;

    static DriveDescription read(Device device, Optional<Configuration> known) throws IOException {
        Questions questions = new Questions(device);
        StandardInquiry inquiry = device.execute(new Inquiry());
        if (!inquiry.isOpticalDrive()) {
            throw new TransportException(Reason.NO_DRIVE, device.address() + " is no drive for optical discs.");
        }
        Optional<ModeParameters> parameters = questions.ask(ModeSense.current(CapabilitiesPage.CODE));
        Optional<CapabilitiesPage> page = parameters.isEmpty() ? Optional.empty() : CapabilitiesPage.of(parameters.get());
        Configuration configuration = known.orElse(new Configuration(Profile.NONE, List.of()));
        Abilities abilities = new Abilities(configuration, page);
        Optional<RpcState> region = configuration.has(FeatureCode.DVD_CSS)
                ? questions.ask(new ReportRpcState()) : Optional.empty();
        return new DriveDescription(
                device.address(),
                inquiry.vendor(),
                inquiry.product(),
                inquiry.revision(),
                configuration.feature(Feature.FirmwareInformation.class).map(feature -> date(feature.date())).orElse(""),
                configuration.feature(Feature.Core.class).map(core -> connection(core.physicalInterface())).orElse(""),
                abilities.reads(),
                abilities.writes(),
                page.map(found -> found.bufferKilobytes() * 1024L).orElse(0L),
                abilities.testWrite(),
                abilities.underrunFree(),
                configuration.feature(Feature.CdRead.class).map(Feature.CdRead::errorPointers).orElse(false),
                configuration.feature(Feature.CdRead.class).map(Feature.CdRead::cdText).orElse(false),
                configuration.feature(Feature.RemovableMedium.class).map(Feature.RemovableMedium::eject).orElse(true),
                region.filter(state -> state.type() != RpcState.Type.NONE && state.scheme() == 1)
                        .map(RpcState::regions).orElse(List.of()),
                region.map(RpcState::userChanges).orElse(-1));
    }

    private static String date(String digits) {
        return digits.matches("[0-9]{8}.*")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, DATE)
                : "";
    }

    private static String connection(long physicalInterface) {
        return switch ((int) physicalInterface) {
            case 1 -> "SCSI";
            case 2 -> "ATAPI";
            case 3, 4, 6 -> "FireWire";
            case 7 -> "SATA";
            case 8 -> "USB";
            default -> "";
        };
    }

    /// Whether it says that it writes this kind of disc, with however many layers a BD has.
    public boolean writes(MediumKind kind) {
        String title = kind.title();
        return writes.contains(kind.isBd() ? title.substring(0, (title + " ").indexOf(' ')) : title);
    }

    /// Vendor and product in one, as on the drive's front.
    public String model() {
        return (vendor + " " + product).strip();
    }
}
