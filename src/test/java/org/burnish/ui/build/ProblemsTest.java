package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.burnish.project.StylePreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is the matter with a disc, live, and how it is mended at one click.
class ProblemsTest extends PageTest {
    @TempDir
    Path folder;

    @Test
    void aLongNameIsOneProblemThatIsShownAndMendedByTwoClicks() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("Docs"));
        Files.writeString(docs.resolve("n".repeat(66) + ".txt"), "long");
        add(docs);
        untilShown("#problem-joliet-names");
        assertThat(sentence("joliet-names")).startsWith("1 ");
        assertThat(call(() -> List.copyOf(Window.getWindows()))).as("no window of its own").hasSize(1);
        robot.clickOn("#show-joliet-names");
        until("it is selected", () -> selected().equals(List.of("n".repeat(66) + ".txt")));
        picture("build-problems");
        robot.clickOn("#fix-shorten");
        until("nothing is the matter", () -> robot.lookup("#problem-joliet-names").tryQuery().isEmpty());
        assertThat(selected()).allMatch(name -> name.length() <= 64);
    }

    @Test
    void aLargeFileIsANoteOrAnObstacleWithAWayOut() {
        add(sparse(folder.resolve("large.bin"), 4_831_838_208L));
        untilShown("#problem-large-files");
        assertThat(call(() -> page.project().problems().blocked().get())).isFalse();
        run(() -> page.project().edits().change(page.project().options().withPreset(StylePreset.OLD_MACHINES)));
        untilShown("#problem-too-large-files");
        settle();
        assertThat(call(() -> page.project().problems().blocked().get())).isTrue();
        assertThat(call(() -> robot.lookup("#save-image").queryButton().getText())).contains("—");
        picture("build-blocked");
        Node fix = robot.from(robot.lookup("#problem-too-large-files").<Node>query()).lookup(".button").queryAll().stream()
                .filter(node -> node.getId().startsWith("fix-"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(fix);
        until("it can be saved", () -> !page.project().problems().blocked().get());
    }

    @Test
    void whatCannotBeTakenAsItIsIsListedWithItsCount() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("Docs"));
        Files.createSymbolicLink(docs.resolve("nowhere"), Path.of("not there"));
        Files.writeString(docs.resolve("gone.txt"), "soon gone");
        Files.writeString(docs.resolve("changed.txt"), "before");
        add(docs);
        Files.delete(docs.resolve("gone.txt"));
        Files.writeString(docs.resolve("changed.txt"), "longer than before");
        run(() -> page.project().lookAgain());
        untilShown("#problem-gone");
        untilShown("#problem-changed");
        untilShown("#problem-broken-links");
        for (String kind : List.of("gone", "changed", "broken-links")) {
            assertThat(sentence(kind)).contains("1");
        }
        picture("build-problems-many");
        robot.clickOn("#show-problems");
        until("only one line is left", () -> robot.lookup("#problem-gone").tryQuery().isEmpty());
        picture("build-problems-closed");
        robot.clickOn("#show-problems");
        robot.clickOn("#show-gone");
        until("it is selected", () -> selected().equals(List.of("gone.txt")));
    }

    private String sentence(String kind) {
        Node row = robot.lookup("#problem-" + kind).query();
        return call(() -> robot.from(row).lookup(".problem-sentence").queryAs(Label.class).getText());
    }
}
