package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Finding;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;

class PathTableRegionTest {
    private static List<PathTableRecord> records(PlannedHierarchy planned, PathTableRecord.ByteOrder order) throws IOException {
        PathTableRegion table = table(planned, order);
        ByteReader in = ByteReader.of(PlannedHierarchy.rendered(planned.layout, table)).slice(table.length());
        List<PathTableRecord> records = new ArrayList<>();
        while (in.remaining() > 0) {
            records.add(PathTableRecord.read(in, order));
        }
        return records;
    }

    private static PathTableRegion table(PlannedHierarchy planned, PathTableRecord.ByteOrder order) {
        return planned.layout.regions().stream().filter(PathTableRegion.class::isInstance).map(PathTableRegion.class::cast)
                .toList().get(order.ordinal());
    }

    private static String text(PathTableRecord record) {
        return record.parent() + " " + new String(record.identifier(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void directoriesComeByLevelThenParentThenIdentifier() throws IOException {
        PlannedHierarchy planned = new PlannedHierarchy(new TreeBuilder().folder("b/z").folder("b/y/deep").folder("a/x").folder("c"));
        for (PathTableRecord.ByteOrder order : PathTableRecord.ByteOrder.values()) {
            assertThat(records(planned, order)).extracting(PathTableRegionTest::text)
                    .containsExactly("1 \0", "1 A", "1 B", "1 C", "2 X", "3 Y", "3 Z", "6 DEEP");
        }
        List<Long> locations = planned.hierarchy.directories().stream().map(d -> planned.layout.firstBlockOf(d.region())).toList();
        assertThat(records(planned, PathTableRecord.ByteOrder.M)).extracting(PathTableRecord::location).containsExactlyElementsOf(locations);
    }

    @Test
    void anyBlockRendersAlone() throws IOException {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 1000; i++) {
            tree.folder("folder number " + i);
        }
        PlannedHierarchy planned = new PlannedHierarchy(tree);
        PathTableRegion table = table(planned, PathTableRecord.ByteOrder.L);
        byte[] whole = PlannedHierarchy.rendered(planned.layout, table);
        for (int block = 0; block < table.blocks(); block++) {
            ByteBuffer alone = ByteBuffer.allocate(2048);
            table.render(planned.layout, block, alone);
            assertThat(alone.array()).isEqualTo(Arrays.copyOfRange(whole, block * 2048, (block + 1) * 2048));
        }
    }

    @Test
    void directoriesBelowTheLastParentNumberAreLeftOutAndReported() throws IOException {
        List<Node> top = new ArrayList<>();
        for (int i = 0; i < 66_000; i++) {
            List<Node> inside = i % 1000 == 999 ? List.of(new Directory("inside", Attributes.DIRECTORY, List.of())) : List.of();
            top.add(new Directory("d%05d".formatted(i), Attributes.DIRECTORY, inside));
        }
        PlannedHierarchy planned = new PlannedHierarchy(new Directory("", Attributes.DIRECTORY, top));
        HierarchyLimits.report(planned.hierarchy, true, planned.findings);
        assertThat(records(planned, PathTableRecord.ByteOrder.L)).hasSize(66_001 + 65).allMatch(r -> r.parent() <= 65_535);
        assertThat(planned.findings.kept()).singleElement().extracting(Finding::what).asString().startsWith("1 directories are not in");
    }
}
