package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;
import org.burnish.check.ImageCheck;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.oracle.Aspect;
import org.burnish.oracle.Entry;
import org.burnish.oracle.Listing;
import org.burnish.oracle.VolumeListing;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;

/// Whatever the tree: UDF of every revision, alone and beside others, has it, and a bridge has each file's bytes once.
class UdfPropertyTest {
    private static final Set<Aspect> KEPT = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.TARGET);
    private static final Set<Aspect> SHARED = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.BLOCK);

    @Provide
    Arbitrary<AnyTree> trees() {
        return AnyTree.arbitrary();
    }

    @Provide
    Arbitrary<MasteringOptions> options() {
        var others = Arbitraries.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET).set();
        return Combinators.combine(Arbitraries.of(Revision.class), others, Arbitraries.of(FileAlignment.class), Arbitraries.of(DeepDirectories.class))
                .as((revision, beside, alignment, deep) -> MasteringOptions.builder()
                        .fileSystems(beside)
                        .add(FileSystem.UDF)
                        .udfRevision(revision)
                        .alignment(alignment)
                        .deepDirectories(deep)
                        .build());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theSameTreeAndBytesComeOut(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options) throws IOException {
        MasteredImage made = Mastering.plan(tree.root(), options, Progress.NONE);
        var findings = new FindingList(20);
        Map<FileSystem, Listing> read = read(made, findings);

        assertThat(read.keySet()).isEqualTo(options.fileSystems());
        assertThat(withoutCutTargets(read.get(FileSystem.UDF)).deviations(withoutCutTargets(renamed(tree.listing(), made)), KEPT)).isEmpty();
        assertThat(findings.kept()).isEmpty();
    }

    private static Map<FileSystem, Listing> read(MasteredImage made, FindingList findings) throws IOException {
        Map<FileSystem, Listing> read = new HashMap<>();
        for (Volume volume : Volumes.open(made.image(), findings).last().volumes()) {
            read.put(volume.fileSystem(), VolumeListing.of(volume));
        }
        return read;
    }

    /// As everything is called in the UDF tree.
    private static Listing renamed(Listing listing, MasteredImage made) {
        Map<String, String> names = new HashMap<>();
        made.names(FileSystem.UDF).forEach(name -> names.put(name.path().substring(1), name.identifier()));
        return listing.respelt(path -> respelt(path, names));
    }

    private static String respelt(String path, Map<String, String> names) {
        List<String> parts = List.of(path.split("/"));
        return Stream.iterate(1, i -> i <= parts.size(), i -> i + 1)
                .map(count -> names.getOrDefault(String.join("/", parts.subList(0, count)), parts.get(count - 1)))
                .collect(Collectors.joining("/"));
    }

    /// Names in the targets of links have room for 254 characters of Latin-1 or 127 of others, too.
    private static Listing withoutCutTargets(Listing listing) {
        return listing.mapped((_, entry) -> entry.target() != null && entry.target().length() > 100 ? entry.withTarget("../long") : entry);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theTreesOfABridgeLeadToTheSameBlocks(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options) throws IOException {
        MasteringOptions bridge = MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.ROCK_RIDGE, FileSystem.UDF))
                .udfRevision(options.udfRevision()).alignment(options.alignment()).deepDirectories(options.deepDirectories()).build();
        MasteredImage made = Mastering.plan(tree.root(), bridge, Progress.NONE);
        Map<FileSystem, Listing> read = read(made, new FindingList(20));

        Listing rockRidge = renamed(files(read.get(FileSystem.ROCK_RIDGE)), made);
        assertThat(files(read.get(FileSystem.UDF)).deviations(rockRidge, SHARED)).isEmpty();
    }

    private static Listing files(Listing listing) {
        return listing.only(entry -> entry.is(Entry.Kind.FILE) && entry.size() > 0);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theCheckFindsNoFault(@ForAll("trees") AnyTree tree, @ForAll("options") MasteringOptions options) throws IOException {
        var report = ImageCheck.run(Mastering.plan(tree.root(), options, Progress.NONE).image(), Progress.NONE);
        assertThat(report.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
    }
}
