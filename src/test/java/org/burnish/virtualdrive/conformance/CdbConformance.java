package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How command descriptor blocks and parameter lists are checked.
public abstract class CdbConformance extends ConformanceContract {
    @ParameterizedTest
    @CsvSource(textBlock = """
            opcode unknown,          D8 00 00 00 00 00 00 00 00 00 00 00,      0, 5/20/00, ''
            reserved byte,           28 00 00 00 00 00 01 00 01 00,         2048, 5/24/00, 'command byte 6, bit 0'
            reserved bit,            28 01 00 00 00 00 00 00 01 00,         2048, 5/24/00, 'command byte 1, bit 0'
            control byte,            51 00 00 00 00 00 00 00 22 01,           34, 5/24/00, 'command byte 9, bit 0'
            unsupported mode page,   5A 08 1F 00 00 00 00 00 40 00,           64, 5/24/00, 'command byte 2'
            saved mode page,         5A 08 C5 00 00 00 00 00 40 00,           64, 5/39/00, ''
            data type,               51 05 00 00 00 00 00 00 22 00,           34, 5/24/00, 'command byte 1'
            READ CD on a DVD,        BE 00 00 00 00 00 00 00 01 F8 00 00,   2352, 5/30/02, ''
            structure format,        AD 00 00 00 00 00 00 7E 08 04 00 00,   2052, 5/24/00, 'command byte 7'
            structure of a BD,       AD 01 00 00 00 00 00 00 08 04 00 00,   2052, 5/30/02, ''
            structure of layer 2,    AD 00 00 00 00 00 02 00 08 04 00 00,   2052, 5/24/00, 'command byte 6'
            beyond capacity,         28 00 00 00 00 64 00 00 01 00,         2048, 5/21/00, ''
            track number too high,   52 01 00 00 00 02 00 00 24 00,           36, 5/24/00, 'command byte 2'
            bad session,             52 02 00 00 00 02 00 00 24 00,           36, 5/24/00, 'command byte 2'
            full TOC of a DVD,       43 00 02 00 00 00 00 00 40 00,           64, 5/24/00, 'command byte 2'
            events not polled,       4A 00 00 00 10 00 00 00 08 00,            8, 5/24/00, 'command byte 1, bit 0'
            vital product data,      12 01 83 00 24 00,                       36, 5/24/00, 'command byte 2'
            """)
    void refuses(String what, String cdb, int length, String status, String field) throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        assertThat(length == 0 ? raw.send(cdb) : raw.tryAsk(cdb, length)).as(what).isEqualTo(status);
        assertThat(raw.outcome().sense().fieldPointer()).isEqualTo(field);
    }

    @Test
    void noRoomForAnAnswerIsGoodAndLittleRoomCutsIt() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        assertThat(raw.send("51 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.ask("51 00 00 00 00 00 00 00 05 00", 5)).hasSize(5).startsWith(0, 32);
        assertThat(raw.ask("46 00 00 00 00 00 00 FF FF 00", 65535).length).isGreaterThan(100);
    }

    @Test
    void parameterLists() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_R);
        assertThat(raw.send("55 10 00 00 00 00 00 00 04 00", "00 00 00 00")).as("too short").isEqualTo("5/1A/00");
        assertThat(raw.send("55 10 00 00 00 00 00 00 0C 00", "00".repeat(8) + "05 32 00 00")).as("page cut").isEqualTo("5/1A/00");
        assertThat(raw.send("55 11 00 00 00 00 00 00 3C 00", "00".repeat(60))).as("SP").isEqualTo("5/39/00");
        assertThat(bench.page("4F 05 08 00")).as("write type").isEqualTo("5/26/00");
        assertThat(raw.outcome().sense().fieldPointer()).isEqualTo("parameter byte 10");
        assertThat(bench.page("42 05 04 00")).as("block type").isEqualTo("5/26/00");
        assertThat(raw.send("04 11 00 00 00 00", "00 00 00 07" + "00".repeat(8))).as("format list").isEqualTo("5/26/00");
    }

    /// The page can be looked at whatever lies in the drive, but be set only where it is used; and for DVD+R, where
    /// growisofs sets it and gives up when it is refused.
    @ParameterizedTest
    @CsvSource({
        "CD_R_80, GOOD", "CD_RW, GOOD", "DVD_R, GOOD", "DVD_RW, GOOD", "DVD_PLUS_R, GOOD", "DVD_PLUS_R_DL, GOOD",
        "DVD_PLUS_RW, 5/26/00", "DVD_RAM, 5/26/00", "BD_R, 5/26/00", "BD_RE, 5/26/00",
    })
    void pageOfWriteParameters(MediumType type, String whenSet) throws IOException {
        RawDrive raw = bench.blank(type);
        assertThat(raw.ask("5A 08 05 00 00 00 00 00 0C 00", 12)).containsExactly(0, 58, 0, 0, 0, 0, 0, 0, 5, 50, 0, 5);
        byte[] page = raw.ask("5A 08 05 00 00 00 00 00 3C 00", 60);
        assertThat(bench.page(Bench.INCREMENTAL)).isEqualTo(whenSet);
        boolean taken = whenSet.equals("GOOD");
        assertThat(raw.ask("5A 08 05 00 00 00 00 00 3C 00", 60)[10]).isEqualTo(taken ? (byte) 0x60 : page[10]);
    }

    @Test
    void pageOfWriteParametersOfAPressedDisc() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        assertThat(raw.ask("5A 08 05 00 00 00 00 00 3C 00", 60)).hasSize(60).containsSequence(5, 50);
        assertThat(bench.page(Bench.INCREMENTAL)).isEqualTo("5/26/00");
        assertThat(raw.outcome().sense().fieldPointer()).isEqualTo("parameter byte 8");
    }

    @Test
    void pageOfWriteParametersIsNotHeededByDvdPlusR() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_PLUS_R);
        assertThat(bench.page("4F 05 08 00")).as("write type").isEqualTo("5/26/00");
        assertThat(bench.page("42 05 08 00")).as("all at once, the last session").isEqualTo("GOOD");
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        assertThat(raw.send(Bench.SYNC)).isEqualTo("GOOD");
        assertThat(bench.closeTrack(1)).isEqualTo("GOOD");
        assertThat(raw.send(Bench.CLOSE_SESSION)).isEqualTo("GOOD");
        assertThat(bench.state()).as("appendable").isEqualTo("1 0");
    }

    @ParameterizedTest
    @CsvSource({"5/21/00", "3/11/00", "8/00/05"})
    void unwrittenBlocksAreToldInTheDrivesOwnWay(String status) throws IOException {
        bench.blank(MediumType.DVD_PLUS_R, "unwritten = " + status);
        bench.write(0, 16);
        bench.raw().send(Bench.SYNC);
        bench.closeTrack(1);
        assertThat(bench.read(8, 16)).isEqualTo(status);
        assertThat(bench.raw().outcome().sense().information()).hasValue(16);
    }
}
