package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.filesystem.DeepDirectories;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Images made here pass, whatever the options; where the user asks for more than a standard allows, the
/// check says so.
class OwnImagesTest {
    static Stream<Arguments> options() {
        return Stream.of(
                Arguments.of("as it comes", builder(), Set.of()),
                Arguments.of("level 1", builder().isoLevel(1), Set.of()),
                Arguments.of("level 2", builder().isoLevel(2), Set.of()),
                Arguments.of("level 4", builder().isoLevel(4), Set.of()),
                Arguments.of("long Joliet names", builder().jolietLong(true), Set.of("joliet-length")),
                Arguments.of("Rock Ridge alone", builder().fileSystems(EnumSet.of(FileSystem.ROCK_RIDGE)), Set.of()),
                Arguments.of("Joliet alone", builder().fileSystems(EnumSet.of(FileSystem.JOLIET)), Set.of("directory-depth")),
                Arguments.of("ISO 9660 alone", builder().fileSystems(EnumSet.noneOf(FileSystem.class)), Set.of("directory-depth")),
                Arguments.of("deep directories stay", builder().deepDirectories(DeepDirectories.RELAXED), Set.of("directory-depth")));
    }

    private static MasteringOptions.Builder builder() {
        return MasteringOptions.builder();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void pass(String name, MasteringOptions.Builder options, Set<String> rules) throws IOException {
        TreeBuilder tree = new TreeBuilder()
                .file("docs/readme.txt", "hello")
                .file("docs/" + "long ".repeat(40) + ".txt", "long")
                .file("docs/Übergröße 漢字.txt", "unicode")
                .file("docs/a:b*c?.txt", "characters")
                .file("empty", "")
                .file("deep/1/2/3/4/5/6/7/8/9/10/end.txt", "deep")
                .folder("folder")
                .link("link", "docs/readme.txt");
        for (int i = 0; i < 100; i++) {
            tree.file("many/" + "same beginning of a name ".repeat(3) + i, "x".repeat(i * 50));
        }

        CheckReport report = ImageCheck.run(Mastering.plan(tree.build(), options.build(), Progress.NONE).image(), Progress.NONE);

        assertThat(report.counts().keySet()).as(() -> report.findings().toString()).isEqualTo(rules);
        assertThat(report.hasErrors()).isFalse();
    }
}
