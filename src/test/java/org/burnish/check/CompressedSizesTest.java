package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.bytes.Finding;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compressed files of other makers whose claimed size is changed: the check finds each, and nothing in whole ones.
class CompressedSizesTest {
    private static final int SIZE_IN_ENTRY = 8;
    private static final String TEXT = "All work and no play makes Jack a dull boy.\n".repeat(3000);

    @TempDir
    Path folder;

    /// Who compresses, in which version.
    enum Compression {
        XORRISO_1(1),
        XORRISO_2(2),
        BSDTAR_1(1);

        private final int version;

        Compression(int version) {
            this.version = version;
        }

        TestImage make(Path folder) throws IOException {
            Path tree = Files.createDirectory(folder.resolve("tree"));
            Files.writeString(tree.resolve("play.txt"), TEXT);
            Path image = folder.resolve("image.iso");
            if (this == BSDTAR_1) {
                Oracle.BSDTAR.run("-cf", image, "--format", "iso9660", "--options", "zisofs=direct", "-C", tree, ".").succeeded();
            } else {
                String versions = this == XORRISO_2 ? "version_2=on" : "version_2=off";
                Oracle.XORRISO.run("-outdev", image, "-zisofs", versions, "-map", tree, "/",
                        "-set_filter_r", "--zisofs", "/", "--", "-commit").succeeded();
            }
            return TestImage.of(image);
        }

        /// Position in the image of the size in the entry.
        int sizeInEntry(TestImage image) {
            return image.entry(image.record("play.txt"), "ZF") + SIZE_IN_ENTRY;
        }

        /// Position in the image of the size in the compressed file's header.
        int sizeInHeader(TestImage image) {
            return image.location(image.record("play.txt")) * TestImage.SECTOR + (version == 2 ? 12 : 8);
        }

        void claim(TestImage image, int size) {
            if (version == 2) {
                image.putU32le(sizeInEntry(image), size);
            } else {
                image.putU32both(sizeInEntry(image), size);
            }
        }
    }

    private static Stream<Finding> found(TestImage image) {
        List<Finding> findings = image.check().findings();
        return findings.stream().filter(finding -> finding.rule().equals("compressed-size"));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeFileHasNoFinding(Compression maker) throws IOException {
        TestImage image = maker.make(folder);

        assertThat(image.u32le(maker.sizeInEntry(image))).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
        assertThat(image.u32le(maker.sizeInHeader(image))).isEqualTo(TEXT.length());
        assertThat(found(image)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSizeThatIsNotThatOfTheHeaderIsFound(Compression maker) throws IOException {
        TestImage image = maker.make(folder);
        maker.claim(image, 9_999);

        assertThat(found(image)).singleElement().satisfies(finding -> {
            assertThat(finding.sector()).isEqualTo(image.record("play.txt") / TestImage.SECTOR);
            assertThat(finding.subject()).contains("/play.txt");
            assertThat(finding.what()).isEqualTo("claims 9999 bytes uncompressed, but the compressed file's header says " + TEXT.length());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSizeThatBothClaimButTheBlocksDoNotHaveIsFound(Compression maker) throws IOException {
        for (int size : new int[] {TEXT.length() - 1, TEXT.length() + 1, 1, TEXT.length() * 2, 1 << 30, Integer.MAX_VALUE}) {
            Path place = Files.createDirectory(folder.resolve("claims" + size));
            TestImage image = maker.make(place);
            maker.claim(image, size);
            image.putU32le(maker.sizeInHeader(image), size);

            assertThat(found(image)).as("size " + size).singleElement()
                    .satisfies(finding -> assertThat(finding.what()).startsWith("claims " + size + " bytes uncompressed, "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderThatIsGoneIsFound(Compression maker) throws IOException {
        TestImage image = maker.make(folder);
        image.fill(maker.sizeInHeader(image) - (maker.version == 2 ? 12 : 8), 8, 0);

        assertThat(found(image)).singleElement().satisfies(finding -> assertThat(finding.what()).contains("no header of compressed files"));
    }
}
