package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.oracle.Aspect;
import org.burnish.oracle.Digests;
import org.burnish.oracle.Entry;
import org.burnish.oracle.Listing;
import org.burnish.oracle.VolumeListing;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;

/// Whatever the tree and the options: what goes into a plan comes out of it.
class MasteringPropertyTest {
    private static final Set<Aspect> KEPT = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.TARGET);

    @Provide
    Arbitrary<AnyTree> trees() {
        return AnyTree.arbitrary();
    }

    @Provide
    Arbitrary<MasteringOptions> options() {
        var fileSystems = Arbitraries.of(FileSystem.ROCK_RIDGE, FileSystem.JOLIET).set();
        return Combinators.combine(fileSystems, Arbitraries.integers().between(1, 4), Arbitraries.of(true, false),
                        Arbitraries.of(DeepDirectories.class), Arbitraries.of(FileAlignment.class), Arbitraries.integers().between(0, 3))
                .as((chosen, level, jolietLong, deep, alignment, padding) -> MasteringOptions.builder()
                        .fileSystems(chosen)
                        .isoLevel(level)
                        .jolietLong(jolietLong)
                        .deepDirectories(deep)
                        .alignment(alignment)
                        .padding(padding)
                        .build());
    }

    private static PlannedImage plan(AnyTree tree, MasteringOptions options) throws IOException {
        return Mastering.plan(tree.root(), options, Progress.NONE).image();
    }

    private static byte[] written(PlannedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        image.transferTo(0, image.blockCount(), Channels.newChannel(bytes));
        return bytes.toByteArray();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theSameTreeAndBytesComeOutOfEveryTree(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options)
            throws IOException {
        var findings = new FindingList(20);
        Volumes volumes = Volumes.open(plan(tree, options), findings);

        assertThat(volumes.last().volumes()).extracting(Volume::fileSystem).containsExactlyInAnyOrderElementsOf(options.fileSystems());
        for (Volume volume : volumes.last().volumes()) {
            Listing read = VolumeListing.of(volume);
            assertThat(deviations(tree, options, volume.fileSystem(), read)).as(volume.fileSystem().title()).isEmpty();
        }
        assertThat(findings.kept()).isEmpty();
    }

    private static List<String> deviations(AnyTree tree, MasteringOptions options, FileSystem fileSystem, Listing read) {
        if (fileSystem == FileSystem.ROCK_RIDGE) {
            return read.deviations(tree.listing(), KEPT);
        }
        boolean linksAreFiles = fileSystem == FileSystem.ISO9660 && options.fileSystems().contains(FileSystem.ROCK_RIDGE);
        return read.misshapen(tree.listing().only(entry -> !entry.is(Entry.Kind.LINK) || linksAreFiles).mapped((path, entry) -> plain(entry)));
    }

    private static Entry plain(Entry entry) {
        return entry.is(Entry.Kind.LINK) ? Entry.of(Entry.Kind.FILE).withSize(0).withDigest(Digests.sha256(new byte[0])) : entry;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void thePlanIsTheFile(
            @ForAll("trees") AnyTree tree,
            @ForAll("options") MasteringOptions options,
            @ForAll @IntRange(min = 0, max = 1_000_000) int start,
            @ForAll @IntRange(min = 1, max = 40) int count)
            throws IOException {
        PlannedImage image = plan(tree, options);
        byte[] file = written(image);
        assertThat(file).hasSize((int) image.blockCount() * 2048);

        int first = (int) (start % image.blockCount());
        int blocks = (int) Math.min(count, image.blockCount() - first);
        ByteBuffer some = ByteBuffer.allocate(blocks * 2048);
        image.read(first, some);
        assertThat(some.array()).isEqualTo(Arrays.copyOfRange(file, first * 2048, (first + blocks) * 2048));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void twoBuildsAreEqual(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options) throws IOException {
        assertThat(written(plan(tree, options))).isEqualTo(written(plan(tree, options)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theCheckFindsNoFault(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options) throws IOException {
        var report = ImageCheck.run(plan(tree, options), Progress.NONE);
        assertThat(report.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
    }
}
