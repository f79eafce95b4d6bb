package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.burnish.job.Progress;
import org.burnish.operation.ProjectProblem.Fix;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.BootChoice;
import org.burnish.project.Gathering;
import org.burnish.project.Item;
import org.burnish.project.StylePreset;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectForecastTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2026-11-22T20:15:00Z");

    @TempDir
    Path folder;

    private final AtomicLong ids = new AtomicLong(1);
    private Path sources;

    @BeforeEach
    void make() throws IOException {
        sources = Files.createDirectory(folder.resolve("sources"));
    }

    private Project project(ProjectOptions options) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(sources)) {
            paths = all.sorted().toList();
        }
        List<Item> items = new Gathering(ids::getAndIncrement, false, Set.of(), Gathering.Watcher.NONE, Progress.NONE).run(paths).items();
        return new Project(Project.empty("").root().holding(items), options);
    }

    private ProjectForecast forecast(Project project) throws IOException {
        return ProjectForecast.of(project, Map.of(), new ImageShelf(), new EqualFiles(), DATE, Progress.NONE);
    }

    private ProjectForecast forecast(StylePreset preset) throws IOException {
        return forecast(project(ProjectOptions.named("DISC").withPreset(preset)));
    }

    private static ProjectProblem only(ProjectForecast forecast, Kind kind) {
        return forecast.problems().stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not in " + forecast.problems()));
    }

    private static List<Kind> kinds(ProjectForecast forecast) {
        return forecast.problems().stream().map(ProjectProblem::kind).toList();
    }

    @Test
    void aFileOfFourAndAHalfGibibytesIsANoteEverywhereAndBlocksOnOldMachines() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(sources.resolve("large.bin").toFile(), "rw")) {
            large.setLength(4_831_838_208L);
        }
        ProjectProblem note = only(forecast(StylePreset.EVERYWHERE), Kind.LARGE_FILES);
        assertThat(note.severity()).isEqualTo(Severity.NOTE);
        assertThat(note.count()).isEqualTo(1);
        assertThat(note.example()).isEqualTo("/large.bin");
        assertThat(kinds(forecast(StylePreset.BIG_FILES))).isEmpty();
        assertThat(only(forecast(StylePreset.ARCHIVE), Kind.LARGE_FILES).severity()).isEqualTo(Severity.CHANGES);

        ProjectForecast old = forecast(StylePreset.OLD_MACHINES);
        ProjectProblem blocks = only(old, Kind.TOO_LARGE_FILES);
        assertThat(blocks.severity()).isEqualTo(Severity.BLOCKS);
        assertThat(blocks.fixes()).containsExactly(Fix.ADD_UDF, Fix.MULTI_EXTENT);
        assertThat(old.image()).isNull();
        assertThat(old.blocks()).isGreaterThan(4_831_838_208L / 2048);
        Project project = project(ProjectOptions.named("DISC").withPreset(StylePreset.OLD_MACHINES));
        for (Fix fix : blocks.fixes()) {
            Project mended = ProjectMending.mended(project, blocks, fix);
            ProjectForecast after = forecast(mended);
            assertThat(kinds(after)).doesNotContain(Kind.TOO_LARGE_FILES);
            assertThat(after.image()).isNotNull();
            assertThat(mended.options().style().has(FileSystem.UDF)).isEqualTo(fix == Fix.ADD_UDF);
        }
    }

    @Test
    void namesThatDifferOnlyInLettersAreNumbered() throws IOException {
        Files.writeString(sources.resolve("Readme"), "1");
        Files.writeString(sources.resolve("README"), "2");
        Files.writeString(sources.resolve("ReadMe"), "3");
        Project project = project(ProjectOptions.named("DISC"));
        ProjectProblem clash = only(forecast(project), Kind.CASE_CLASH);
        assertThat(clash.count()).isEqualTo(2);
        Project mended = ProjectMending.mended(project, clash, clash.fixes().getFirst());
        assertThat(kinds(forecast(mended))).isEmpty();
        assertThat(mended.root().children()).extracting(Item::name).hasSize(3).contains("README");
    }

    @Test
    void shorteningKeepsNamesApartAndExtensions() throws IOException {
        Files.writeString(sources.resolve("x".repeat(70) + "1.jpeg"), "1");
        Files.writeString(sources.resolve("x".repeat(70) + "2.jpeg"), "2");
        Files.writeString(sources.resolve("x".repeat(59) + ".jpeg"), "3");
        Project project = project(ProjectOptions.named("DISC"));
        ProjectProblem problem = only(forecast(project), Kind.JOLIET_NAMES);
        assertThat(problem.count()).isEqualTo(2);
        Project mended = ProjectMending.mended(project, problem, Fix.SHORTEN);
        assertThat(kinds(forecast(mended))).isEmpty();
        assertThat(mended.root().children()).extracting(Item::name)
                .allMatch(name -> name.length() <= 64 && name.endsWith(".jpeg")).doesNotHaveDuplicates().hasSize(3);
        assertThat(kinds(forecast(ProjectMending.mended(project, problem, Fix.LONG_JOLIET)))).isEmpty();
    }

    @Test
    void onOldMachinesNamesAreSpelledOtherwise() throws IOException {
        Files.writeString(sources.resolve("A long name.text"), "1");
        Files.writeString(sources.resolve("SHORT.TXT"), "1");
        ProjectProblem names = only(forecast(StylePreset.OLD_MACHINES), Kind.ISO_NAMES);
        assertThat(names.severity()).isEqualTo(Severity.CHANGES);
        assertThat(names.count()).isEqualTo(1);
        assertThat(names.example()).isEqualTo("/A long name.text → A_LONG_N.TEX;1");
        assertThat(only(forecast(StylePreset.ARCHIVE), Kind.ISO_NAMES).severity()).isEqualTo(Severity.NOTE);
        assertThat(kinds(forecast(StylePreset.EVERYWHERE))).isEmpty();
        ProjectImage image = forecast(StylePreset.OLD_MACHINES).image();
        assertThat(image.namesOf("/A long name.text")).containsExactly(Map.entry(FileSystem.ISO9660, "A_LONG_N.TEX;1"));
    }

    @Test
    void deepFoldersLongPathsOldDatesAndLinksAreTold() throws IOException {
        Path deep = Files.createDirectories(sources.resolve("1/2/3/4/5/6/7/8"));
        Path file = Files.writeString(deep.resolve("f"), "1");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2200-01-01T00:00:00Z")));
        Files.createSymbolicLink(sources.resolve("1/link"), Path.of("2"));
        Path wide = Files.createDirectories(sources.resolve("a".repeat(120)).resolve("b".repeat(120)));
        Files.writeString(wide.resolve("c".repeat(30)), "1");
        ProjectForecast old = forecast(StylePreset.OLD_MACHINES);
        assertThat(only(old, Kind.DEEP_FOLDERS).severity()).isEqualTo(Severity.CHANGES);
        assertThat(only(old, Kind.DATES).example()).isEqualTo("/1/2/3/4/5/6/7/8/f");
        assertThat(only(old, Kind.LINKS_LEFT_OUT).count()).isEqualTo(1);
        assertThat(only(old, Kind.LONG_PATHS).severity()).isEqualTo(Severity.NOTE);
        assertThat(only(forecast(StylePreset.EVERYWHERE), Kind.DEEP_FOLDERS).severity()).isEqualTo(Severity.NOTE);
        assertThat(kinds(forecast(StylePreset.EVERYWHERE))).doesNotContain(Kind.DATES, Kind.LINKS_LEFT_OUT);
        assertThat(kinds(forecast(StylePreset.BIG_FILES))).isEmpty();
    }

    @Test
    void whatOnlyOneMayReadIsNotedWhenAllWill() throws IOException {
        Path secret = Files.writeString(sources.resolve("secret"), "1");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        ProjectProblem rights = only(forecast(StylePreset.EVERYWHERE), Kind.RIGHTS);
        assertThat(rights.severity()).isEqualTo(Severity.NOTE);
        assertThat(rights.fixes()).containsExactly(Fix.KEEP_RIGHTS);
        assertThat(kinds(forecast(ProjectMending.mended(project(ProjectOptions.named("D")), rights, Fix.KEEP_RIGHTS)))).isEmpty();
        assertThat(kinds(forecast(StylePreset.ARCHIVE))).isEmpty();
    }

    @Test
    void labelsThatFileSystemsCannotHaveAreMended() throws IOException {
        Project project = project(ProjectOptions.named("Überraschung für alle Gäste des Hauses"));
        ProjectProblem label = only(forecast(project), Kind.LABEL);
        assertThat(label.severity()).isEqualTo(Severity.CHANGES);
        Project mended = ProjectMending.mended(project, label, Fix.MEND_LABEL);
        assertThat(mended.options().label()).isEqualTo("Uberraschung fur");
        assertThat(kinds(forecast(mended))).isEmpty();
        assertThat(only(forecast(project(ProjectOptions.named("Grüße"))), Kind.LABEL).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void whatIsToBootAndIsNotThereBlocks() throws IOException {
        Project project = project(ProjectOptions.named("DISC").withBoot(new BootChoice("boot/none.img", "", false)));
        ProjectForecast forecast = forecast(project);
        ProjectProblem boot = only(forecast, Kind.BOOT_MISSING);
        assertThat(boot.severity()).isEqualTo(Severity.BLOCKS);
        assertThat(boot.example()).contains("boot/none.img");
        assertThat(forecast.blocks()).isPositive();
        assertThat(kinds(forecast(ProjectMending.mended(project, boot, Fix.NO_BOOT)))).isEmpty();
        Files.write(sources.resolve("boot.img"), new byte[4096]);
        assertThat(kinds(forecast(project(ProjectOptions.named("DISC").withBoot(new BootChoice("boot.img", "", false)))))).isEmpty();
    }

    @Test
    void aBootImageThatNoBiosLoadsIsTold() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(sources.resolve("boot.img").toFile(), "rw")) {
            large.setLength(40_000_000);
        }
        ProjectForecast forecast = forecast(project(ProjectOptions.named("DISC").withBoot(new BootChoice("boot.img", "", false))));
        assertThat(only(forecast, Kind.BOOT_LARGE).severity()).isEqualTo(Severity.CHANGES);
    }
}
