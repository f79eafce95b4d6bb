package org.burnish.virtualdrive.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.burnish.block.Disk;
import org.burnish.disc.cd.CdText;
import org.burnish.disc.cd.CdTextBlock;
import org.burnish.disc.cd.CdTextField;
import org.burnish.disc.cd.SectorMode;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.oracle.SgFile;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Media;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Virtual CDs are burned and read by the burners of others, through an iSCSI target and a file that takes `SG_IO`.
class CdBurnersTest {
    private static final int SAMPLES_PER_BLOCK = 588;

    @TempDir
    Path here;

    private VirtualDrive drive;
    private IscsiTarget target;
    private SgFile file;

    private CdDrive insert(MediumType type, String... quirks) throws IOException {
        Media.create(Disk.REAL, here.resolve("disc"), type);
        drive = new VirtualDrive("TEST", Personalities.named("strict"), DriveClock.wall());
        drive.powerOn(false, Media.open(Disk.REAL, here.resolve("disc"), Set.of(quirks)));
        target = IscsiTarget.serve(drive, TargetOptions.local("iqn.2026-01.org.burnish:cd"));
        file = SgFile.of(target.url());
        return new CdDrive(drive);
    }

    @AfterEach
    void switchOff() throws IOException {
        if (file != null) {
            file.close();
        }
        if (target != null) {
            target.close();
        }
        if (drive != null) {
            drive.close();
        }
    }

    private Output cdrskin(Object... arguments) {
        return run(Oracle.CDRSKIN, List.of("dev=" + file.path(), "--any_old_file_or_dev"), arguments);
    }

    private Output wodim(Object... arguments) {
        return run(Oracle.WODIM, List.of("dev=" + file.path(), "gracetime=2"), arguments);
    }

    private Output cdrdao(String command, Object... arguments) {
        return run(Oracle.CDRDAO, List.of(command, "--device", file.path(), "--driver", "generic-mmc:0x10"), arguments);
    }

    private Output run(Oracle burner, List<?> first, Object... arguments) {
        List<Object> words = new ArrayList<>(first);
        words.addAll(Arrays.asList(arguments));
        return burner.command(words.toArray()).in(here).run();
    }

    private Path image(String name, int blocks) throws IOException {
        return Files.write(here.resolve(name), CdDrive.random(blocks, blocks * 2048));
    }

    /// A file of noise in WAVE format; the samples alone come back.
    private byte[] wave(String name, int blocks) throws IOException {
        byte[] samples = CdDrive.random(blocks, blocks * SAMPLES_PER_BLOCK * 4);
        ByteBuffer wave = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16)
                .putShort((short) 1).putShort((short) 2).putInt(44_100).putInt(176_400).putShort((short) 4).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length).put(samples);
        Files.write(here.resolve(name), wave.array());
        return samples;
    }

    private static byte[] samplesOf(Path wave) throws IOException {
        byte[] bytes = Files.readAllBytes(wave);
        return Arrays.copyOfRange(bytes, 44, bytes.length);
    }

    @Test
    void sessionsOfCdrskinAndWodim() throws IOException {
        CdDrive cd = insert(MediumType.CD_R_80);
        Path first = image("first", 320);
        Path second = image("second", 400);

        cdrskin("-tao", "-multi", "padsize=0", first).succeeded();
        assertThat(wodim("-msinfo").succeeded().text()).contains("0,11722");
        assertThat(cdrskin("-msinfo").succeeded().text()).contains("0,11722");
        wodim("-tao", "-multi", second).succeeded();
        assertThat(cdrskin("-toc").succeeded().text()).contains("first: 1 last 2", "track:   1 lba:         0", "track:   2 lba:     11722",
                "track:lout lba:     12124", "appendable CD-R");
        assertThat(cd.state()).isEqualTo("D1 L0 S3 T3-3");
        assertThat(cd.read(0, 320)).isEqualTo(Files.readAllBytes(first));
        assertThat(cd.read(11_722, 400)).isEqualTo(Files.readAllBytes(second));
    }

    @Test
    void wholeSessionsOnACdRw() throws IOException {
        CdDrive cd = insert(MediumType.CD_RW);
        Path image = image("image", 450);
        byte[] blank = cd.discInformation();

        wodim("-dummy", "-dao", image).succeeded();
        assertThat(cd.discInformation()).as("a test write leaves nothing").isEqualTo(blank);
        wodim("-dao", image).succeeded();
        assertThat(cd.state()).isEqualTo("D2 L3 S1 T1-1");
        assertThat(cd.read(0, 450)).isEqualTo(Files.readAllBytes(image));
        wodim("blank=fast").succeeded();
        assertThat(cd.state()).isEqualTo("D0 L0 S1 T1-1");
        cdrskin("-sao", "padsize=0", image).succeeded();
        assertThat(cd.read(449, 1)).isEqualTo(Arrays.copyOfRange(Files.readAllBytes(image), 449 * 2048, 450 * 2048));
        cdrskin("blank=all").succeeded();
        assertThat(cd.state()).isEqualTo("D0 L0 S1 T1-1");
    }

    private static final String AUDIO = """
            CD_DA
            CATALOG "4006381333931"
            CD_TEXT { LANGUAGE_MAP { 0 : EN } LANGUAGE 0 { TITLE "The Album" PERFORMER "Somebody" } }
            TRACK AUDIO
            ISRC "DEA012412345"
            CD_TEXT { LANGUAGE 0 { TITLE "First, and rather a long one" PERFORMER "Somebody" } }
            FILE "one.wav" 0
            TRACK AUDIO
            COPY
            CD_TEXT { LANGUAGE 0 { TITLE "Second" PERFORMER "Else" } }
            PREGAP 00:02:00
            FILE "two.wav" 0
            INDEX 00:03:00
            """;

    @Test
    void audioWithCdTextByCdrdao() throws IOException {
        CdDrive cd = insert(MediumType.CD_R_80);
        byte[] one = wave("one.wav", 450);
        byte[] two = wave("two.wav", 600);
        Files.writeString(here.resolve("audio.toc"), AUDIO);

        cdrdao("write", "-n", "audio.toc").succeeded();
        assertThat(cd.readCd(0, 450, 1, 0x10, 0, 450 * 2352)).isEqualTo(one);
        assertThat(cd.readCd(600, 600, 1, 0x10, 0, 600 * 2352)).isEqualTo(two);
        CdTextBlock text = CdText.read(Arrays.copyOfRange(cd.toc(5), 4, cd.toc(5).length)).blocks().getFirst();
        assertThat(text.text(CdTextField.TITLE, 0)).hasValue("The Album");
        assertThat(text.text(CdTextField.TITLE, 1)).hasValue("First, and rather a long one");
        assertThat(text.text(CdTextField.PERFORMER, 2)).hasValue("Else");

        cdrdao("read-toc", "back.toc").succeeded();
        assertThat(Files.readString(here.resolve("back.toc"))).contains("CATALOG \"4006381333931\"", "ISRC \"DEA012412345\"", "START 00:02:00",
                "INDEX 00:03:00", "TITLE \"First, and rather a long one\"", "PERFORMER \"Else\"", "0 00:06:00", "00:06:00 00:10:00");
        assertThat(cdrskin("cdtext_to_v07t=-").text()).contains("Album Title         = The Album", "Track 02 Artist     = Else");
        Oracle.ICEDAX.command("dev=" + file.path(), "-B", "-g", "rip").in(here).run().succeeded();
        assertThat(samplesOf(here.resolve("rip_01.wav"))).startsWith(one).hasSize(600 * 2352);
        assertThat(samplesOf(here.resolve("rip_02.wav"))).isEqualTo(two);
    }

    @Test
    void audioWithCdTextByCdrskinAndWodim() throws IOException {
        CdDrive cd = insert(MediumType.CD_RW);
        byte[] one = wave("one.wav", 450);
        byte[] two = wave("two.wav", 600);
        Files.writeString(here.resolve("sheet.v07t"), """
                Input Sheet Version = 0.7T
                Text Code = 8859
                Language Code = English
                Album Title = An Album
                Artist Name = A Band
                Track 01 Title = Uno
                Track 02 Title = Dos
                UPC / EAN = 4006381333931
                """);

        cdrskin("-sao", "input_sheet_v07t=" + here.resolve("sheet.v07t"), "-audio", "one.wav", "two.wav").succeeded();
        assertThat(cd.readCd(0, 450, 1, 0x10, 0, 450 * 2352)).isEqualTo(one);
        assertThat(cd.readCd(450, 600, 1, 0x10, 0, 600 * 2352)).isEqualTo(two);
        cdrdao("read-toc", "back.toc").succeeded();
        assertThat(Files.readString(here.resolve("back.toc"))).contains("TITLE \"An Album\"", "TITLE \"Uno\"", "TITLE \"Dos\"");
        Oracle.ICEDAX.command("dev=" + file.path(), "-B", "-g", "rip").in(here).run().succeeded();

        wodim("blank=fast").succeeded();
        wodim("-dao", "-useinfo", "-text", "rip_01.wav", "rip_02.wav").succeeded();
        assertThat(cd.readCd(0, 450, 1, 0x10, 0, 450 * 2352)).isEqualTo(one);
        CdTextBlock text = CdText.read(Arrays.copyOfRange(cd.toc(5), 4, cd.toc(5).length)).blocks().getFirst();
        assertThat(text.text(CdTextField.TITLE, 0)).hasValue("An Album");
        assertThat(text.text(CdTextField.TITLE, 2)).hasValue("Dos");
    }

    @Test
    void dataAndAudioAndTracksOfBothForms() throws IOException {
        CdDrive cd = insert(MediumType.CD_RW);
        Path data = image("data", 320);
        byte[] one = wave("one.wav", 450);
        Files.writeString(here.resolve("mixed.toc"), """
                CD_ROM
                TRACK MODE1
                DATAFILE "data"
                ZERO 00:02:00
                TRACK AUDIO
                PREGAP 00:02:00
                FILE "one.wav" 0
                """);
        cdrdao("write", "-n", "mixed.toc").succeeded();
        assertThat(cd.read(0, 320)).isEqualTo(Files.readAllBytes(data));
        assertThat(cd.readCd(620, 450, 1, 0x10, 0, 450 * 2352)).isEqualTo(one);
        assertThat(cd.tryRead(620)).isEqualTo("5/64/00");
        Files.deleteIfExists(here.resolve("back.bin"));
        cdrdao("read-cd", "--read-raw", "--datafile", "back.bin", "back.toc").succeeded();
        byte[] raw = Files.readAllBytes(here.resolve("back.bin"));
        for (int i = 0; i < 320; i++) {
            assertThat(SectorMode.MODE_1.whole(raw, i * 2352)).isTrue();
        }

        wodim("blank=fast").succeeded();
        Files.write(here.resolve("form2"), CdDrive.random(7, 400 * 2324));
        Files.writeString(here.resolve("forms.toc"), """
                CD_ROM_XA
                TRACK MODE2_FORM1
                DATAFILE "data"
                TRACK MODE2_FORM2
                PREGAP 00:02:00
                DATAFILE "form2"
                """);
        cdrdao("write", "-n", "forms.toc").succeeded();
        assertThat(cd.read(0, 320)).isEqualTo(Files.readAllBytes(data));
        assertThat(cd.readCd(470, 400, 5, 0x10, 0, 400 * 2324)).isEqualTo(Files.readAllBytes(here.resolve("form2")));
        assertThat(cd.tryRead(470)).isEqualTo("5/64/00");
    }

    /// cdrdao relies on what some drives say and others do not.
    @Test
    void aSecondSessionAtOnceByCdrdao() throws IOException {
        CdDrive cd = insert(MediumType.CD_R_80, "cd-gap-first");
        Path data = image("data", 330);
        Files.writeString(here.resolve("data.toc"), "CD_ROM_XA\nTRACK MODE2_FORM1\nDATAFILE \"data\"\n");
        cdrdao("write", "-n", "--multi", "data.toc").succeeded();
        cdrdao("write", "-n", "data.toc").succeeded();
        assertThat(cd.state()).isEqualTo("D2 L3 S2 T2-2");
        assertThat(cd.read(330 + 11_400, 330)).isEqualTo(Files.readAllBytes(data));
    }
}
