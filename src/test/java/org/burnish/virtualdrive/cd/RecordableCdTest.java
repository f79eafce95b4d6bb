package org.burnish.virtualdrive.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.block.Disk;
import org.burnish.disc.cd.CdText;
import org.burnish.disc.cd.CdTextBlock;
import org.burnish.disc.cd.CdTextCharacters;
import org.burnish.disc.cd.CdTextField;
import org.burnish.disc.cd.CdTextPack;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordableCdTest implements CdBurnerContract {
    @TempDir
    Path here;

    private VirtualDrive drive;
    private RecordableCd disc;

    @Override
    public CdDrive blank(boolean rewritable) throws IOException {
        return with(rewritable ? MediumType.CD_RW : MediumType.CD_R_80);
    }

    private CdDrive with(MediumType stock, CdQuirk... quirks) throws IOException {
        Set<CdQuirk> set = EnumSet.noneOf(CdQuirk.class);
        set.addAll(List.of(quirks));
        if (!DiscFolder.isIn(here.resolve("disc"))) {
            DiscFolder.create(Disk.REAL, here.resolve("disc"), RecordableCd.blank(stock)).close();
        }
        disc = RecordableCd.open(DiscFolder.open(Disk.REAL, here.resolve("disc")), set);
        drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual());
        drive.powerOn(false, disc);
        return new CdDrive(drive);
    }

    @AfterEach
    void switchOff() {
        if (drive != null) {
            drive.close();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterwards() throws IOException {
        CdDrive first = blank(false);
        byte[] data = CdDrive.random(1, 400 * 2048);
        first.page(0x41, 0xC4, 8);
        first.writeAll(0, data, 2048);
        first.synchronize();
        first.closeSession();
        String state = first.state();
        byte[] toc = first.toc(2);
        drive.close();

        CdDrive again = blank(false);
        assertThat(again.state()).isEqualTo(state);
        assertThat(again.toc(2)).isEqualTo(toc);
        assertThat(again.read(0, 400)).isEqualTo(data);
        assertThat(again.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(again.nextWritable()).isEqualTo(402 + 11_400);
    }

    @Test
    void aTrackThatWasCutOffIsDamagedAndCanBeClosed() throws IOException {
        CdDrive first = blank(false);
        byte[] data = CdDrive.random(1, 400 * 2048);
        first.page(0x41, 0xC4, 8);
        first.writeAll(0, data, 2048);
        drive.close();

        CdDrive again = blank(false);
        assertThat(again.state()).isEqualTo("D1 L1 S1 T1-2");
        assertThat(again.track(1)[5] >> 5 & 1).as("damage").isOne();
        again.page(0x41, 0xC4, 8);
        assertThat(again.closeSession()).isEqualTo("GOOD");
        assertThat(again.read(0, 400)).isEqualTo(data);
        assertThat(again.nextWritable()).isEqualTo(400 + 11_400);
    }

    private static String cueWithCodes() {
        HexFormat hex = HexFormat.of();
        return "02" + hex.formatHex("4006381".getBytes(StandardCharsets.US_ASCII)) + "02" + hex.formatHex("333931".getBytes(StandardCharsets.US_ASCII)) + "00"
                + "4100000100000000".replaceFirst("4100", "0100").replaceFirst("0001", "0041")
                + "0301" + hex.formatHex("DEA012".getBytes(StandardCharsets.US_ASCII)) + "0301" + hex.formatHex("412345".getBytes(StandardCharsets.US_ASCII))
                + TWO_TRACKS.substring(TWO_TRACKS.indexOf('\n'));
    }

    @Test
    void catalogueNumberRecordingCodeAndCdText() throws IOException {
        CdDrive cd = blank(false);
        CdText text = new CdText(List.of(CdTextBlock.of(CdTextBlock.ENGLISH, CdTextCharacters.LATIN_1, 1, 2, Map.of(
                CdTextField.TITLE, List.of("Album", "First", "Second"), CdTextField.PERFORMER, List.of("We", "We", "They")))));
        assertThat(cd.page(0x42, 0x00, 0)).isEqualTo("GOOD");
        assertThat(cd.cue(cueWithCodes())).isEqualTo("GOOD");
        int leadIn = cd.nextWritable();
        assertThat(leadIn).isEqualTo(-11_635);
        cd.writeAll(leadIn, symbols(text.packs(), -150 - leadIn), 96);
        cd.writeAll(-150, new byte[1050 * 2352], 2352);
        assertThat(cd.synchronize()).isEqualTo("GOOD");

        byte[] packs = cd.toc(5);
        assertThat(Arrays.copyOfRange(packs, 4, packs.length)).isEqualTo(text.packs());
        byte[] mcn = cd.raw.ask("42 00 40 02 00 00 00 00 18 00", 24);
        assertThat(mcn[8] & 0xFF).isEqualTo(0x80);
        assertThat(new String(mcn, 9, 13, StandardCharsets.US_ASCII)).isEqualTo("4006381333931");
        byte[] isrc = cd.raw.ask("42 00 40 03 00 00 01 00 18 00", 24);
        assertThat(new String(isrc, 9, 12, StandardCharsets.US_ASCII)).isEqualTo("DEA012412345");
        assertThat(cd.raw.ask("42 00 40 03 00 00 02 00 18 00", 24)[8]).isZero();
        assertThat(cd.raw.tryAsk("42 00 40 03 00 00 03 00 18 00", 24)).isEqualTo("5/24/00");
        byte[] q = cd.readCd(100, 1, 1, 0x10, 2, 2352 + 16);
        assertThat(Arrays.copyOfRange(q, 2352, 2360)).as("catalogue number in channel Q").containsExactly(2, 0x40, 0x06, 0x38, 0x13, 0x33, 0x93, 0x10);
    }

    /// Packs over and over again as symbols for so many blocks of lead-in.
    private static byte[] symbols(byte[] packs, int blocks) {
        byte[] symbols = new byte[96 * blocks];
        int count = packs.length / CdTextPack.LENGTH;
        for (int i = 0; i < 4 * blocks; i++) {
            CdTextPack.split(packs, i % count * CdTextPack.LENGTH, symbols, i * CdTextPack.SYMBOLS);
        }
        return symbols;
    }

    @Test
    void someDrivesTakeCdTextAndWriteNothing() throws IOException {
        CdDrive cd = with(MediumType.CD_R_80, CdQuirk.LOSES_CD_TEXT);
        CdText text = new CdText(List.of(CdTextBlock.of(9, CdTextCharacters.ASCII, 1, 2, Map.of(CdTextField.TITLE, List.of("A", "B", "C")))));
        cd.page(0x42, 0x00, 0);
        assertThat(cd.cue(cueWithCodes())).isEqualTo("GOOD");
        cd.writeAll(-11_635, symbols(text.packs(), 11_635 - 150), 96);
        cd.writeAll(-150, new byte[1050 * 2352], 2352);
        assertThat(cd.synchronize()).isEqualTo("GOOD");
        assertThat(cd.state()).isEqualTo("D0 L0 S1 T1-1");
    }

    @Test
    void damagedCdTextIsRefused() throws IOException {
        CdDrive cd = blank(false);
        cd.page(0x42, 0x00, 0);
        assertThat(cd.cue(cueWithCodes())).isEqualTo("GOOD");
        assertThat(cd.write(-11_635, 1, new byte[96])).isEqualTo("5/26/00");
    }

    @Test
    void someDrivesWriteBeyondThePreGroove() throws IOException {
        String sheet = """
                41 00 00 14 00 00 00 00
                41 01 00 14 00 00 00 00
                41 01 01 10 00 00 02 00
                41 AA 01 14 00 50 00 00""";
        CdDrive strict = blank(false);
        strict.page(0x42, 0x00, 0);
        assertThat(strict.cue(sheet)).isEqualTo("5/26/00");
        drive.close();
        CdDrive lenient = with(MediumType.CD_R_80, CdQuirk.OVERBURN);
        lenient.page(0x42, 0x00, 0);
        assertThat(lenient.cue(sheet)).isEqualTo("GOOD");
        assertThat(lenient.cue(sheet.replace("50 00 00", "53 00 00"))).as("no groove there").isEqualTo("5/26/00");
    }

    @Test
    void scratchesLoseDataAndSpoilAudio() throws IOException {
        CdDrive cd = blank(false);
        byte[] data = CdDrive.random(5, 300 * 2048);
        byte[] samples = CdDrive.random(6, 300 * 2352);
        cd.page(0x41, 0x04, 8);
        cd.writeAll(0, data, 2048);
        cd.synchronize();
        cd.page(0x41, 0x00, 0);
        cd.writeAll(452, samples, 2352);
        cd.synchronize();
        assertThat(cd.closeSession()).isEqualTo("GOOD");
        disc.scratches().add(10, 2, Scratches.Depth.UNREADABLE);
        disc.scratches().add(20, 2, Scratches.Depth.MARGINAL);
        disc.scratches().add(460, 1, Scratches.Depth.UNREADABLE);
        disc.scratches().add(470, 1, Scratches.Depth.MARGINAL);

        assertThat(cd.tryRead(9)).isEqualTo("GOOD");
        assertThat(cd.tryRead(10)).isEqualTo("3/11/05");
        assertThat(cd.raw.outcome().sense().information()).hasValue(10);
        assertThat(cd.read(20, 2)).isEqualTo(Arrays.copyOfRange(data, 20 * 2048, 22 * 2048));
        byte[] spoilt = cd.readCd(470, 1, 1, 0x12, 0, 2352 + 294);
        int wrong = 0;
        for (int i = 0; i < 2352; i++) {
            boolean flagged = (spoilt[2352 + (i >> 3)] & 0x80 >> (i & 7)) != 0;
            wrong += flagged ? 1 : 0;
            assertThat(flagged || spoilt[i] == samples[(470 - 452) * 2352 + i]).isTrue();
        }
        assertThat(wrong).isBetween(1, 200);
        assertThat(cd.readCd(470, 1, 1, 0x12, 0, 2352 + 294)).as("read again").isNotEqualTo(spoilt);
        drive.close();
        assertThat(blank(false).tryRead(11)).as("scratches stay").isEqualTo("3/11/05");
    }

    @Test
    void theCalibrationAreaIsUsedUp() throws IOException {
        CdDrive cd = blank(false);
        String last = "";
        int count = 0;
        for (; count < 120 && !last.equals("3/73/02"); count++) {
            last = cd.raw.send("54 01 00 00 00 00 00 00 00 00");
            if (count == 95) {
                assertThat(last).isEqualTo("1/73/01");
            }
        }
        assertThat(count).isEqualTo(101);
    }

    @Test
    void oldNextWritableAddressesOfBlankDiscs() throws IOException {
        CdDrive cd = with(MediumType.CD_R_80, CdQuirk.ALWAYS_150);
        cd.page(0x41, 0xC4, 8);
        assertThat(cd.nextWritable()).isEqualTo(-150);
        assertThat(cd.write(0, 1, new byte[2048])).isEqualTo("GOOD");
        assertThat(RawDrive.u16(cd.raw.ask("46 00 00 00 00 00 00 10 00 00", 4096), 6)).isEqualTo(9);
    }

    @Test
    void aDrivesDescriptionNamesQuirks() {
        assertThat(CdQuirk.named(Set.of("cd-overburn", "cd-gap-first", "one-speed"))).containsExactly(CdQuirk.OVERBURN, CdQuirk.GAP_FIRST);
    }
}
