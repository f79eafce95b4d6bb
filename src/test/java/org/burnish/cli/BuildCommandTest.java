package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildCommandTest {
    @TempDir
    Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Path tree;
    private Path image;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(here.resolve("tree"));
        image = here.resolve("out.iso");
        Files.createDirectories(tree.resolve("docs"));
        Files.writeString(tree.resolve("docs/read me.txt"), "text");
        Files.writeString(tree.resolve("main.o"), "object");
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(bytes),
                false,
                environment,
                () -> Instant.parse("2026-01-02T03:04:05Z"));
        return Burnish.run(terminal, arguments);
    }

    private int build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", tree.toString(), "-o", image.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private List<String> names(FileSystem fileSystem) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return volume(opened, fileSystem).root().children().stream().map(Node::name).toList();
        }
    }

    private static Volume volume(OpenedImage opened, FileSystem fileSystem) {
        return opened.volumes().sessions().getFirst().volumes().stream()
                .filter(volume -> volume.fileSystem() == fileSystem)
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anImageIsMadeAndSummedUp() throws IOException {
        assertThat(build()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("volume tree", "2 files and 1 folder with 10 bytes");
        assertThat(names(FileSystem.ROCK_RIDGE)).containsExactlyInAnyOrder("docs", "main.o");
        assertThat(names(FileSystem.JOLIET)).containsExactlyInAnyOrder("docs", "main.o");
    }

    @Test
    void quietSaysNothing() {
        assertThat(build("--quiet")).isZero();
        assertThat(out.size() + err.size()).isZero();
        assertThat(image).exists();
    }

    @Test
    void standardOutputGetsTheImageAndNothingElse() {
        assertThat(build()).isZero();
        assertThat(run("build", tree.toString(), "-o", "-")).isZero();
        assertThat(image).hasBinaryContent(bytes.toByteArray());
    }

    @Test
    void jsonIsForPrograms() {
        assertThat(build("--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"files\" : 2", "\"volume\" : \"tree\"");
    }

    @Test
    void theSameDateGivesTheSameBytes() throws IOException {
        environment.put("SOURCE_DATE_EPOCH", "1000000000");
        assertThat(build()).isZero();
        byte[] first = Files.readAllBytes(image);
        environment.clear();
        assertThat(build("--date", "2001-09-09T01:46:40Z")).isZero();
        assertThat(image).hasBinaryContent(first);
    }

    @Test
    void excludesAndGraftsAndTreesAreChosen() throws IOException {
        assertThat(build("--exclude", "/main.o", "--fs", "iso,joliet", "extra/=" + tree.resolve("main.o"), "--hide", "joliet:/docs")).isZero();
        assertThat(names(FileSystem.JOLIET)).containsExactly("extra");
        assertThat(names(FileSystem.ISO9660)).hasSize(2);
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(opened.volumes().sessions().getFirst().volumes()).extracting(Volume::fileSystem)
                    .containsExactlyInAnyOrder(FileSystem.ISO9660, FileSystem.JOLIET);
        }
    }

    @Test
    void aPresetChoosesTheFileSystemsUnlessOthersAreNamed() throws IOException {
        assertThat(build("--preset", "archive")).isZero();
        assertThat(names(FileSystem.UDF)).containsExactlyInAnyOrder("docs", "main.o");
        assertThat(build("--preset", "archive", "--fs", "iso,rockridge")).isZero();
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(opened.volumes().last().volumes()).extracting(Volume::fileSystem)
                    .containsExactly(FileSystem.ROCK_RIDGE, FileSystem.ISO9660);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nothing   |           |      | 2 | There is no preset nothing.",
        "dvd-video | --udf     | 2.50 | 2 | What is on a disc for players",
        "bd-video  | --sort    | *=1  | 2 | Leave out --fs, --udf and --sort, or --preset bd-video.",
        "dvd-video | --iso-level | 2  | 1 | needs a folder VIDEO_TS at the top",
        "bd-video  | --iso-level | 2  | 1 | needs a folder BDMV at the top"
    })
    void whatAPresetDoesNotTakeIsSaid(String preset, String option, String value, int status, String said) {
        String[] more = option == null ? new String[] {"--preset", preset} : new String[] {"--preset", preset, option, value};
        assertThat(build(more)).isEqualTo(status);
        assertThat(text()).contains(said);
        assertThat(image).doesNotExist();
    }

    @Test
    void infoTellsWhatUdfIsLike() {
        assertThat(build("--quiet", "--udf", "2.60")).isZero();
        assertThat(run("info", image.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Revision      2.60 (readable from 2.50 on), blocks of 2,048 bytes",
                "Partition 0   physical, read-only, ", "Partition 1   metadata with a second copy, 32 blocks, none free",
                "Contents      2 files, 2 folders with the root", "State         closed");
        out.reset();
        assertThat(run("info", "--json", image.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"revision\" : \"2.60\"", "\"minimumRead\" : \"2.50\"", "\"state\" : \"closed\"",
                "\"streams\" : 0");
    }

    @Test
    void textsReachTheVolume() throws IOException {
        assertThat(build("--volume-id", "NAME", "--publisher", "SOMEONE", "--system-id", "LINUX", "--volume-set", "SET")).isZero();
        try (OpenedImage opened = OpenImage.open(image)) {
            var description = volume(opened, FileSystem.ROCK_RIDGE).description();
            assertThat(description.volumeIdentifier()).isEqualTo("NAME");
            assertThat(description.publisher()).isEqualTo("SOMEONE");
            assertThat(description.systemIdentifier()).isEqualTo("LINUX");
            assertThat(description.volumeSetIdentifier()).isEqualTo("SET");
            assertThat(description.application()).isEqualTo("BURNISH");
        }
    }

    @Test
    void heavyFilesComeFirst() throws IOException {
        assertThat(build("--sort", "main.o=5")).isZero();
        byte[] heavyFirst = Files.readAllBytes(image);
        assertThat(build("--sort", "docs/**=5")).isZero();
        assertThat(Files.readAllBytes(image)).isNotEqualTo(heavyFirst).hasSameSizeAs(heavyFirst);
    }

    @Test
    void aListOfNamesIsWritten() throws IOException {
        Path names = here.resolve("names.txt");
        assertThat(build("--names", names.toString())).isZero();
        try (Stream<String> lines = Files.lines(names)) {
            assertThat(lines).contains("iso\tchanged\t/docs/read me.txt\t/DOCS/READ_ME.TXT;1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--fs, hfsplus, does not write", "--fs, zfs, no file system", "--iso-level, 9, no interchange level",
        "--align, 3k, cannot be aligned", "--sort, x, is no weight", "--hide, x, from which tree", "--date, foo, is no time",
        "--exclude, [z-a], is no pattern", "--owner, me, Invalid value", "--on-change, x, Invalid value", "--boot-bios, x, no file x to boot from",
        "--partition-table, x, Invalid value", "--boot, 'x,load=-1', is not what it can be", "--boot, ',load=4', names no file", "--oboot, x, Unknown option"
    })
    void wishesThatMakeNoSenseAreRefusedInWords(String option, String value, String answer) {
        assertThat(build(option, value)).isEqualTo(2);
        assertThat(text()).startsWith("burnish: ").contains(answer).doesNotContain("Exception");
        assertThat(image).doesNotExist();
    }

    @Test
    void failuresAreSentences() throws IOException {
        assertThat(run("build", here + "/none", "-o", image.toString())).isEqualTo(1);
        assertThat(text()).startsWith("burnish: There is no file or folder").doesNotContain("\tat ");
        assertThat(run("build", tree.toString(), "-o", here + "/none/out.iso")).isEqualTo(1);
        assertThat(run("build", tree.toString(), tree.resolve("docs").toString(), "main.o=" + tree.resolve("docs/read me.txt"), "-o",
                        image.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("Two sources want the name /main.o");
        assertThat(run("build", "../x=" + tree, "-o", image.toString())).isEqualTo(2);
        assertThat(run("build", "-o", image.toString())).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(image).doesNotExist();
    }

    @Test
    void udfStandsAloneOrJoinsTheOthers() throws IOException {
        assertThat(build("--fs", "udf", "--udf", "2.50")).isZero();
        assertThat(names(FileSystem.UDF)).containsExactlyInAnyOrder("docs", "main.o");
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(opened.volumes().preferred().fileSystem()).isEqualTo(FileSystem.UDF);
        }
        assertThat(build("--udf", "1.02", "--hide", "udf:main.o")).isZero();
        assertThat(names(FileSystem.UDF)).containsExactly("docs");
        assertThat(names(FileSystem.JOLIET)).containsExactlyInAnyOrder("docs", "main.o");
    }

    @Test
    void aRevisionOfUdfThatDoesNotExistIsMisuse() {
        assertThat(build("--udf", "3.00")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no revision 3.00 of UDF.");
    }

    @Test
    void aProjectFileSaysItselfWhatIsWanted() throws IOException {
        Path project = here.resolve("disc.burnish");
        Files.writeString(project, """
                {"format": "burnish-project", "version": 1, "label": "PROJECT", "fileSystems": "archive", "exclude": ["*.o"],
                 "tree": [{"name": "kept", "from": "tree", "children": [
                   {"name": "main.o", "size": 6}, {"name": "docs", "children": [{"name": "read me.txt", "size": 4}]}]}]}""");
        assertThat(run("build", project.toString(), "-o", image.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(image + ": ").contains("volume PROJECT");
        assertThat(names(FileSystem.ROCK_RIDGE)).containsExactly("kept");
        try (OpenedImage opened = OpenImage.open(image)) {
            Volume volume = volume(opened, FileSystem.ROCK_RIDGE);
            assertThat(opened.node(volume, "kept/docs/read me.txt")).isNotNull();
            assertThat(volume.description().volumeIdentifier()).isEqualTo("PROJECT");
        }
        byte[] written = Files.readAllBytes(image);
        assertThat(run("build", project.toString(), "-o", "-")).isZero();
        assertThat(bytes.toByteArray()).isEqualTo(written);

        assertThat(run("build", project.toString(), "-o", image.toString(), "--joliet-long")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--joliet-long cannot be chosen beside a project");
        assertThat(run("build", project.toString())).isEqualTo(2);
        Files.delete(tree.resolve("docs/read me.txt"));
        assertThat(run("build", project.toString(), "-o", image.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("read me.txt is gone");
    }
}
