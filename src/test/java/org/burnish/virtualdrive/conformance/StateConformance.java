package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.virtualdrive.conformance.Bench.CLOSE_SESSION;
import static org.burnish.virtualdrive.conformance.Bench.INCREMENTAL;
import static org.burnish.virtualdrive.conformance.Bench.INCREMENTAL_LAST;
import static org.burnish.virtualdrive.conformance.Bench.SYNC;

import java.io.IOException;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The states of discs: disc status and last session, sessions and tracks, next writable address, capacity, table of contents.
public abstract class StateConformance extends ConformanceContract {
    private static final String TOC = "43 00 00 00 00 00 00 00 40 00";

    private void blankWithPage(MediumType type, String page) throws IOException {
        bench.blank(type);
        if (type.profile() == 0x11 || type.profile() == 0x14 || type.profile() == 0x15) {
            assertThat(bench.page(page)).isEqualTo("GOOD");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_R", "DVD_R_DL", "DVD_RW", "DVD_PLUS_R", "DVD_PLUS_R_DL", "BD_R", "BD_R_DL", "BD_R_XL", "BD_R_128"})
    void fromBlankToComplete(MediumType type) throws IOException {
        blankWithPage(type, INCREMENTAL);
        assertThat(bench.state()).as("blank").isEqualTo("0 0");
        assertThat(bench.sessions()).isEqualTo("1/1");
        assertThat(bench.nextWritable(1)).isZero();
        assertThat(bench.lastBlock()).isZero();
        assertThat(bench.raw().tryAsk(TOC, 64)).isEqualTo("5/24/00");

        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.state()).as("open session").isEqualTo("1 1");
        assertThat(bench.sessions()).isEqualTo("1/1");
        assertThat(bench.nextWritable(1)).isEqualTo(32);
        assertThat(bench.lastBlock()).as("earlier sessions only").isZero();

        assertThat(bench.closeTrack(1)).isEqualTo("GOOD");
        assertThat(bench.raw().send(CLOSE_SESSION)).isEqualTo("GOOD");
        assertThat(bench.state()).as("appendable").isEqualTo("1 0");
        assertThat(bench.sessions()).isEqualTo("2/2");
        assertThat(bench.lastBlock()).isEqualTo(31);
        int next = bench.nextWritable(2);
        assertThat(next).isGreaterThanOrEqualTo(32);
        assertThat(next % type.unit()).isZero();
        assertThat(bench.raw().tryAsk(TOC, 64)).isEqualTo("GOOD");

        assertThat(bench.write(next, 32)).isEqualTo("GOOD");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.closeTrack(2)).isEqualTo("GOOD");
        complete(type);
        assertThat(bench.state()).as("complete").isEqualTo("2 3");
        assertThat(bench.sessions()).isEqualTo("2/2");
        assertThat(bench.nextWritable(2)).isEqualTo(-1);
        assertThat(bench.lastBlock()).isEqualTo(next + 31);
        bench.reload();
        assertThat(bench.state()).isEqualTo("2 3");
        assertThat(bench.read(next, 32)).isEqualTo("GOOD");
        assertThat(RawDrive.u32(bench.raw().ask(Bench.DISC, 34), 20)).isEqualTo(-1);
    }

    private void complete(MediumType type) {
        boolean minus = type.profile() != 0x1B && type.profile() != 0x2B && type.profile() != 0x41;
        if (minus) {
            assertThat(bench.page(INCREMENTAL_LAST)).isEqualTo("GOOD");
        }
        assertThat(bench.raw().send(minus ? CLOSE_SESSION : "5B 00 06 00 00 00 00 00 00 00")).isEqualTo("GOOD");
    }

    @Test
    void dvdPlusRwBlankFormattingStoppedComplete() throws IOException {
        bench.blank(MediumType.DVD_PLUS_RW, "pace = 1");
        assertThat(bench.state()).isEqualTo("0 0");
        assertThat(bench.lastBlock()).isZero();
        assertThat(bench.format(0xFFFF_FFFFL, 0x98, 0)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("2 3");
        assertThat(background()).isEqualTo(2);
        assertThat(bench.lastBlock()).isEqualTo(0x23_053F);
        assertThat(bench.raw().send("5B 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(background()).isEqualTo(1);
        assertThat(bench.format(0xFFFF_FFFFL, 0x98, 1)).isEqualTo("GOOD");
        assertThat(background()).isEqualTo(2);
        bench.pass(1000);
        assertThat(background()).isEqualTo(3);
        assertThat(bench.raw().tryAsk(TOC, 64)).isEqualTo("GOOD");
    }

    private int background() {
        return bench.raw().ask(Bench.DISC, 34)[7] & 3;
    }

    @Test
    void dvdRam() throws IOException {
        bench.blank(MediumType.DVD_RAM);
        assertThat(bench.state()).isEqualTo("3 3");
        assertThat(bench.sessions()).isEqualTo("1/1");
        assertThat(bench.lastBlock()).isEqualTo(2_236_703);
    }

    @ParameterizedTest
    @EnumSource(names = {"BD_RE", "BD_RE_DL", "BD_RE_XL"})
    void bdReUnformattedAndFormatted(MediumType type) throws IOException {
        bench.blank(type);
        assertThat(bench.state()).isEqualTo("0 0");
        assertThat(bench.lastBlock()).isZero();
        byte[] capacities = bench.raw().ask("23 00 00 00 00 00 00 00 FC 00", 252);
        assertThat(capacities[8]).as("unformatted").isEqualTo((byte) 1);
        int size = RawDrive.u32(capacities, 12);
        assertThat(bench.format(size, 0, 2048)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("2 3");
        assertThat(bench.lastBlock()).isEqualTo(size - 1);
        assertThat(bench.read(size - 1, 1)).isEqualTo("GOOD");
        assertThat(bench.format(type.blocks(), 0x31 << 2, 2048)).as("without spares").isEqualTo("GOOD");
        assertThat(bench.lastBlock()).isEqualTo(type.blocks() - 1);
    }

    @Test
    void dvdRwRestrictedOverwrite() throws IOException {
        bench.blank(MediumType.DVD_RW);
        assertThat(bench.format(2_298_496, 0x15 << 2, 16)).isEqualTo("GOOD");
        assertThat(bench.profile()).as("no unit attention told of it").isEqualTo(0x13);
        assertThat(bench.state()).as("intermediate").isEqualTo("1 1");
        assertThat(bench.raw().ask("23 00 00 00 00 00 00 00 FC 00", 252)[8]).isEqualTo((byte) 3);
        assertThat(bench.nextWritable(1)).isZero();
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        assertThat(bench.raw().send(CLOSE_SESSION)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("2 3");
        assertThat(bench.raw().send("A1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(bench.profile()).isEqualTo(0x14);
        assertThat(bench.isCurrent(0x21)).isTrue();
        assertThat(bench.raw().send("A1 01 00 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(bench.isCurrent(0x21)).as("after minimal blanking").isFalse();
        assertThat(bench.isCurrent(0x2F)).isTrue();
    }

    @Test
    void bdRFormattedWithSparesIsBlankAndSmaller() throws IOException {
        bench.blank(MediumType.BD_R);
        int size = 12_219_392 - 393_216;
        assertThat(bench.format(size, 0x32 << 2 | 1, 0)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("1 0");
        assertThat(bench.sessions()).isEqualTo("1/1");
        assertThat(RawDrive.u32(bench.raw().ask("52 01 00 00 00 01 00 00 24 00", 36), 16)).isEqualTo(size);
        assertThat(bench.isCurrent(0x38)).isFalse();
        assertThat(bench.format(size, 0x32 << 2 | 1, 0)).as("once").isEqualTo("5/30/06");
    }

    @Test
    void theInvisibleTrackHasANumberOnDvdPlusROnly() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        assertThat(bench.nextWritable(0xFF)).isZero();
        bench.close();
        bench = new Bench(folder.resolve("other"), way());
        bench.blank(MediumType.BD_R);
        assertThat(bench.raw().tryAsk("52 01 00 00 00 FF 00 00 24 00", 36)).isEqualTo("5/24/00");
    }
}
