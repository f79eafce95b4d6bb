package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Command;
import org.junit.jupiter.api.Test;

/// What drives answer, byte by byte. Where a drive is named, the bytes are what it sent.
class AnswersTest {
    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replaceAll("\\s", ""));
    }

    private static <R> R read(Command<R> command, String bytes) throws IOException {
        return command.decode(ByteReader.of(hex(bytes)));
    }

    @Test
    void capacities() throws IOException {
        assertThat(read(new ReadCapacity(), "00 23 05 3F 00 00 08 00")).isEqualTo(new Capacity(2_295_103, 2048));
        assertThat(new Capacity(2_295_103, 2048).blocks()).isEqualTo(2_295_104);
        assertThat(new Capacity(0, 2048).blocks()).isZero();
        BufferCapacity buffer = read(new ReadBufferCapacity(), "00 0A 00 00 00 20 00 00 00 10 00 00");
        assertThat(buffer).isEqualTo(new BufferCapacity(0x20_0000, 0x10_0000));
        assertThat(buffer.plausible()).isTrue();
        assertThat(new BufferCapacity(10, 11).plausible()).isFalse();
        assertThat(new BufferCapacity(0, 0).plausible()).isFalse();
    }

    @Test
    void formatCapacities() throws IOException {
        // HL-DT-ST GSA-4083N with a DVD-RW TDK502saku.
        FormatCapacities all = read(new ReadFormatCapacities(), """
                00 00 00 20  00 22 66 60 02 00 08 00
                00 23 10 00 00 00 08 00  00 23 10 00 40 00 00 10  00 23 10 00 54 00 00 10""");
        assertThat(all.state()).isEqualTo(FormatCapacities.State.FORMATTED);
        assertThat(all.blocks()).isEqualTo(2_254_432);
        assertThat(all.blockLength()).isEqualTo(2048);
        assertThat(all.formats()).extracting(FormatDescriptor::type).containsExactly(0x00, 0x10, 0x15);
        assertThat(all.format(0x15)).contains(new FormatDescriptor(2_297_856, 0x15, 0, 16));
        assertThat(all.format(0x30)).isEmpty();
        FormatCapacities lying = read(new ReadFormatCapacities(), "00 00 00 FF 00 B4 74 00 01 00 00 00 00 B4 74 00 C2 00");
        assertThat(lying.state()).isEqualTo(FormatCapacities.State.UNFORMATTED);
        assertThat(lying.formats()).isEmpty();
        assertThat(read(new ReadFormatCapacities(), "00 00 00 00 00 B4 74 00 01 00 08 00").blocks()).isEqualTo(11_826_176);
    }

    @Test
    void events() throws IOException {
        var command = new GetEventStatusNotification(GetEventStatusNotification.MEDIA);
        EventStatus event = read(command, "00 06 04 5E 02 02 00 00");
        assertThat(event.media()).contains(new EventStatus.MediaEvent(EventStatus.Code.NEW_MEDIA, false, true));
        assertThat(event.supportedClasses()).isEqualTo(0x5E);
        assertThat(read(command, "00 06 04 5E 01 01 00 00").media())
                .contains(new EventStatus.MediaEvent(EventStatus.Code.EJECT_REQUEST, true, false));
        assertThat(read(command, "00 02 80 00").noEvent()).isTrue();
        assertThat(read(command, "00 06 01 5E 00 00 00 00").media()).isEmpty();
        assertThat(read(command, "00 06 04 5E 0F").media()).isEmpty();
    }

    @Test
    void discInformation() throws IOException {
        DiscInformation disc = read(ReadDiscInformation.standard(), """
                00 20 19 01 02 02 03 A2 20 00 00 00 12 34 56 78 00 61 0D 02 00 4F 3B 47
                00 00 00 00 00 00 00 00 00 00""");
        assertThat(disc.erasable()).isTrue();
        assertThat(disc.lastSession()).isEqualTo(DiscInformation.SessionState.DAMAGED);
        assertThat(disc.status()).isEqualTo(DiscInformation.Status.APPENDABLE);
        assertThat(disc.sessions()).isEqualTo(2);
        assertThat(disc.firstTrackInLastSession()).isEqualTo(2);
        assertThat(disc.lastTrackInLastSession()).isEqualTo(3);
        assertThat(disc.discIdentificationValid()).isTrue();
        assertThat(disc.unrestrictedUse()).isTrue();
        assertThat(disc.backgroundFormat()).isEqualTo(DiscInformation.BackgroundFormat.RUNNING);
        assertThat(disc.discType()).isEqualTo(0x20);
        assertThat(disc.discIdentification()).isEqualTo(0x12345678L);
        assertThat(disc.lastSessionLeadInStart()).isEqualTo(0x610D02);
        assertThat(disc.lastPossibleLeadOut()).hasValue(359_846);
    }

    @Test
    void hundredsOfTracksAndSessions() throws IOException {
        DiscInformation disc = read(ReadDiscInformation.standard(), """
                00 28 0D 01 2C 2C 2D 00 FF 01 01 01 00 00 00 00 FF FF FF FF FF FF FF FF
                00 00 00 00 00 00 00 00 00 01 10 00 00 00 00 00 00 00""");
        assertThat(disc.sessions()).isEqualTo(300);
        assertThat(disc.lastTrackInLastSession()).isEqualTo(301);
        assertThat(disc.lastSession()).isEqualTo(DiscInformation.SessionState.COMPLETE);
        assertThat(disc.lastPossibleLeadOutStart()).isEqualTo(0xFFFFFFFFL);
        assertThat(disc.lastPossibleLeadOut()).isEmpty();
        assertThat(disc.powerCalibrations()).isEqualTo(1);
    }

    @Test
    void aShortDiscInformation() throws IOException {
        DiscInformation disc = read(ReadDiscInformation.standard(), "00 07 0E 01 01 01 01 00 00");
        assertThat(disc.status()).isEqualTo(DiscInformation.Status.COMPLETE);
        assertThat(disc.powerCalibrations()).isZero();
        assertThatThrownBy(() -> read(ReadDiscInformation.standard(), "00 20 0E 01")).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void resources() throws IOException {
        assertThat(read(ReadDiscInformation.trackResources(), "00 0A 20 00 00 63 00 07 00 03 00 01"))
                .isEqualTo(new TrackResources(99, 7, 3, 1));
        assertThat(read(ReadDiscInformation.powResources(), "00 0E 40 00 00 00 10 00 00 00 20 00 00 00 00 05"))
                .isEqualTo(new PowResources(4096, 8192, 5));
    }

    @Test
    void tracksOfAFormattedCdRw() throws IOException {
        TrackInformation formatted = read(ReadTrackInformation.ofTrack(1), """
                00 22 01 01 00 07 B2 00 00 00 00 00 00 00 00 00 00 00 00 00
                00 00 00 20 00 04 81 60 00 00 00 00 00 00""");
        assertThat(formatted.packet()).isTrue();
        assertThat(formatted.fixedPacket()).isTrue();
        assertThat(formatted.reserved()).isTrue();
        assertThat(formatted.dataMode()).isEqualTo(2);
        assertThat(formatted.isData()).isTrue();
        assertThat(formatted.packetSize()).isEqualTo(32);
        assertThat(formatted.size()).isEqualTo(295_264);
        TrackInformation closed = read(ReadTrackInformation.ofTrack(1), """
                00 22 01 01 00 04 01 00 00 00 00 00 00 00 00 00 00 00 00 00
                00 00 00 00 00 00 85 81 00 00 00 00 00 00""");
        assertThat(closed.fixedPacket()).isFalse();
        assertThat(closed.nextWritableValid()).isFalse();
        assertThat(closed.size()).isEqualTo(34_177);
    }

    @Test
    void tracksOfAllLengths() throws IOException {
        String whole = """
                00 2E 02 03 00 24 C1 03 FF FF FF 6A 00 00 30 00 00 05 00 00 00 00 00 10 00 05 30 96
                00 00 2F FF 01 02 00 00 00 00 12 34 00 00 56 78 00 00 9A BC""";
        TrackInformation track = read(ReadTrackInformation.ofTrack(1), whole);
        assertThat(track.track()).isEqualTo(0x102);
        assertThat(track.session()).isEqualTo(0x203);
        assertThat(track.damage()).isTrue();
        assertThat(track.blank()).isTrue();
        assertThat(track.start()).isEqualTo(-150);
        assertThat(track.nextWritableValid()).isTrue();
        assertThat(track.nextWritable()).isEqualTo(0x3000);
        assertThat(track.freeBlocks()).isEqualTo(0x5_0000);
        assertThat(track.lastRecordedValid()).isTrue();
        assertThat(track.lastRecorded()).isEqualTo(0x2FFF);
        assertThat(track.readCompatibility()).isEqualTo(0x1234);
        assertThat(track.nextLayerJump()).isEqualTo(0x5678);
        assertThat(track.lastLayerJump()).isEqualTo(0x9ABC);
        TrackInformation shortest = ReadTrackInformation.ofTrack(1).decode(ByteReader.of(Arrays.copyOf(hex(whole), 28)));
        assertThat(shortest.track()).isEqualTo(2);
        assertThat(shortest.size()).isEqualTo(track.size());
        assertThat(shortest.lastRecordedValid()).isFalse();
        assertThat(ReadTrackInformation.ofTrack(1).decode(ByteReader.of(Arrays.copyOf(hex(whole), 36))).lastRecorded())
                .isEqualTo(0x2FFF);
        assertThatThrownBy(() -> ReadTrackInformation.ofTrack(1).decode(ByteReader.of(Arrays.copyOf(hex(whole), 27))))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void toc() throws IOException {
        Toc toc = read(ReadTocPmaAtip.toc(), """
                00 1A 01 02  00 10 01 00 00 00 00 00  00 14 02 00 00 00 75 30  00 16 AA 00 00 01 86 A0""");
        assertThat(toc.firstTrack()).isEqualTo(1);
        assertThat(toc.lastTrack()).isEqualTo(2);
        assertThat(toc.tracks()).hasSize(3);
        assertThat(toc.tracks().get(0).isData()).isFalse();
        assertThat(toc.tracks().get(1)).isEqualTo(new Toc.Track(1, 4, 2, 30_000));
        assertThat(toc.leadOut()).hasValue(100_000);
        assertThat(read(ReadTocPmaAtip.toc(), "00 02 01 01").leadOut()).isEmpty();
        assertThat(read(ReadTocPmaAtip.sessionStart(), "00 0A 01 02 00 14 03 00 00 00 2C 88"))
                .isEqualTo(new SessionStart(1, 2, 3, 11_400));
    }

    @Test
    void fullToc() throws IOException {
        FullToc toc = read(ReadTocPmaAtip.fullToc(), """
                00 44 01 02
                01 14 00 A0 00 00 00 00 01 20 00  01 14 00 A1 00 00 00 00 01 00 00  01 14 00 A2 00 00 00 00 00 1A 00
                01 14 00 01 00 00 00 00 00 02 00  01 54 00 B0 02 3B 00 04 4F 3B 47  02 14 00 02 00 00 00 00 02 3A 3C""");
        assertThat(toc.sessions()).containsExactly(1, 2);
        assertThat(toc.tracks()).extracting(FullToc.Entry::start).containsExactly(0, 13_260);
        assertThat(toc.leadOut(1)).hasValue(1800);
        assertThat(toc.leadOut(2)).isEmpty();
        FullToc.Entry pointer = toc.entries().get(4);
        assertThat(pointer.adr()).isEqualTo(5);
        assertThat(pointer.point()).isEqualTo(FullToc.NEXT_PROGRAM_AREA);
        assertThat(pointer.running()).isEqualTo(0x023B00);
        assertThat(pointer.isTrack()).isFalse();
    }

    @Test
    void atip() throws IOException {
        Atip atip = read(ReadTocPmaAtip.atip(),
                "00 1A 00 00 D3 00 C8 00 61 1A 42 00 4F 3B 47 00 00 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(atip.rewritable()).isTrue();
        assertThat(atip.subType()).isEqualTo(1);
        assertThat(atip.indicativePower()).isEqualTo(5);
        assertThat(atip.referenceSpeed()).isEqualTo(3);
        assertThat(atip.manufacturerCode()).isEqualTo("97m26s60f");
        assertThat(atip.capacity()).isEqualTo(359_846);
        assertThat(atip.plausible()).isTrue();
    }

    @Test
    void garbageInsteadOfAnAtip() throws IOException {
        assertThat(read(ReadTocPmaAtip.atip(), "00 1A 00 00 FF FF FF FF FF FF FF FF FF FF FF FF").plausible()).isFalse();
        assertThatThrownBy(() -> read(ReadTocPmaAtip.atip(), "00 02 00 00")).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void cdText() throws IOException {
        assertThat(read(ReadTocPmaAtip.cdText(), "00 14 00 00 80 00 00 00 54 69 74 6C 65 00 00 00 00 00 00 00 AB CD")).hasSize(1);
        assertThat(read(ReadTocPmaAtip.cdText(), "00 FF 00 00 80 00")).isEmpty();
    }

    @Test
    void codesInTheSubChannel() throws IOException {
        assertThat(read(ReadSubChannel.mediaCatalogNumber(), """
                00 15 00 14 02 00 00 00 80 34 30 30 30 31 32 33 34 35 36 37 38 39 00 00""")).contains("4000123456789");
        assertThat(read(ReadSubChannel.mediaCatalogNumber(),
                "00 15 00 14 02 00 00 00 00 34 30 30 30 31 32 33 34 35 36 37 38 39 00 00")).isEmpty();
        assertThat(read(ReadSubChannel.isrc(1), "00 15 00 14 03 14 01 00 80 44 45 41 42 43 30 37 31 32 33 34 35 00 00 00"))
                .contains("DEABC0712345");
        assertThat(read(ReadSubChannel.isrc(1), "00 15 00 14 03 14 01 00 80 30 30 30 30 30 30 30 30 30 30 30 30 00 00 00"))
                .isEmpty();
        assertThat(read(ReadSubChannel.isrc(1), "00 15 00 00")).isEmpty();
    }

    @Test
    void performance() throws IOException {
        // HL-DT-ST GSA-4083N with a DVD-RW.
        assertThat(read(GetPerformance.writing(), "00 00 00 14 02 00 00 00 00 00 00 00 00 00 0A D2 00 22 66 5F 00 00 0A D2"))
                .containsExactly(new GetPerformance.Performance(0, 2770, 2_254_431, 2770));
        assertThat(read(GetPerformance.writeSpeeds(), "00 00 00 14 00 00 00 00 02 00 00 00 00 22 66 5F 00 00 11 E8 00 00 0A D2"))
                .containsExactly(new GetPerformance.WriteSpeed(0, false, true, false, 2_254_431, 4584, 2770));
        assertThat(read(GetPerformance.writeSpeeds(), "FF FF FF FF 00 00 00 00 1D 00 00 00")).isEmpty();
        assertThat(read(GetPerformance.writeSpeeds(), "00 00 00 04 00 00 00 00")).isEmpty();
        assertThat(GetPerformance.writeSpeeds().withAllocationLength(8 + 16 * 40).descriptors()).isEqualTo(40);
        assertThat(GetPerformance.writeSpeeds().withAllocationLength(65_534).descriptors()).isEqualTo(255);
    }

    @Test
    void regionOfTheDrive() throws IOException {
        RpcState state = read(new ReportRpcState(), "00 06 00 00 65 FD 01 00");
        assertThat(state).isEqualTo(new RpcState(RpcState.Type.SET, 4, 5, 0xFD, 1));
        assertThat(state.regions()).containsExactly(2);
    }
}
