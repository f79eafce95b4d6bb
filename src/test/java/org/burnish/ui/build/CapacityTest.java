package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.burnish.disc.DiscSize;
import org.burnish.project.StylePreset;
import org.burnish.ui.common.DiscBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How full the disc is, and what helps when it is too full.
class CapacityTest extends PageTest {
    private static final long MB = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void theSmallestDiscThatFitsIsTakenUntilTheUserChoosesOne() {
        run(() -> page.project().edits().change(page.project().options().withPreset(StylePreset.EVERYWHERE)));
        add(sparse(folder.resolve("video.mp4"), 4_440 * MB));
        assertThat(medium()).isEqualTo("DVD 4.7 GB · automatic");
        add(sparse(folder.resolve("more.mp4"), 300 * MB));
        assertThat(medium()).isEqualTo("DVD DL 8.5 GB · automatic");
        assertThat(call(() -> robot.lookup("#too-much").query().isVisible())).isFalse();

        robot.clickOn("#medium");
        robot.clickOn("#medium-dvd");
        until("it is pinned", () -> medium().equals("DVD 4.7 GB"));
        settle();
        assertThat(call(() -> robot.lookup(".disc-excess").query().isVisible())).isTrue();
        assertThat(call(() -> robot.lookup("#too-much").queryAs(Hyperlink.class).getText())).matches("[\\d.]+ MB too much · make it fit");
        add(sparse(folder.resolve("tiny.bin"), MB));
        assertThat(medium()).isEqualTo("DVD 4.7 GB");
        picture("build-over");
        assertThat(call(() -> robot.lookup("#disc-bar").query().getAccessibleText())).contains("too much");
    }

    @Test
    void aPartOfTheBarLeadsToItsFolder() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("Photos"));
        sparse(photos.resolve("a.raw"), 300 * MB);
        Path video = Files.createDirectories(folder.resolve("Video"));
        sparse(video.resolve("b.mp4"), 200 * MB);
        add(photos, video);
        DiscBar bar = robot.lookup("#disc-bar").queryAs(DiscBar.class);
        run(bar::requestFocus);
        robot.type(KeyCode.RIGHT);
        until("the part is told", () -> words("#disc-sentence").startsWith("Photos: 300 MB"));
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        until("it is selected", () -> selected().equals(java.util.List.of("Video")));
    }

    @ParameterizedTest
    @EnumSource(FitViewModel.Way.class)
    void eachWayMakesItFit(FitViewModel.Way way) throws Exception {
        run(() -> page.project().disc().pin(DiscSize.CD));
        Path once = Files.createDirectories(folder.resolve("once"));
        sparse(once.resolve("a.bin"), 450 * MB);
        if (way == FitViewModel.Way.STORE_ONCE) {
            sparse(once.resolve("same.bin"), 450 * MB);
        } else {
            sparse(once.resolve("b.bin"), way == FitViewModel.Way.EXCLUDE ? 200 * MB : 350 * MB);
        }
        sparse(once.resolve("left.tmp"), way == FitViewModel.Way.EXCLUDE ? 400 * MB : MB);
        Files.writeString(once.resolve("different.txt"), "x");
        add(once);
        until("it is too much", () -> robot.lookup("#too-much").query().isVisible());
        robot.clickOn("#too-much");
        String id = "#fit-" + way.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        untilShown(id);
        if (way == FitViewModel.Way.LARGER_DISC) {
            untilShown("#fit-leave-out-largest");
            robot.sleep(300);
            pictureWithPopups("build-fit");
        }
        robot.clickOn(id);
        until("it fits", () -> !page.project().disc().counting().get() && page.project().disc().fill().get().fits());
        assertThat(Set.of(once.toFile().list())).as("sources stay").hasSize(4);
    }

    private String medium() {
        return call(() -> robot.lookup("#medium").<javafx.scene.control.MenuButton>query().getText());
    }
}
