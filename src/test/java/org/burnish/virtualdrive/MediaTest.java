package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.burnish.block.Disk;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A whole life of each kind of disc: blank, written, closed, read again.
class MediaTest {
    @TempDir
    Path folder;

    private final DriveClock.Virtual clock = new DriveClock.Virtual();
    private VirtualDrive drive;

    private RawDrive insert(MediumType type) throws IOException {
        Media.create(Disk.REAL, folder, type);
        return open();
    }

    private RawDrive open() throws IOException {
        drive = new VirtualDrive("TEST", Personalities.named("strict"), clock);
        drive.powerOn(false, Media.open(Disk.REAL, folder));
        return new RawDrive(drive).settle();
    }

    @AfterEach
    void close() {
        if (drive != null) {
            drive.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DVD_R, 11", "DVD_R_DL, 15", "DVD_RW, 14", "DVD_PLUS_R, 1B", "DVD_PLUS_R_DL, 2B", "BD_R, 41", "BD_R_128, 41",
    })
    void isRecordedFromStartToEnd(MediumType type, String profile) throws IOException {
        RawDrive raw = insert(type);
        assertThat(RawDrive.u16(raw.ask("46 01 00 00 00 00 00 00 08 00", 8), 6)).isEqualTo(Integer.parseInt(profile, 16));
        assertThat(raw.ask("51 00 00 00 00 00 00 00 22 00", 34)[2] & 0x0F).isZero();
        if (type.profile() == 0x11 || type.profile() == 0x14 || type.profile() == 0x15) {
            assertThat(raw.send("55 10 00 00 00 00 00 00 3C 00", page("60 E5 08 10"))).isEqualTo("GOOD");
        }
        assertThat(RawDrive.u32(raw.ask("52 01 00 00 00 01 00 00 24 00", 36), 12)).isZero();
        assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", blocks(0, 32))).isEqualTo("GOOD");
        assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", blocks(0, 32))).isEqualTo("5/21/02");
        assertThat(raw.send("2A 00 00 00 00 20 00 00 20 00", blocks(32, 32))).isEqualTo("GOOD");
        assertThat(raw.send("35 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.send("5B 00 02 00 00 00 00 00 00 00")).isEqualTo("5/72/03");
        assertThat(raw.send("5B 00 01 00 00 01 00 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.send("5B 00 02 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(RawDrive.u32(raw.ask("25 00 00 00 00 00 00 00 00 00", 8), 0)).isEqualTo(63);
        drive.close();
        raw = open();
        byte[] disc = raw.ask("51 00 00 00 00 00 00 00 22 00", 34);
        assertThat(disc[2] & 0x0F).isEqualTo(1);
        assertThat(disc[4]).isEqualTo((byte) 2);
        assertThat(RawDrive.u32(raw.ask("28 00 00 00 00 3F 00 00 01 00", 2048), 0)).isEqualTo(63);
        byte[] track = raw.ask("52 01 00 00 00 02 00 00 24 00", 36);
        assertThat(track[3]).isEqualTo((byte) 2);
        assertThat(track[7] & 1).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"DVD_PLUS_RW, 98000000", "DVD_RAM, 00000800", "BD_RE, 00000800"})
    void isWrittenAnywhereOnceItIsFormatted(MediumType type, String kind) throws IOException {
        RawDrive raw = insert(type);
        if (type != MediumType.DVD_RAM) {
            assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", blocks(0, 32))).isEqualTo("5/30/10");
        }
        byte[] capacities = raw.ask("23 00 00 00 00 00 00 00 FC 00", 252);
        assertThat(raw.send("04 11 00 00 00 00", "00 02 00 08 " + String.format("%08X", RawDrive.u32(capacities, 12)) + kind)).isEqualTo("GOOD");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.send("2A 00 00 01 00 00 00 00 20 00", blocks(0x1_0000, 32))).isEqualTo("GOOD");
        assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", blocks(0, 32))).isEqualTo("GOOD");
        assertThat(RawDrive.u32(raw.ask("28 00 00 01 00 05 00 00 01 00", 2048), 0)).isEqualTo(0x1_0005);
        assertThat(raw.send("A1 10 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5/30/00");
        drive.close();
        raw = open();
        assertThat(RawDrive.u32(raw.ask("28 00 00 01 00 05 00 00 01 00", 2048), 0)).isEqualTo(0x1_0005);
    }

    @Test
    void aDvdRwIsTwoKindsOfDisc() throws IOException {
        RawDrive raw = insert(MediumType.DVD_RW);
        assertThat(raw.send("04 11 00 00 00 00", "00 02 00 08 00 23 12 80 98 00 00 00")).isEqualTo("5/26/00");
        assertThat(raw.send("04 11 00 00 00 00", "00 02 00 08 00 23 12 80 54 00 00 10")).isEqualTo("GOOD");
        assertThat(profile(raw)).isEqualTo(0x13);
        assertThat(raw.send("2A 00 00 00 00 10 00 00 10 00", blocks(16, 16))).isEqualTo("5/21/02");
        assertThat(raw.send("2A 00 00 00 00 00 00 00 10 00", blocks(0, 16))).isEqualTo("GOOD");
        assertThat(raw.send("5B 00 02 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        drive.close();
        raw = open();
        assertThat(profile(raw)).isEqualTo(0x13);
        assertThat(RawDrive.u32(raw.ask("28 00 00 00 00 05 00 00 01 00", 2048), 0)).isEqualTo(5);
        assertThat(raw.send("A1 11 00 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(profile(raw)).isEqualTo(0x14);
        assertThat(raw.ask("46 02 00 21 00 00 00 00 10 00", 16)[10] & 1).isZero();
        assertThat(raw.send("55 10 00 00 00 00 00 00 3C 00", page("60 E5 08 10"))).isEqualTo("GOOD");
        assertThat(raw.send("2A 00 00 00 00 00 00 00 10 00", blocks(0, 16))).isEqualTo("5/64/00");
    }

    private static int profile(RawDrive raw) {
        return RawDrive.u16(raw.ask("46 01 00 00 00 00 00 00 08 00", 8), 6);
    }

    /// A parameter list with page 05h.
    static String page(String bytes2to5) {
        return "00".repeat(8) + "05 32 " + bytes2to5 + "00 00 00 00 00 00 00 10".repeat(1) + "00".repeat(38);
    }

    static ByteBuffer blocks(int first, int count) {
        ByteBuffer blocks = ByteBuffer.allocate(count * 2048);
        for (int i = 0; i < count; i++) {
            blocks.putInt(i * 2048, first + i);
        }
        return blocks;
    }
}
