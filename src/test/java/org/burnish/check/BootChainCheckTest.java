package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.fat.FatVolume;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.tree.BytesContent;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Images that start computers pass, and what is broken on the way from firmware to a program is named.
class BootChainCheckTest {
    private static final int SECTOR = TestImage.SECTOR;
    private static final int BLOCK = 512;

    /// The start of a program for UEFI, and nothing that could run.
    private static BytesContent program(int machine) {
        ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(60, 64).put(64, (byte) 'P').put(65, (byte) 'E').putShort(68, (short) machine);
        bytes.putShort(84, (short) 240).putShort(88, (short) 0x20B).putShort(88 + 68, (short) 10);
        return new BytesContent(bytes.array());
    }

    /// What is taken for ISOLINUX.
    private static BytesContent isolinux() {
        byte[] bytes = new byte[30_000];
        new Random(3).nextBytes(bytes);
        byte[] mark = {(byte) 0xFB, (byte) 0xC0, 0x78, 0x70};
        System.arraycopy(mark, 0, bytes, 64, mark.length);
        return new BytesContent(bytes);
    }

    private static TestImage image(Hybrid hybrid, MasteringOptions.Builder options) throws IOException {
        byte[] code = new byte[440];
        code[0] = 0x33;
        code[1] = (byte) 0xED;
        TreeBuilder tree = new TreeBuilder().file("isolinux/isolinux.bin", isolinux()).file("docs/a.txt", "a");
        FatVolume volume = FatVolume.of(new TreeBuilder().file("EFI/BOOT/BOOTX64.EFI", program(0x8664)).build(), "NO NAME", 1);
        BootOptions boot = new BootOptions(List.of(
                BootImage.of(new BootImage.Place.InTree("isolinux/isolinux.bin"), BootEntry.BIOS),
                BootImage.of(new BootImage.Place.Outside(volume), BootEntry.UEFI)),
                "isolinux/boot.cat", hybrid, hybrid == Hybrid.NONE ? new byte[0] : code, "seed", null);
        return TestImage.of(Mastering.plan(tree.build(), options.boot(boot).build(), Progress.NONE).image());
    }

    private static TestImage image() throws IOException {
        return image(Hybrid.GPT, MasteringOptions.builder());
    }

    @ParameterizedTest
    @EnumSource(Hybrid.class)
    void oursPass(Hybrid hybrid) throws IOException {
        for (MasteringOptions.Builder options : List.of(MasteringOptions.builder(), withUdf(Revision.V1_02), withUdf(Revision.V2_50))) {
            CheckReport report = image(hybrid, options).check();

            assertThat(report.findings()).isEmpty();
            assertThat(report.boot()).isEqualTo(hybrid == Hybrid.NONE
                    ? "From a disc it starts BIOS and UEFI (x86 64-bit, not signed); from a USB stick nothing."
                    : "From a disc and from a USB stick it starts BIOS and UEFI (x86 64-bit, not signed).");
        }
    }

    private static MasteringOptions.Builder withUdf(Revision revision) {
        return MasteringOptions.builder().udfRevision(revision)
                .fileSystems(EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF));
    }

    /// Sector of an entry of the boot catalogue.
    private static int location(TestImage image, int entry) {
        return image.u32le(entryAt(image, entry) + 8);
    }

    private static int entryAt(TestImage image, int entry) {
        int catalogue = image.u32le(17 * SECTOR + 71) * SECTOR;
        return catalogue + (entry == 1 ? 32 : 96);
    }

    private static int fileInVolume(TestImage image) {
        int start = location(image, 2) * SECTOR;
        for (int at = start; ; at += BLOCK) {
            if (image.u8(at) == 'M' && image.u8(at + 1) == 'Z') {
                return at;
            }
        }
    }

    private static Stream<Corruption> corruptions() {
        return Stream.of(
                broken("the image for BIOS has moved", i -> {
                    int at = location(i, 1) * SECTOR + 8;
                    i.putU32le(at + 4, 99);
                    return at;
                }, "boot-table", "boot image 1 for BIOS"),
                broken("a byte of the image for BIOS has changed", i -> {
                    int at = location(i, 1) * SECTOR + 8;
                    i.put(at + 5000, ~i.u8(at + 5000));
                    return at;
                }, "boot-table", "boot image 1 for BIOS"),
                broken("the boot information table is gone", i -> {
                    int at = location(i, 1) * SECTOR + 8;
                    i.fill(at, 56, 0);
                    return at;
                }, "boot-table", "boot image 1 for BIOS"),
                broken("the catalogue's checksum is wrong", i -> {
                    int at = i.u32le(17 * SECTOR + 71) * SECTOR;
                    i.put(at + 5, 1);
                    return at;
                }, "boot-catalogue", "boot catalogue"),
                broken("the image for UEFI lies behind the end", i -> {
                    i.putU32le(entryAt(i, 2) + 8, i.sectors() + 5);
                    return i.u32le(17 * SECTOR + 71) * SECTOR;
                }, "boot-image", "boot catalogue"),
                broken("the image for UEFI is no FAT volume", i -> {
                    int at = location(i, 2) * SECTOR;
                    i.fill(at, BLOCK, 0);
                    return at;
                }, "boot-volume", "boot image 2 for UEFI"),
                broken("the program is called otherwise", i -> {
                    int at = location(i, 2) * SECTOR;
                    for (int p = at; ; p++) {
                        if (i.u8(p) == 'B' && i.u8(p + 1) == 'O' && i.u8(p + 4) == 'X' && i.u8(p + 5) == '6') {
                            i.put(p, 'R');
                            return at;
                        }
                    }
                }, "boot-volume", "boot image 2 for UEFI"),
                broken("the program is for another machine", i -> {
                    i.put(fileInVolume(i) + 68, 0x64, 0xAA);
                    return location(i, 2) * SECTOR;
                }, "boot-machine", "boot image 2 for UEFI"),
                broken("the program is none", i -> {
                    i.put(fileInVolume(i), 0);
                    return location(i, 2) * SECTOR;
                }, "boot-machine", "boot image 2 for UEFI"),
                broken("the boot code starts something else", i -> {
                    i.putU32le(432, 12);
                    return 432;
                }, "boot-code", "boot code"),
                broken("the GPT header has another checksum", i -> {
                    i.put(BLOCK + 56, ~i.u8(BLOCK + 56));
                    return BLOCK;
                }, "gpt-checksum", "GPT header"),
                broken("a GPT entry has changed", i -> {
                    i.put(2 * BLOCK + 56, 'X');
                    return 2 * BLOCK;
                }, "gpt-checksum", "GPT entries"),
                broken("the copy of the GPT is gone", i -> {
                    i.fill(i.sectors() * SECTOR - BLOCK, BLOCK, 0);
                    return BLOCK;
                }, "gpt-copy", "GPT header"),
                broken("an entry of the copy has changed", i -> {
                    i.put(i.sectors() * SECTOR - 33 * BLOCK + 56, 'X');
                    return (i.sectors() * SECTOR) - BLOCK;
                }, "gpt-copy", "copy of the GPT"));
    }

    private static Corruption broken(String name, Corruption.Change change, String rule, String subject) {
        return Corruption.of(name, change, rule, subject);
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void whatIsBrokenIsNamedWhereItIs(Corruption corruption) throws IOException {
        TestImage image = image();
        int position = corruption.change().apply(image);

        List<Finding> findings = image.check().findings();

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(corruption.rule());
            assertThat(finding.subject()).isEqualTo(corruption.subject());
            assertThat(finding.position()).isEqualTo(position);
        });
        // Whether sectors that nobody leads to any more are told of is another matter.
        assertThat(findings).filteredOn(finding -> !finding.rule().equals("unclaimed")).allMatch(finding -> finding.rule().equals(corruption.rule()));
    }

    @Test
    void aPartitionBehindTheEndIsNamed() throws IOException {
        TestImage image = image(Hybrid.MBR, MasteringOptions.builder());
        image.putU32le(446 + 16 + 12, 1 << 20);

        assertThat(image.check().findings()).extracting(Finding::rule).containsExactly("partition-bounds");
    }

    @Test
    void whateverBytesAreChangedTheCheckEnds() throws IOException {
        TestImage good = image(Hybrid.BOTH, MasteringOptions.builder());
        int volume = location(good, 2) * SECTOR;
        int catalogue = good.u32le(17 * SECTOR + 71) * SECTOR;
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            TestImage image = good.copy();
            for (int n = random.nextInt(12); n >= 0; n--) {
                int[] places = {random.nextInt(1700), 17 * SECTOR + random.nextInt(90), catalogue + random.nextInt(160), volume + random.nextInt(24_000)};
                image.put(places[random.nextInt(places.length)], random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
            try {
                CheckReport report = image.check();
                assertThat(report.ledger().shares().stream().mapToLong(Ledger.Share::sectors).sum()).isEqualTo(image.sectors());
            } catch (UncheckedIOException e) {
                assertThat(e).hasCauseInstanceOf(DiscFormatException.class);
            }
        }
    }
}
