package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.block.BlockSource;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Severity;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Images of other programs have findings, but only those that were verified by hand against the standards,
/// and none of them is an error. What each of them means stands behind it.
class ForeignImagesTest {
    /// Joliet directories and those of ISO 9660:1999 lead to themselves as their parents: libisofs writes them so.
    private static final String PARENT_IS_SELF = "parent-is-self";
    /// The tree is deeper than eight levels and was left as it is.
    private static final String DEEP = "directory-depth";
    /// The file that stands for a relocated directory has no version number.
    private static final String PLACEHOLDER = "identifier-version";
    /// Names are recorded as they are, because the user wants it so.
    private static final String RELAXED = "identifier-characters";

    @TempDir
    Path folder;

    static Stream<Arguments> genisoimage() {
        return Stream.of(
                genisoimage("-D", DEEP),
                // The deepest directory that is kept leads to itself as its parent when its children are left out.
                genisoimage("", PARENT_IS_SELF),
                genisoimage("-R", PLACEHOLDER),
                genisoimage("-J -D", DEEP),
                genisoimage("-R -J", PLACEHOLDER),
                genisoimage("-R -J -joliet-long", PLACEHOLDER, "joliet-length"),
                genisoimage("-R -J -iso-level 2", PLACEHOLDER),
                genisoimage("-R -J -iso-level 3 -no-pad", PLACEHOLDER),
                genisoimage("-R -J -iso-level 4"),
                genisoimage("-R -J -l -allow-lowercase", PLACEHOLDER, RELAXED),
                genisoimage("-R -J -U", PLACEHOLDER, RELAXED),
                genisoimage("-R -J -V Label -publisher Somebody", PLACEHOLDER, "descriptor-text"),
                genisoimage("-R -J -udf", PLACEHOLDER),
                // HFS hybrids record hard links as files of their own, but keep their link counts.
                genisoimage("-R -hfs", PLACEHOLDER, "not-checked", "posix-links-elsewhere"),
                genisoimage("-R -J -b boot/boot.img -c boot/boot.cat -no-emul-boot -boot-load-size 4", PLACEHOLDER));
    }

    static Stream<Arguments> xorriso() {
        return Stream.of(
                xorriso("", DEEP),
                xorriso("-J", DEEP, PARENT_IS_SELF),
                xorriso("-R -J -joliet-long", DEEP, PARENT_IS_SELF, "joliet-length"),
                xorriso("-R -iso-level 1", DEEP),
                xorriso("-R -J -iso-level 4", DEEP, PARENT_IS_SELF),
                xorriso("--norock -J", DEEP, PARENT_IS_SELF),
                xorriso("-R --md5", DEEP),
                xorriso("-R -J -hfsplus", DEEP, PARENT_IS_SELF, "not-checked"),
                xorriso("-R -J -partition_offset 16", DEEP, PARENT_IS_SELF, "not-checked"),
                xorriso("-R -J -b boot/boot.img -c boot/boot.cat -no-emul-boot -boot-load-size 4", DEEP, PARENT_IS_SELF),
                xorriso("-R -append_partition 2 0xef tree/docs/data.bin -appended_part_as_gpt", DEEP));
    }

    static Stream<Arguments> bsdtar() {
        return Stream.of(
                // The root's own record has the link count of something else.
                bsdtar("rockridge=strict", PLACEHOLDER, "posix-links"),
                bsdtar("rockridge=useful,joliet=long", PLACEHOLDER, "posix-links", "joliet-length"),
                bsdtar("!joliet", PLACEHOLDER, "posix-links"),
                bsdtar("zisofs=direct", PLACEHOLDER, "posix-links"),
                // Without Rock Ridge what lies too deep is left out of ISO 9660, but not of Joliet; as that is an
                // error for bsdtar, it ends before the image's padding is written.
                bsdtar("!rockridge", "tree-missing", "volume-size"));
    }

    private static Arguments genisoimage(String options, String... rules) {
        return Arguments.of(Oracle.GENISOIMAGE, "-quiet -o image.iso " + options + " tree", Set.of(rules));
    }

    private static Arguments xorriso(String options, String... rules) {
        return Arguments.of(Oracle.XORRISO, "-as mkisofs -quiet -o image.iso " + options + " tree", Set.of(rules));
    }

    private static Arguments bsdtar(String options, String... rules) {
        return Arguments.of(Oracle.BSDTAR, "-cf image.iso --format iso9660 --options " + options + " -C tree .", Set.of(rules));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"genisoimage", "xorriso", "bsdtar"})
    void haveOnlyFindingsThatAreTrue(Oracle maker, String arguments, Set<String> rules) throws IOException {
        SampleTree.in(folder);
        make(maker, arguments);

        CheckReport report = check(folder.resolve("image.iso"));

        assertThat(report.counts().keySet()).as(() -> report.findings().toString()).isEqualTo(rules);
        assertThat(report.hasErrors()).isFalse();
    }

    private void make(Oracle maker, String arguments) {
        List<Object> words = new ArrayList<>();
        for (String word : arguments.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        Output output = maker.command(words.toArray()).in(folder).run();
        // bsdtar says with its exit status that it had to leave something out.
        if (maker != Oracle.BSDTAR) {
            output.succeeded();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/lib/ipxe/ipxe.iso, ipxe, ''",
        "/usr/lib/grub-rescue/grub-rescue-cdrom.iso, grub-rescue-pc, identifier-characters",
        "/usr/lib/memtest86+/memtest86+ia32.iso, memtest86+, parent-is-self",
        "/usr/lib/memtest86+/memtest86+x64.iso, memtest86+, parent-is-self",
    })
    void realBootDiscsHaveNoErrors(String path, String debianPackage, String rule) throws IOException {
        CheckReport report = check(Oracle.packagedFile(path, debianPackage));

        assertThat(report.counts().keySet()).isEqualTo(rule.isEmpty() ? Set.of() : Set.of(rule));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.ledger().shares()).extracting(Ledger.Share::kind).doesNotContain(OwnerKind.UNCLAIMED);
    }

    @Test
    void ofTwoSessionsTheNewestIsCheckedAndTheOlderOwnsTheRest() throws IOException {
        Path tree = SampleTree.in(folder);
        Path image = folder.resolve("sessions.iso");
        Oracle.XORRISO.run("-outdev", image, "-map", tree, "/", "-commit").succeeded();
        Files.writeString(folder.resolve("new.txt"), "new");
        Oracle.XORRISO.run("-dev", image, "-rm", "/docs/data.bin", "--", "-map", folder.resolve("new.txt"), "/new.txt", "-commit").succeeded();

        CheckReport report = check(image);

        assertThat(report.counts().keySet()).containsExactlyInAnyOrder("not-checked", DEEP);
        assertThat(report.ledger().shares()).extracting(Ledger.Share::kind)
                .contains(OwnerKind.SESSION).doesNotContain(OwnerKind.UNCLAIMED);
    }

    @Test
    void aUdfBridgeOwnsItsSectors() throws IOException {
        SampleTree.in(folder);
        make(Oracle.GENISOIMAGE, "-quiet -R -udf -o image.iso tree");

        List<Ledger.Share> shares = check(folder.resolve("image.iso")).ledger().shares();

        assertThat(shares).extracting(Ledger.Share::kind).contains(OwnerKind.UDF).doesNotContain(OwnerKind.UNCLAIMED);
    }

    private static CheckReport check(Path image) throws IOException {
        try (BlockSource source = FileBlockSource.open(image, TestImage.SECTOR)) {
            CheckReport report = ImageCheck.run(source, Progress.NONE);
            assertThat(report.findings()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
            return report;
        }
    }
}
