package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.mmc.CdSelection.ErrorPointers;
import org.burnish.scsi.mmc.CdSelection.SectorType;
import org.burnish.scsi.mmc.CdSelection.SubChannel;
import org.burnish.scsi.mmc.CloseTrackSession.Function;
import org.burnish.scsi.mmc.ReadTrackInformation.AddressType;
import org.burnish.scsi.mmc.StartStopUnit.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command's descriptor block and parameters, byte by byte, against the standard's tables.
class CommandBytesTest {
    private static String parameters(Command<?> command) {
        return command.data() instanceof DataPhase.Out out
                ? HexFormat.ofDelimiter(" ").withUpperCase().formatHex(out.parameters()) : "";
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(new ReadCapacity(), "25 00 00 00 00 00 00 00 00 00", 8),
                Arguments.of(new ReadBufferCapacity(), "5C 00 00 00 00 00 00 00 0C 00", 12),
                Arguments.of(new ReadFormatCapacities(), "23 00 00 00 00 00 00 00 FC 00", 252),
                Arguments.of(new GetConfiguration(), "46 00 00 00 00 00 00 10 00 00", 4096),
                Arguments.of(new GetConfiguration(GetConfiguration.Request.ONE, 0x0108, 64), "46 02 01 08 00 00 00 00 40 00", 64),
                Arguments.of(new GetEventStatusNotification(GetEventStatusNotification.MEDIA),
                        "4A 01 00 00 10 00 00 00 08 00", 8),
                Arguments.of(ReadDiscInformation.standard(), "51 00 00 00 00 00 00 00 FE 00", 254),
                Arguments.of(ReadDiscInformation.trackResources(), "51 01 00 00 00 00 00 00 0C 00", 12),
                Arguments.of(ReadDiscInformation.powResources(), "51 02 00 00 00 00 00 00 10 00", 16),
                Arguments.of(ReadTrackInformation.ofTrack(0xFF), "52 01 00 00 00 FF 00 00 30 00", 48),
                Arguments.of(new ReadTrackInformation(AddressType.SESSION, 2, true, 36), "52 06 00 00 00 02 00 00 24 00", 36),
                Arguments.of(ReadTocPmaAtip.toc(), "43 00 00 00 00 00 00 03 24 00", 804),
                Arguments.of(ReadTocPmaAtip.sessionStart(), "43 00 01 00 00 00 00 00 0C 00", 12),
                Arguments.of(ReadTocPmaAtip.fullToc(), "43 02 02 00 00 00 01 08 00 00", 2048),
                Arguments.of(ReadTocPmaAtip.pma(), "43 02 03 00 00 00 00 08 00 00", 2048),
                Arguments.of(ReadTocPmaAtip.atip(), "43 02 04 00 00 00 00 00 20 00", 32),
                Arguments.of(ReadTocPmaAtip.cdText(), "43 00 05 00 00 00 00 10 00 00", 4096),
                Arguments.of(ReadSubChannel.mediaCatalogNumber(), "42 00 40 02 00 00 00 00 18 00", 24),
                Arguments.of(ReadSubChannel.isrc(7), "42 00 40 03 00 00 07 00 18 00", 24),
                Arguments.of(GetPerformance.reading(), "AC 10 00 00 00 00 00 00 00 0F 00 00", 248),
                Arguments.of(GetPerformance.writing(), "AC 14 00 00 00 00 00 00 00 0F 00 00", 248),
                Arguments.of(GetPerformance.writeSpeeds(), "AC 00 00 00 00 00 00 00 00 0F 03 00", 248),
                Arguments.of(ReadDiscStructure.physicalFormat(1), "AD 00 00 00 00 00 01 00 08 04 00 00", 2052),
                Arguments.of(ReadDiscStructure.copyright(), "AD 00 00 00 00 00 00 01 00 08 00 00", 8),
                Arguments.of(ReadDiscStructure.preRecorded(), "AD 00 00 00 00 00 00 0E 08 04 00 00", 2052),
                Arguments.of(ReadDiscStructure.adip(), "AD 00 00 00 00 00 00 11 08 04 00 00", 2052),
                Arguments.of(ReadDiscStructure.adipInPhysicalFormat(), "AD 00 00 00 00 00 00 00 08 04 00 00", 2052),
                Arguments.of(ReadDiscStructure.dvdSpareArea(), "AD 00 00 00 00 00 00 0A 00 10 00 00", 16),
                Arguments.of(ReadDiscStructure.layerBoundary(), "AD 00 00 00 00 00 00 20 00 0C 00 00", 12),
                Arguments.of(ReadDiscStructure.discInformation(), "AD 01 00 00 00 00 00 00 10 04 00 00", 4100),
                Arguments.of(ReadDiscStructure.bluraySpareArea(), "AD 01 00 00 00 00 00 0A 00 10 00 00", 16),
                Arguments.of(ReadDiscStructure.list(true), "AD 01 00 00 00 00 00 FF 08 04 00 00", 2052),
                Arguments.of(new ReportRpcState(), "A4 00 00 00 00 00 00 00 00 08 08 00", 8));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questions(Command<?> command, String cdb, int length) {
        assertThat(command.cdb()).hasToString(cdb);
        assertThat(command.data()).isEqualTo(DataPhase.in(length));
        assertThat(length % 2).isZero();
        assertThat(command.reliesOnMedium()).isFalse();
        assertThat(command.name()).isUpperCase();
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(new StartStopUnit(Action.STOP, false), "1B 00 00 00 00 00", Deadline.TRAY),
                Arguments.of(new StartStopUnit(Action.START, true), "1B 01 00 00 01 00", Deadline.IMMEDIATE),
                Arguments.of(new StartStopUnit(Action.EJECT, false), "1B 00 00 00 02 00", Deadline.TRAY),
                Arguments.of(new StartStopUnit(Action.LOAD, false), "1B 00 00 00 03 00", Deadline.TRAY),
                Arguments.of(new SynchronizeCache(true), "35 02 00 00 00 00 00 00 00 00", Deadline.IMMEDIATE),
                Arguments.of(new SynchronizeCache(false), "35 00 00 00 00 00 00 00 00 00", Deadline.FLUSH),
                Arguments.of(new CloseTrackSession(Function.TRACK, 0xFF, true), "5B 01 01 00 00 FF 00 00 00 00",
                        Deadline.IMMEDIATE),
                Arguments.of(new CloseTrackSession(Function.SESSION, 0, false), "5B 00 02 00 00 00 00 00 00 00", Deadline.FLUSH),
                Arguments.of(new CloseTrackSession(Function.STOP_BACKGROUND_FORMAT, 0, true), "5B 01 00 00 00 00 00 00 00 00",
                        Deadline.IMMEDIATE),
                Arguments.of(new CloseTrackSession(Function.FINALIZE_MINIMAL, 0, true), "5B 01 05 00 00 00 00 00 00 00",
                        Deadline.IMMEDIATE),
                Arguments.of(new CloseTrackSession(Function.FINALIZE, 0, true), "5B 01 06 00 00 00 00 00 00 00",
                        Deadline.IMMEDIATE),
                Arguments.of(new ReserveTrack(0x00230540), "53 00 00 00 00 00 23 05 40 00", Deadline.WRITE),
                Arguments.of(new SendOpcInformation(), "54 01 00 00 00 00 00 00 00 00", Deadline.CALIBRATE),
                Arguments.of(Blank.wholeDisc(false), "A1 11 00 00 00 00 00 00 00 00 00 00", Deadline.IMMEDIATE),
                Arguments.of(Blank.wholeDisc(true), "A1 10 00 00 00 00 00 00 00 00 00 00", Deadline.IMMEDIATE),
                Arguments.of(new Blank(Blank.Type.ERASE_LAST_SESSION, 0x0102, false), "A1 06 00 00 01 02 00 00 00 00 00 00",
                        Deadline.ERASE),
                Arguments.of(new SetCdSpeed(0xFFFF, 7056, false), "BB 00 FF FF 1B 90 00 00 00 00 00 00", Deadline.ASK),
                Arguments.of(new SetCdSpeed(706, 706, true), "BB 01 02 C2 02 C2 00 00 00 00 00 00", Deadline.ASK));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void ordersWithoutParameters(Command<?> command, String cdb, Deadline deadline) {
        assertThat(command.cdb()).hasToString(cdb);
        assertThat(command.data()).isEqualTo(DataPhase.NONE);
        assertThat(command.deadline()).isEqualTo(deadline);
        assertThat(command.name()).isUpperCase();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(new FormatUnit(new FormatDescriptor(0xFFFFFFFFL, 0x26, 0, 0), false, true),
                        "04 11 00 00 00 00", "00 02 00 08 FF FF FF FF 98 00 00 00"),
                Arguments.of(new FormatUnit(new FormatDescriptor(11_826_176, 0x30, 3, 0x1000), true, true),
                        "04 11 00 00 00 00", "00 82 00 08 00 B4 74 00 C3 00 10 00"),
                Arguments.of(new SetStreaming(StreamingSpeeds.of(2_298_495, 5540, 11_080)), "B6 00 00 00 00 00 00 00 00 00 1C 00",
                        "00 00 00 00 00 00 00 00 00 23 12 7F 00 00 15 A4 00 00 03 E8 00 00 2B 48 00 00 03 E8"),
                Arguments.of(new SetStreaming(StreamingSpeeds.DEFAULTS), "B6 00 00 00 00 00 00 00 00 00 1C 00",
                        "04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"),
                Arguments.of(new SendLayerBoundary(2_086_912), "BF 00 00 00 00 00 00 20 00 0C 00 00",
                        "00 0A 00 00 00 00 00 00 00 1F D8 00"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void ordersWithParameters(Command<?> command, String cdb, String list) {
        assertThat(command.cdb().bytes()).hasSize(Cdb.lengthOf(command.cdb().operationCode()));
        assertThat(command.cdb()).hasToString(cdb);
        assertThat(parameters(command)).isEqualTo(list);
    }

    /// Two audio tracks of 10,000 and 20,000 blocks, as the lead-in, the pre-gap, the tracks and the lead-out.
    @Test
    void aCueSheetOfTwoAudioTracks() {
        SendCueSheet command = new SendCueSheet(List.of(
                new CueEntry(0, 1, 0, 0, 0x01, 0, 0, 0, 0),
                CueEntry.at(0, 1, 0, 0, -150),
                CueEntry.at(0, 1, 1, 0, 0),
                CueEntry.at(0, 2, 1, 0, 10_000),
                CueEntry.at(0, CueEntry.LEAD_OUT, 1, 0x01, 30_000)));
        assertThat(command.cdb()).hasToString("5D 00 00 00 00 00 00 00 28 00");
        assertThat(parameters(command)).isEqualTo("01 00 00 01 00 00 00 00 01 01 00 00 00 00 00 00 01 01 01 00 00 00 02 00 "
                + "01 02 01 00 00 02 0F 19 01 AA 01 01 00 06 2A 00");
    }

    @Test
    void codesInACueSheet() {
        assertThat(parameters(new SendCueSheet(CueEntry.catalogNumber("1234567890123"))))
                .isEqualTo("02 31 32 33 34 35 36 37 02 38 39 30 31 32 33 00");
        assertThat(parameters(new SendCueSheet(CueEntry.isrc(4, 2, "DEABC0712345"))))
                .isEqualTo("43 02 44 45 41 42 43 30 43 02 37 31 32 33 34 35");
        assertThatThrownBy(() -> CueEntry.isrc(0, 1, "short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void transfers() {
        assertThat(new Read10(false).cdb(0x0102_0304, 32)).hasToString("28 00 01 02 03 04 00 00 20 00");
        assertThat(new Read10(true).cdb(16, 1)).hasToString("28 08 00 00 00 10 00 00 01 00");
        assertThat(new Read12(true, false).cdb(16, 0x01_0000)).hasToString("A8 08 00 00 00 10 00 01 00 00 00 00");
        assertThat(new Read12(false, true).cdb(16, 1)).hasToString("A8 00 00 00 00 10 00 00 00 01 80 00");
        assertThat(new Write10().cdb(-150, 27)).hasToString("2A 00 FF FF FF 6A 00 00 1B 00");
        assertThat(new Write12(true).cdb(32, 32)).hasToString("AA 00 00 00 00 20 00 00 00 20 80 00");
    }

    @Test
    void sectorsOfACd() {
        CdSelection audio = CdSelection.audio(ErrorPointers.C2, SubChannel.RAW);
        assertThat(new ReadCd(audio).cdb(1000, 10)).hasToString("BE 04 00 00 03 E8 00 00 0A 12 01 00");
        assertThat(audio.sectorLength()).isEqualTo(2742);
        CdSelection whole = CdSelection.whole(ErrorPointers.NONE, SubChannel.NONE);
        assertThat(new ReadCd(whole).cdb(-1, 1)).hasToString("BE 00 FF FF FF FF 00 00 01 F8 00 00");
        assertThat(whole.sectorLength()).isEqualTo(2352);
        assertThat(new ReadCdMsf(whole).cdb(-150, 151)).hasToString("B9 00 00 00 00 00 00 02 01 F8 00 00");
        assertThat(CdSelection.whole(ErrorPointers.C2_AND_BLOCK, SubChannel.Q).sectorLength()).isEqualTo(2664);
        assertThat(new ReadCd(CdSelection.userData(SectorType.MODE_2_FORM_2)).cdb(0, 1))
                .hasToString("BE 14 00 00 00 00 00 00 01 10 00 00");
        assertThat(CdSelection.userData(SectorType.MODE_1).sectorLength()).isEqualTo(2048);
        assertThatThrownBy(() -> CdSelection.userData(SectorType.ANY).sectorLength())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"AUDIO, 04", "MODE_1, 08", "MODE_2, 0C", "MODE_2_FORM_1, 10", "MODE_2_FORM_2, 14"})
    void theWholeSectorHas2352BytesWhateverItsKind(SectorType type, String field) {
        var all = new CdSelection(type, true, true, true, true, true, ErrorPointers.NONE, SubChannel.NONE);
        assertThat(all.sectorLength()).isEqualTo(2352);
        assertThat(new ReadCd(all).cdb(0, 1).toString()).startsWith("BE " + field);
    }

    @Test
    void writingReliesOnTheMedium() {
        assertThat(Stream.of(new SynchronizeCache(true), new CloseTrackSession(Function.TRACK, 1, true), new SendOpcInformation(),
                        Blank.wholeDisc(true), new ReserveTrack(16), new SendLayerBoundary(16), new SendCueSheet(List.of()),
                        new FormatUnit(new FormatDescriptor(0, 0, 0, 0), false, true)))
                .allMatch(Command::reliesOnMedium);
    }
}
