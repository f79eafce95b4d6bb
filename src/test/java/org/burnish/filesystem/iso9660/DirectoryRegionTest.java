package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.burnish.layout.Region;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;

class DirectoryRegionTest {

    /// As long as wished, and never read.
    private record Long(long length) implements Content {
        @Override
        public int read(long position, ByteBuffer into) {
            throw new AssertionError("planning reads no content");
        }
    }

    private static TreeBuilder many(int count) {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < count; i++) {
            tree.file("file" + i + ".txt", "content");
        }
        return tree;
    }

    @Test
    void anyBlockRendersAloneAsItDoesAmongTheOthers() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(many(1000));
        Region region = planned.hierarchy.root().region();
        byte[] whole = PlannedHierarchy.rendered(planned.layout, region);
        assertThat(region.blocks()).isGreaterThan(20);
        for (int block = 0; block < region.blocks(); block++) {
            ByteBuffer alone = ByteBuffer.allocate(2048);
            region.render(planned.layout, block, alone);
            assertThat(alone.array()).isEqualTo(Arrays.copyOfRange(whole, block * 2048, (block + 1) * 2048));
        }
    }

    @Test
    void noRecordIsLostAtABorder() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(many(1000));
        List<DirectoryRecord> records = planned.records(planned.hierarchy.root());
        assertThat(records).hasSize(1002);
        assertThat(records.get(0).isSelf()).isTrue();
        assertThat(records.get(1).isParent()).isTrue();
        assertThat(records.stream().skip(2).map(PlannedHierarchy::text)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aDirectoryTellsWhereItsSubdirectoriesAre() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().folder("a/b"));
        HierarchyDirectory root = planned.hierarchy.root();
        HierarchyDirectory a = planned.hierarchy.directories().get(1);
        DirectoryRecord record = planned.records(root).get(2);
        assertThat(record.location()).isEqualTo(planned.layout.firstBlockOf(a.region()));
        assertThat(record.dataLength()).isEqualTo(2048);
        assertThat(record.has(DirectoryRecord.DIRECTORY)).isTrue();
        assertThat(planned.records(a).get(0).location()).isEqualTo(record.location());
        assertThat(planned.records(a).get(1).location()).isEqualTo(planned.layout.firstBlockOf(root.region()));
        assertThat(planned.records(root).get(1).location()).isEqualTo(planned.layout.firstBlockOf(root.region()));
    }

    @Test
    void aLongFileHasARecordForEachSection() throws IOException {
        long length = 2 * 0xFFFF_F800L + 5;
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().file("long", new Long(length)).file("short", "1"));
        List<DirectoryRecord> records = planned.records(planned.hierarchy.root());
        assertThat(records).extracting(PlannedHierarchy::text).containsExactly("\0", "\1", "LONG.;1", "LONG.;1", "LONG.;1", "SHORT.;1");
        assertThat(records.subList(2, 6)).extracting(DirectoryRecord::dataLength).containsExactly(0xFFFF_F800L, 0xFFFF_F800L, 5L, 1L);
        assertThat(records.subList(2, 6)).extracting(r -> r.has(DirectoryRecord.MULTI_EXTENT)).containsExactly(true, true, false, false);
        long first = records.get(2).location();
        assertThat(records.subList(2, 5)).extracting(DirectoryRecord::location)
                .containsExactly(first, first + 0x1F_FFFF, first + 2 * 0x1F_FFFF);
    }

    @Test
    void sectionsOfOneFileMayLieInSeveralBlocks() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().file("endless", new Long(100 * 0xFFFF_F800L)).file("next", "n"));
        List<DirectoryRecord> records = planned.records(planned.hierarchy.root());
        assertThat(records).hasSize(103);
        assertThat(records.stream().filter(r -> r.has(DirectoryRecord.MULTI_EXTENT)).count()).isEqualTo(99);
        assertThat(planned.hierarchy.root().region().blocks()).isGreaterThan(2);
    }

    @Test
    void exactlyOneSectionNeedsOneRecord() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().file("full", new Long(0xFFFF_F800L)));
        List<DirectoryRecord> records = planned.records(planned.hierarchy.root());
        assertThat(records).hasSize(3);
        assertThat(records.get(2).has(DirectoryRecord.MULTI_EXTENT)).isFalse();
    }

    @Test
    void anEmptyFileHasAnAddressThatIsNotZero() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().file("empty", "").file("full", "f"));
        DirectoryRecord empty = planned.records(planned.hierarchy.root()).get(2);
        assertThat(empty.dataLength()).isZero();
        assertThat(empty.location()).isEqualTo(planned.layout.firstBlockOf(planned.emptyFiles)).isNotZero();
    }

    @Test
    void marksBecomeFlagsAndAnAssociatedFileComesBeforeItsFile() throws IOException {
        TreeBuilder tree = new TreeBuilder()
                .file("seen", "s")
                .file("hidden", BytesContent.of("h"), Attributes.FILE.withMarks(new Attributes.Marks(true, false)))
                .file("seen", BytesContent.of("fork"), Attributes.FILE.withMarks(new Attributes.Marks(false, true)));
        PlannedHierarchy planned = new PlannedHierarchy(tree);
        List<DirectoryRecord> records = planned.records(planned.hierarchy.root());
        assertThat(records).extracting(PlannedHierarchy::text).containsExactly("\0", "\1", "HIDDEN.;1", "SEEN.;1", "SEEN.;1");
        assertThat(records.subList(2, 5)).extracting(DirectoryRecord::flags)
                .containsExactly(DirectoryRecord.HIDDEN, DirectoryRecord.ASSOCIATED, 0);
        assertThat(planned.findings.kept()).isEmpty();
    }
}
