package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CdTextTest {
    /// The size packs of a disc that somebody else made, with their CRCs.
    private static final String FOREIGN = """
            8F 00 2B 00 01 01 0D 03 0C 0C 00 00 00 00 01 00 7B 3D
            8F 01 2C 00 00 00 00 00 00 00 12 03 2D 00 00 00 DA B7
            8F 02 2D 00 00 00 00 00 09 00 00 00 00 00 00 00 6A 24""";

    private static final CdTextBlock ENGLISH = CdTextBlock.of(CdTextBlock.ENGLISH, CdTextCharacters.LATIN_1, 1, 3, Map.of(
            CdTextField.TITLE, List.of("Winter Müsic", "One", "A title that is longer than a pack of twelve", "Three"),
            CdTextField.PERFORMER, List.of("Somebody", "Somebody", "", "Else"),
            CdTextField.CODES, List.of("4006381333931", "DEA012412345", "DEA012412346", "")));
    private static final CdTextBlock JAPANESE = CdTextBlock.of(0x69, CdTextCharacters.MUSIC_SHIFT_JIS, 1, 3, Map.of(
            CdTextField.TITLE, List.of("冬の音楽", "一", "二番目の曲の名前はとても長い", "三")));

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    @Test
    void packsOfOthersHaveTheCrcThatWeCompute() {
        byte[] packs = bytes(FOREIGN);
        for (int at = 0; at < packs.length; at += CdTextPack.LENGTH) {
            assertThat(CdTextPack.fits(packs, at)).isTrue();
            byte[] again = new byte[CdTextPack.LENGTH];
            CdTextPack.read(packs, at).write(again, 0);
            assertThat(again).isEqualTo(Arrays.copyOfRange(packs, at, at + CdTextPack.LENGTH));
        }
        CdTextBlock block = CdText.read(packs).blocks().getFirst();
        assertThat(block.characters()).isEqualTo(CdTextCharacters.ASCII);
        assertThat(block.language()).isEqualTo(CdTextBlock.ENGLISH);
        assertThat(block.lastTrack()).isEqualTo(13);
        assertThat(block.copyright()).isEqualTo(3);
    }

    @Test
    void textsAreReadAsTheyWereWritten() {
        CdText text = new CdText(List.of(ENGLISH, JAPANESE));
        CdText again = CdText.read(text.packs());

        assertThat(again.blocks()).hasSize(2);
        assertThat(again.blocks().getFirst().texts()).isEqualTo(ENGLISH.texts());
        assertThat(again.blocks().get(1).texts()).isEqualTo(JAPANESE.texts());
        assertThat(again.blocks().get(1).language()).isEqualTo(0x69);
        assertThat(again.blocks().getFirst().text(CdTextField.TITLE, 2)).hasValue("A title that is longer than a pack of twelve");
        assertThat(again.packs()).isEqualTo(text.packs());
    }

    /// The header of each pack, worked out by hand from the annex.
    @Test
    void packsSayWhereTheirTextsStand() {
        byte[] packs = new CdText(List.of(ENGLISH)).packs();
        List<String> heads = IntStream.range(0, packs.length / 18)
                .mapToObj(i -> HexFormat.of().formatHex(packs, 18 * i, 18 * i + 4)).toList();

        assertThat(heads).startsWith("80000000", "8000010c", "80020207", "8002030f", "8002040f", "8002050f", "81000600");
        assertThat(heads).endsWith("8e020b09", "8f000c00", "8f010d00", "8f020e00");
        assertThat(Arrays.copyOfRange(packs, packs.length - 54 + 4, packs.length - 54 + 16)).containsExactly(0, 1, 3, 0, 6, 2, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void damagedPacksDoNotCount() {
        byte[] packs = new CdText(List.of(ENGLISH)).packs();
        packs[18 + 5] ^= 1;
        CdTextBlock block = CdText.read(packs).blocks().getFirst();

        assertThat(block.text(CdTextField.PERFORMER, 3)).hasValue("Else");
        assertThat(block.text(CdTextField.TITLE, 3)).hasValue("Three");
        assertThat(block.text(CdTextField.TITLE, 1)).isEmpty();
    }

    @Test
    void aTabulatorRepeatsTheTextBefore() {
        CdTextBlock block = CdTextBlock.of(9, CdTextCharacters.ASCII, 1, 2, Map.of(CdTextField.PERFORMER, List.of("Me", "\t", "\t")));

        assertThat(CdText.read(new CdText(List.of(block)).packs()).blocks().getFirst().texts().get(CdTextField.PERFORMER))
                .containsExactly("Me", "Me", "Me");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        CdTextBlock foreign = CdTextBlock.of(9, CdTextCharacters.LATIN_1, 1, 1, Map.of(CdTextField.TITLE, List.of("冬", "")));
        CdTextBlock endless = CdTextBlock.of(9, CdTextCharacters.ASCII, 1, 1, Map.of(CdTextField.TITLE, List.of("x".repeat(4000), "")));

        assertThatThrownBy(() -> new CdText(List.of(foreign)).packs()).hasMessageContaining("cannot have");
        assertThatThrownBy(() -> new CdText(List.of(endless)).packs()).hasMessageContaining("too long");
    }

    @Test
    void packsBecomeSymbolsOfSixBits() {
        byte[] pack = bytes("8F002A".repeat(6));
        byte[] symbols = new byte[24];
        CdTextPack.split(pack, 0, symbols, 0);
        byte[] again = new byte[18];
        CdTextPack.join(symbols, 0, again, 0);

        assertThat(Arrays.copyOf(symbols, 4)).containsExactly(0x23, 0x30, 0x00, 0x2A);
        assertThat(again).isEqualTo(pack);
    }
}
