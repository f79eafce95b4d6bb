package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.bytes.Finding;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Good images in which one thing is broken: the check names it, where it is, and nothing that has nothing to
/// do with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededCorruptionsTest {
    @TempDir
    static Path folder;

    private final Map<Maker, TestImage> images = new EnumMap<>(Maker.class);
    private final Map<Maker, Set<Finding>> before = new EnumMap<>(Maker.class);
    private Path tree = Path.of("");

    static Stream<Arguments> corruptions() {
        return Stream.of(Maker.values()).flatMap(maker -> all(maker)
                .filter(corruption -> !corruption.notFor().contains(maker))
                .map(corruption -> Arguments.of(maker, corruption)));
    }

    private static Stream<Corruption> all(Maker maker) {
        List<Corruption> all = new ArrayList<>();
        all.addAll(Corruptions.ofDescriptors());
        all.addAll(Corruptions.ofPathTables());
        all.addAll(Corruptions.ofDirectories());
        all.addAll(Corruptions.ofRockRidge());
        all.addAll(Corruptions.ofJoliet());
        if (maker != Maker.BURNISH) {
            all.addAll(Corruptions.ofBoot());
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("corruptions")
    void isFound(Maker maker, Corruption corruption) throws IOException {
        TestImage image = image(maker).copy();
        int position = corruption.change().apply(image);

        List<Finding> found = new ArrayList<>(image.check().findings());
        found.removeAll(before.get(maker));

        assertThat(found).as(() -> rules(found) + " of " + found).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(corruption.rule());
            assertThat(finding.sector()).isEqualTo(position / TestImage.SECTOR);
            assertThat(finding.subject()).contains(corruption.subject());
        });
        Set<String> allowed = new HashSet<>(corruption.also());
        allowed.add(corruption.rule());
        assertThat(rules(found)).as(() -> rules(found) + " of " + found).isSubsetOf(allowed);
    }

    private static Set<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private TestImage image(Maker maker) throws IOException {
        TestImage image = images.get(maker);
        if (image == null) {
            tree = tree.toString().isEmpty() ? SampleTree.in(folder) : tree;
            image = maker.make(tree, folder);
            images.put(maker, image);
            before.put(maker, new HashSet<>(image.check().findings()));
        }
        return image;
    }
}
