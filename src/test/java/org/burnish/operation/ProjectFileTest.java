package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.job.Progress;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Gathering;
import org.burnish.project.Item;
import org.burnish.project.LinkPolicy;
import org.burnish.project.Origin;
import org.burnish.project.StylePreset;
import org.burnish.project.Project;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectFileTest {
    @TempDir
    Path folder;

    private final ImageShelf images = new ImageShelf();
    private Path file;
    private Project project;

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("disc.burnish");
        Path sources = Files.createDirectories(folder.resolve("sources/inner"));
        Files.write(sources.resolve("a.bin"), new byte[1234]);
        Files.createSymbolicLink(sources.resolve("link"), Path.of("a.bin"));
        AtomicLong ids = new AtomicLong(1);
        List<Item> items = new Gathering(ids::getAndIncrement, false, Set.of(), Gathering.Watcher.NONE, Progress.NONE)
                .run(List.of(folder.resolve("sources"))).items();
        Project empty = Project.empty("DISC");
        project = new Project(empty.root().holding(items), empty.options()
                .withStyle(new DiscStyle(Set.of(FileSystem.ISO9660, FileSystem.UDF), "2.01", 2, true, true, true))
                .withLinks(LinkPolicy.SKIP).withExcludes(List.of("*~")).withDeduplicate(true)
                .withTexts(new VolumeTexts("P", "", "", "", "", "", "", "")).withBoot(new BootChoice("boot.img", "", true))
                .withDisc(org.burnish.disc.DiscSize.BD).withTarget(folder.resolve("out/disc.iso")));
    }

    @AfterEach
    void close() throws IOException {
        images.close();
    }

    private ProjectFile.Opened read() throws IOException {
        return ProjectFile.read(file, images, Progress.NONE);
    }

    @Test
    void allOfAProjectIsKept() throws IOException {
        ProjectFile.write(project, file, Progress.NONE);
        ProjectFile.Opened again = read();
        assertThat(again.notes()).isEmpty();
        assertThat(again.project().options()).isEqualTo(project.options());
        FolderItem sources = (FolderItem) again.project().root().children().getFirst();
        FolderItem inner = (FolderItem) sources.children().getFirst();
        assertThat(inner.children()).extracting(Item::name).containsExactly("a.bin", "link");
        assertThat(((FileItem) inner.children().getFirst()).node().attributes())
                .isEqualTo(((FileItem) ((FolderItem) ((FolderItem) project.root().children().getFirst()).children().getFirst())
                        .children().getFirst()).node().attributes());
        assertThat(folder.resolve("disc.burnish.part")).doesNotExist();
    }

    @Test
    void pathsAreRelativeAndThoseThatFollowFromTheFolderAreLeftOut() throws IOException {
        ProjectFile.write(project, file, Progress.NONE);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.at("/format").stringValue()).isEqualTo("burnish-project");
        assertThat(json.at("/version").intValue()).isEqualTo(1);
        assertThat(json.at("/image").stringValue()).isEqualTo("out/disc.iso");
        assertThat(json.at("/tree/0/from").stringValue()).isEqualTo("sources");
        assertThat(json.at("/tree/0/children/0").has("from")).isFalse();
        assertThat(json.at("/tree/0/children/0/children/0/size").intValue()).isEqualTo(1234);
    }

    @Test
    void aProjectThatMovesWithItsFilesFindsThem() throws IOException {
        ProjectFile.write(project, file, Progress.NONE);
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.move(folder.resolve("sources"), moved.resolve("sources"));
        Files.move(file, moved.resolve("disc.burnish"));
        ProjectFile.Opened again = ProjectFile.read(moved.resolve("disc.burnish"), images, Progress.NONE);
        assertThat(org.burnish.project.SourceCheck.run(again.project().root(), Progress.NONE)).isEmpty();
        assertThat(((Origin.Host) again.project().root().children().getFirst().origin()).path()).isEqualTo(moved.resolve("sources"));
    }

    @Test
    void aNewerOneIsNamedAndRefused() throws IOException {
        Files.writeString(file, "{\"format\":\"burnish-project\",\"version\":2,\"tree\":[]}");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(OperationException.class,
                thrown -> assertThat(thrown.failure().what()).contains("newer version", "format is 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                          | it is empty",
        "{                                         | not whole JSON",
        "[]                                        | does not say that it is one",
        "{\"format\":\"other\"}                    | does not say that it is one",
        "{\"format\":\"burnish-project\"}          | has no version",
        "{\"format\":\"burnish-project\",\"version\":\"1\"}  | has no version",
        "{\"format\":\"burnish-project\",\"version\":1}      | has no tree",
        "{\"format\":\"burnish-project\",\"version\":1,\"version\":1,\"tree\":[]} | not whole JSON",
    })
    void whatIsNoProjectIsRefused(String text, String why) throws IOException {
        Files.writeString(file, text == null ? "" : text);
        assertThatThrownBy(this::read).isInstanceOfSatisfying(OperationException.class,
                thrown -> assertThat(thrown.failure().what()).contains("is no project of Burnish", why));
    }

    @Test
    void aProjectThatIsNotThereIsMissing() {
        assertThatThrownBy(this::read).isInstanceOfSatisfying(OperationException.class,
                thrown -> assertThat(thrown.failure()).isInstanceOf(Failure.Missing.class));
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndNamed() throws IOException {
        Files.writeString(file, """
                {"format": "burnish-project", "version": 1, "label": "X", "fileSystems": "of the future", "colour": "red",
                 "exclude": ["", "*.tmp", 5], "links": "keep",
                 "tree": [
                   {"name": "../../etc/passwd", "from": "sources/inner/a.bin", "size": 3},
                   {"name": "..", "from": null, "children": []},
                   {"name": "twice", "from": null, "children": []},
                   {"name": "twice", "from": null, "children": []},
                   {"name": "nowhere"},
                   {"name": "no file", "from": null},
                   {"name": "image", "image": "none.iso", "path": "/a"},
                   {"name": "bad path", "from": "a\\u0000b"},
                   {"name": 7, "from": "x"},
                   "text",
                   {"name": "good", "from": "sources/inner/a.bin", "size": -5, "modified": "when?"}
                 ]}""");
        ProjectFile.Opened opened = read();
        assertThat(opened.project().root().children()).extracting(Item::name).containsExactly("twice", "good");
        assertThat(opened.project().options().preset()).isEqualTo(StylePreset.EVERYWHERE);
        assertThat(opened.project().options().excludes()).containsExactly("*.tmp");
        assertThat(opened.notes()).hasSize(15)
                .anyMatch(note -> note.contains("“colour” is not known"))
                .anyMatch(note -> note.contains("“of the future” is not known"))
                .anyMatch(note -> note.contains("“/../../etc/passwd” can be no name"))
                .anyMatch(note -> note.contains("“/twice” can be no name in this folder, or is there twice"))
                .anyMatch(note -> note.contains("“/nowhere” does not say where it comes from"))
                .anyMatch(note -> note.contains("none.iso cannot be read"));
    }

    @Test
    void depthsThatNoPathHasDoNoHarm() throws IOException {
        int depth = 20_000;
        Files.writeString(file, "{\"format\":\"burnish-project\",\"version\":1,\"tree\":" + "[{\"name\":\"d\",\"from\":null,\"children\":".repeat(depth)
                + "[]" + "}]".repeat(depth) + "}");
        assertThatThrownBy(this::read).isInstanceOf(OperationException.class);
    }

    @Test
    void foldersAsDeepAsPathsAllowAreReadAgain() throws IOException {
        FolderItem at = FolderItem.empty(900, "d", Origin.MADE, org.burnish.tree.Attributes.DIRECTORY);
        for (int i = 899; i > 0; i--) {
            at = FolderItem.empty(i, "d", Origin.MADE, org.burnish.tree.Attributes.DIRECTORY).holding(List.of(at));
        }
        ProjectFile.write(project.with(project.root().holding(List.of(at))), file, Progress.NONE);
        assertThat(read().project().root().folders()).isEqualTo(900);
    }
}
