package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Command;
import org.burnish.scsi.mmc.PhysicalFormatInformation.BookType;
import org.junit.jupiter.api.Test;

/// What drives answer to READ DISC STRUCTURE.
class StructureAnswersTest {
    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replaceAll("\\s", ""));
    }

    private static <R> R read(Command<R> command, String bytes) throws IOException {
        return command.decode(ByteReader.of(hex(bytes)));
    }

    @Test
    void aPressedDvd() throws IOException {
        PhysicalFormatInformation dvd = read(ReadDiscStructure.physicalFormat(0),
                "08 02 00 00 01 02 01 00 00 03 00 00 00 22 BE FF 00 00 00 00 00");
        assertThat(dvd.bookType()).isEqualTo(BookType.DVD_ROM);
        assertThat(dvd.partVersion()).isEqualTo(1);
        assertThat(dvd.layers()).isEqualTo(1);
        assertThat(dvd.blocks()).isEqualTo(2_080_512);
        assertThat(dvd.firstLayerBlocks()).isZero();
    }

    @Test
    void twoLayersThatRunOppositeWays() throws IOException {
        PhysicalFormatInformation dvd = read(ReadDiscStructure.physicalFormat(0),
                "08 02 00 00 01 02 31 10 00 03 00 00 00 FC FF FF 00 22 DB FF 00");
        assertThat(dvd.layers()).isEqualTo(2);
        assertThat(dvd.opposite()).isTrue();
        assertThat(dvd.firstLayerBlocks()).isEqualTo(0x22DBFF - 0x30000 + 1);
        assertThat(dvd.blocks()).isEqualTo(2 * (0x22DBFFL - 0x30000 + 1));
    }

    @Test
    void numbersThatCannotBe() throws IOException {
        assertThat(read(ReadDiscStructure.physicalFormat(0),
                "08 02 00 00 25 02 01 10 00 FF FF FF 00 00 00 00").blocks()).isZero();
        assertThat(read(ReadDiscStructure.physicalFormat(0), "08 02 00 00 F5 02 01 10 00 03 00 00 00 03 00 0F").bookType())
                .isEqualTo(BookType.UNKNOWN);
        assertThatThrownBy(() -> read(ReadDiscStructure.physicalFormat(0), "08 02 00 00 25"))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void copyright() throws IOException {
        CopyrightInformation css = read(ReadDiscStructure.copyright(), "00 06 00 00 01 FD 00 00");
        assertThat(css.system()).isEqualTo("CSS");
        assertThat(css.regions()).containsExactly(2);
        assertThat(read(ReadDiscStructure.copyright(), "00 06 00 00 00 00 00 00").system()).isEmpty();
        assertThat(read(ReadDiscStructure.copyright(), "00 06 00 00 00 00 00 00").regions()).hasSize(8);
    }

    /// LG GH22LS30 says that 4 bytes come, and sends them all.
    @Test
    void makersOfDvdMinusDiscs() throws IOException {
        String answer = "00 04 00 00 01 40 C1 FD 9E D8 50 00 02 88 0D 12 9A A9 00 00 03 54 44 4B 35 30 32 00 04 73 61 6B 75 4D 33 00";
        assertThat(read(ReadDiscStructure.preRecorded(), answer)).contains("TDK502sakuM3");
        assertThat(read(ReadDiscStructure.preRecorded(), "00 04 00 00 00 00 00 00")).isEmpty();
        assertThat(read(ReadDiscStructure.preRecorded(), answer.substring(0, 3 * 28))).contains("TDK502");
    }

    @Test
    void makersOfDvdPlusDiscs() throws IOException {
        String answer = "01 02 00 00 A1 0F 02 00 00 03 00 00 00 26 05 3F 00 00 00 00 00 00 00 4D 43 43 00 00 00 00 00 30 30 34 00 00";
        assertThat(read(ReadDiscStructure.adip(), answer)).contains("MCC-004-00");
        assertThat(read(ReadDiscStructure.adipInPhysicalFormat(), answer)).contains("MCC-004-00");
        assertThat(read(ReadDiscStructure.adip(), "00 02 00 00")).isEmpty();
        assertThat(read(ReadDiscStructure.adip(), "00 22 00 00" + " 00".repeat(32))).isEmpty();
    }

    @Test
    void layerBoundary() throws IOException {
        assertThat(read(ReadDiscStructure.layerBoundary(), "00 0A 00 00 80 00 00 00 00 1F D8 00"))
                .isEqualTo(new LayerBoundary(true, 2_086_912));
        assertThat(read(ReadDiscStructure.layerBoundary(), "00 0A 00 00 00 00 00 00 00 1F D8 00").fixed()).isFalse();
    }

    @Test
    void spareAreas() throws IOException {
        assertThat(read(ReadDiscStructure.bluraySpareArea(), "00 0E 00 00 00 00 00 00 00 00 10 00 00 00 20 00"))
                .isEqualTo(new SpareArea(4096, 8192));
        assertThat(read(ReadDiscStructure.dvdSpareArea(), "00 0E 00 00 00 00 01 00 00 00 02 00 00 00 03 00"))
                .isEqualTo(new SpareArea(768, 768));
    }

    @Test
    void aBlankQuadLayerBdR() throws IOException {
        DiscInformationUnit disc = read(ReadDiscStructure.discInformation(), """
                01 D8 00 00
                44 49 04 80 00 00 63 00 42 44 52 12 42 04 00 00
                01 00 00 00 02 00 00 00 1F CD 7E 00 03 01 78 78
                00 01 2A 58 73 01 01 2A 1C 64 80 48 48 38 38 38
                78 78 78 78 78 00 00 00 80 80 80 D8 D8 D8 D8 D8
                00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                00 00 00 00 53 4F 4E 59 00 00 4E 51 31 00 00 01""");
        assertThat(disc).isEqualTo(new DiscInformationUnit(4, "BDR", 4, 4, 15_625_216, "SONY", "NQ1", 1));
        assertThat(disc.layers() * disc.layerBlocks()).isEqualTo(62_500_864);
    }

    @Test
    void aWrittenSingleLayerBdR() throws IOException {
        DiscInformationUnit disc = read(ReadDiscStructure.discInformation(), """
                01 D8 00 00
                44 49 01 28 00 00 62 00 42 44 52 01 12 01 00 00
                01 00 00 00 00 00 00 00 00 02 00 00 00 19 4E 7E""" + " 00".repeat(68) + "56 45 52 42 41 54 49 4D 65 7D A3 00");
        assertThat(disc).isEqualTo(new DiscInformationUnit(1, "BDR", 1, 1, 12_219_392, "VERBAT", "IMe", 0));
    }

    /// What a drive says that was asked as if it were a DVD.
    @Test
    void noUnitAtAll() {
        assertThatThrownBy(() -> read(ReadDiscStructure.discInformation(), "01 D8 00 00 00 20 0E 01 00 01 01 20"
                + " 00".repeat(40)))
                .hasMessageContaining("no disc information unit");
        assertThatThrownBy(() -> read(ReadDiscStructure.discInformation(), "00 02 00 00"))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void lists() throws IOException {
        assertThat(read(ReadDiscStructure.list(false), "00 0E 00 00 00 40 08 04 20 C0 00 0C 01 00 00 08"))
                .containsExactly(new ReadDiscStructure.Listed(0, false, true, 2052), new ReadDiscStructure.Listed(0x20, true,
                        true, 12));
    }
}
