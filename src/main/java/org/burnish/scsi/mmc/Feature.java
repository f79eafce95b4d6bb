package org.burnish.scsi.mmc;

import java.util.List;
import org.burnish.bytes.Clause;

/// One feature descriptor of GET CONFIGURATION: what a drive can do, and whether it can do it with this medium.
/// Descriptors without content of their own, and unknown ones, are kept as [Other].
@Clause("MMC-6 5.3")
public sealed interface Feature {
    Head head();

    /// The first four bytes of any descriptor.
    ///
    /// @param code of the feature
    /// @param version of its description
    /// @param persistent whether it is always current
    /// @param current whether it is there with this medium
    record Head(int code, int version, boolean persistent, boolean current) {}

    /// The profiles that the drive has, each with whether it is the current one.
    record ProfileList(Head head, List<Profile> profiles, List<Profile> current) implements Feature {}

    /// @param physicalInterface 1 SCSI, 2 ATAPI, 3, 4 and 6 IEEE 1394, 7 SATA, 8 USB
    record Core(Head head, long physicalInterface, boolean deviceBusyEvents) implements Feature {}

    record Morphing(Head head, boolean operationalChangeEvents, boolean asynchronous) implements Feature {}

    /// @param loadingMechanism 0 caddy, 1 tray, 2 pop-up, 4 and 5 changer
    /// @param load whether the drive can close its tray
    /// @param eject whether it can open it
    /// @param preventJumper whether it starts locked
    /// @param lock whether it can lock the medium in
    record RemovableMedium(Head head, int loadingMechanism, boolean load, boolean eject, boolean preventJumper, boolean lock)
            implements Feature {}

    record WriteProtect(Head head, boolean software, boolean persistent, boolean discControlBlock, boolean media)
            implements Feature {}

    /// @param blocking blocks that are read at once
    /// @param errorRecoveryPage whether mode page 01h is there
    record RandomReadable(Head head, long blockSize, int blocking, boolean errorRecoveryPage) implements Feature {}

    record CdRead(Head head, boolean digitalAudioPlay, boolean errorPointers, boolean cdText) implements Feature {}

    record DvdRead(Head head, boolean multi110, boolean dualLayerRw, boolean dualLayerR) implements Feature {}

    record RandomWritable(Head head, long lastBlock, long blockSize, int blocking,
            boolean errorRecoveryPage) implements Feature {}

    record IncrementalStreamingWritable(Head head, int dataBlockTypes, boolean addressModeReservation, boolean bufferUnderrunFree,
            List<Integer> linkSizes) implements Feature {}

    /// @param noSpareAreas RENoSA
    /// @param expand whether the spare area can grow
    /// @param quickCertification QCert
    /// @param certification Cert
    /// @param blurayRandomRecording RRM
    record Formattable(Head head, boolean noSpareAreas, boolean expand, boolean quickCertification, boolean certification,
            boolean blurayRandomRecording) implements Feature {}

    /// @param spareAreaInformation whether the spare areas can be asked for
    record HardwareDefectManagement(Head head, boolean spareAreaInformation) implements Feature {}

    record WriteOnce(Head head, long blockSize, int blocking, boolean errorRecoveryPage) implements Feature {}

    record Mrw(Head head, boolean write) implements Feature {}

    /// DVD+RW, DVD+R and their double-layer kinds.
    record DvdPlus(Head head, boolean write, boolean quickStart, boolean closeOnly) implements Feature {}

    record RigidRestrictedOverwrite(Head head, boolean dsdg, boolean dsdr, boolean intermediate, boolean blank)
            implements Feature {}

    record CdTrackAtOnce(
            Head head, boolean bufferUnderrunFree, boolean testWrite, boolean cdRw, boolean subChannel, int dataBlockTypes)
            implements Feature {}

    record CdMastering(Head head, boolean bufferUnderrunFree, boolean sessionAtOnce, boolean rawMultiSession, boolean raw,
            boolean testWrite, boolean cdRw, boolean subChannel, int maximumCueSheetLength) implements Feature {}

    record DvdRRwWrite(Head head, boolean bufferUnderrunFree, boolean dualLayer, boolean testWrite, boolean dvdRw)
            implements Feature {}

    record LayerJumpRecording(Head head, List<Integer> linkSizes) implements Feature {}

    /// @param subTypes bit 0 standard, 1 high, 2 ultra, 3 ultra+ speed
    record CdRwMediaWriteSupport(Head head, int subTypes) implements Feature {}

    /// BD: which classes and versions, a bit map for each of RE, R and ROM.
    record BdRead(Head head, boolean bca, long re, long r, long rom) implements Feature {}

    /// BD: which classes and versions, a bit map for each of RE and R.
    record BdWrite(Head head, boolean verifyNotRequired, long re, long r) implements Feature {}

    record TimeOut(Head head, boolean group3) implements Feature {}

    record DvdCss(Head head, int version) implements Feature {}

    /// @param readBufferCapacityBlocks RBCB
    /// @param setCdSpeed SCS
    /// @param modePage2A MP2A
    /// @param writeSpeedPerformance WSPD
    /// @param streamWriting SW
    record RealTimeStreaming(Head head, boolean readBufferCapacityBlocks, boolean setCdSpeed, boolean modePage2A,
            boolean writeSpeedPerformance, boolean streamWriting) implements Feature {}

    record DriveSerialNumber(Head head, String serialNumber) implements Feature {}

    /// @param date as YYYYMMDDhhmmss
    record FirmwareInformation(Head head, String date) implements Feature {}

    record Aacs(Head head, boolean bindingNonce, int version) implements Feature {}

    /// What has no content of its own, or is not known here.
    ///
    /// @param content the bytes behind the head
    record Other(Head head, byte[] content) implements Feature {}
}
