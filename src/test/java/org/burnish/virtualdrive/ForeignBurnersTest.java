package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.block.FileBlockSource;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.oracle.SgFile;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that nobody here wrote burn discs in the virtual burner, which they take for a drive of the system's: what they
/// wrote is read back here.
class ForeignBurnersTest {
    private static final int BLOCK = 2048;
    private static final int MOST_BLOCKS = 2500;
    private static final TargetOptions OPTIONS = TargetOptions.local("iqn.2026-01.org.burnish:burner");

    @TempDir
    Path folder;

    private VirtualDrives drives;
    private final byte[] content = random(1600);
    private final byte[] other = random(900);

    private static byte[] random(int blocks) {
        byte[] bytes = new byte[blocks * BLOCK];
        new Random(blocks).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void makesAnImage() throws IOException {
        drives = new VirtualDrives(folder.resolve("drives"), new HurriedClock(), image -> FileBlockSource.open(image, BLOCK));
        Files.write(folder.resolve("image"), content);
        Files.write(folder.resolve("other"), other);
    }

    /// What other programs do with a virtual burner in turn; each must succeed.
    private interface Use {
        void of(Path node) throws IOException;
    }

    private void use(Use use) throws IOException {
        try (VirtualDrive drive = drives.open("d");
                IscsiTarget target = IscsiTarget.serve(drive, OPTIONS);
                SgFile node = SgFile.of(target.url())) {
            use.of(node.path());
        }
    }

    private void burn(MediumType medium, Oracle program, Object... arguments) throws IOException {
        drives.create("d", "", Optional.of(medium));
        use(node -> run(node, program, arguments));
    }

    private Output run(Path node, Oracle program, Object... arguments) {
        Object[] words = Stream.of(arguments).map(word -> word.toString().replace("NODE", node.toString())).toArray();
        return program.command(words).within(Duration.ofMinutes(2)).in(folder).run().succeeded();
    }

    /// What can be read of the disc from its start on.
    private byte[] disc() throws IOException {
        try (VirtualDrive drive = drives.open("d")) {
            RawDrive raw = new RawDrive(drive).settle();
            ByteBuffer blocks = ByteBuffer.allocate(MOST_BLOCKS * BLOCK);
            String read = "28 00 %08X 00 00 01 00";
            while (blocks.hasRemaining() && raw.tryAsk(String.format(read, blocks.position() / BLOCK), BLOCK).equals("GOOD")) {
                blocks.put(raw.ask(String.format(read, blocks.position() / BLOCK), BLOCK));
            }
            return Arrays.copyOf(blocks.array(), blocks.position());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R_80", "CD_RW", "DVD_R", "DVD_RW", "DVD_R_DL", "DVD_PLUS_R", "DVD_PLUS_R_DL", "DVD_PLUS_RW", "DVD_RAM", "BD_R", "BD_RE"})
    void cdrskinBurnsAllKinds(MediumType medium) throws IOException {
        burn(medium, Oracle.CDRSKIN, "dev=NODE", "-tao", "blank=as_needed", "padsize=150s", "image");
        assertThat(disc()).startsWith(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R_80", "CD_RW", "DVD_R", "DVD_RW"})
    void cdrskinBurnsAtOnce(MediumType medium) throws IOException {
        burn(medium, Oracle.CDRSKIN, "dev=NODE", "-sao", "padsize=150s", "image");
        assertThat(disc()).startsWith(content);
    }

    @ParameterizedTest
    @CsvSource({"CD_R_80, -tao", "CD_R_80, -dao", "CD_RW, -tao", "DVD_R, -dao"})
    void wodimBurns(MediumType medium, String mode) throws IOException {
        burn(medium, Oracle.WODIM, "dev=NODE", "gracetime=0", mode, "padsize=150s", "image");
        assertThat(disc()).startsWith(content);
    }

    @Test
    void wodimErasesAndBurnsAgain() throws IOException {
        burn(MediumType.CD_RW, Oracle.WODIM, "dev=NODE", "gracetime=0", "-dao", "other");
        use(node -> {
            run(node, Oracle.WODIM, "dev=NODE", "gracetime=0", "blank=fast");
            run(node, Oracle.WODIM, "dev=NODE", "gracetime=0", "-dao", "image");
        });
        assertThat(disc()).startsWith(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R_80", "CD_RW"})
    void cdrdaoBurns(MediumType medium) throws IOException {
        Files.writeString(folder.resolve("toc"), "CD_ROM\nTRACK MODE1\nDATAFILE \"image\"\n");
        burn(medium, Oracle.CDRDAO, "write", "-n", "--device", "NODE", "--driver", "generic-mmc", "toc");
        assertThat(disc()).startsWith(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_RW", "DVD_R_DL", "DVD_RAM", "BD_RE"})
    void xorrisoBurnsAndReads(MediumType medium) throws IOException {
        burn(medium, Oracle.XORRISO, "-outdev", "mmc:NODE", "-close", "on", "-map", "image", "/content", "-commit");
        use(node -> run(node, Oracle.XORRISO, "-osirrox", "on", "-indev", "mmc:NODE", "-extract", "/content", "read"));
        assertThat(folder.resolve("read")).hasBinaryContent(content);
        Files.write(folder.resolve("disc"), disc());
        Oracle.XORRISO.run("-osirrox", "on", "-indev", "stdio:" + folder.resolve("disc"), "-extract", "/content", folder.resolve("ours")).succeeded();
        assertThat(folder.resolve("ours")).hasBinaryContent(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R_80", "DVD_R", "DVD_PLUS_R", "DVD_PLUS_RW", "BD_R"})
    void xorrisoAddsASession(MediumType medium) throws IOException {
        burn(medium, Oracle.XORRISO, "-outdev", "mmc:NODE", "-map", "image", "/first", "-commit");
        use(node -> run(node, Oracle.XORRISO, "-dev", "mmc:NODE", "-map", "other", "/second", "-commit"));
        use(node -> run(node, Oracle.XORRISO, "-osirrox", "on", "-indev", "mmc:NODE",
                "-extract", "/first", "first", "-extract", "/second", "second"));
        assertThat(folder.resolve("first")).hasBinaryContent(content);
        assertThat(folder.resolve("second")).hasBinaryContent(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tao", "-dao"})
    void icedaxReadsTheSongsThatWodimBurned(String mode) throws IOException {
        byte[] first = songs(500, 1);
        byte[] second = songs(700, 2);
        burn(MediumType.CD_R_80, Oracle.WODIM, "dev=NODE", "gracetime=0", mode, "-audio", "-swab", "song1", "song2");
        use(node -> run(node, Oracle.ICEDAX, "-D", "NODE", "-B", "-H", "-O", "cdr", "-E", "little", "track"));
        assertSame(first, "track_01.cdr");
        assertSame(second, "track_02.cdr");
    }

    /// icedax takes the gap before the next song for a part of the song before it.
    private void assertSame(byte[] song, String read) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(read));
        assertThat(bytes.length).isBetween(song.length, song.length + 152 * 2352);
        assertThat(Arrays.mismatch(song, Arrays.copyOf(bytes, song.length))).as("the first byte that differs").isEqualTo(-1);
    }

    private byte[] songs(int sectors, int number) throws IOException {
        byte[] samples = new byte[sectors * 2352];
        new Random(number).nextBytes(samples);
        Files.write(folder.resolve("song" + number), samples);
        return samples;
    }
}
