package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.burnish.oracle.Oracle;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Origin;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.RegularFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From files to an image, through the page.
class SavingTest extends PageTest {
    @TempDir
    Path folder;

    private Path source;
    private Path image;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("HOLIDAY"));
        Files.createDirectories(source.resolve("Photos"));
        Files.write(source.resolve("Photos/beach.jpg"), new byte[300_000]);
        Files.writeString(source.resolve("readme.txt"), "Hello, disc!\n");
        image = folder.resolve("out.iso");
    }

    @Test
    void theSizeThatTheBarTellsIsThatOfTheFileAndOtherProgramsReadIt() throws IOException {
        add(source);
        assertThat(call(() -> robot.lookup("#disc-name").queryButton().getText())).isEqualTo("HOLIDAY");
        picture("build-filled");
        long promised = call(() -> page.project().disc().fill().get().blocks()) * 2048;
        saveTo(image);
        untilShown("#outcome-sentence");
        picture("build-saved");
        assertThat(image).hasSize(promised);
        assertThat(folder.resolve("out.iso.part")).doesNotExist();
        assertThat(Oracle.BSDTAR.run("-xOf", image, "HOLIDAY/readme.txt").succeeded().text()).isEqualTo("Hello, disc!\n");
        assertThat(words("#outcome-sentence")).startsWith("out.iso saved: ");
        robot.clickOn("#show-in-folder");
        assertThat(page.outside.shownInDesktop).containsExactly(image);
        robot.clickOn("#look-inside");
        assertThat(page.opened).containsExactly(image);
        robot.clickOn("#check-image");
        assertThat(page.checked).containsExactly(image);
        robot.clickOn("#dismiss");
        assertThat(robot.lookup("#outcome-sentence").tryQuery()).isEmpty();
    }

    @Test
    void anImageThatIsThereIsReplacedOnlyWhenTheUserSaysSo() throws IOException {
        Files.writeString(image, "old");
        add(source);
        saveTo(image);
        untilShown("#replace-image");
        assertThat(image).hasContent("old");
        picture("build-replace");
        robot.clickOn("#replace-image");
        untilShown("#outcome-sentence");
        assertThat(Files.size(image)).isGreaterThan(300_000);
        assertThat(call(() -> robot.lookup("#replace-image").tryQuery())).isEmpty();
    }

    @Test
    void whatIsUnfinishedStaysWhenTheUserWantsIt() {
        CountDownLatch gate = new CountDownLatch(1);
        addSlow(gate);
        saveTo(image);
        untilShown("#stop-and-keep");
        Path part = folder.resolve("out.iso.part");
        until("it writes", () -> part.toFile().length() > 10_000_000);
        robot.clickOn("#stop-and-keep");
        gate.countDown();
        untilShown("#outcome-sentence");
        assertThat(words("#outcome-sentence")).endsWith("is in out.iso.part.");
        assertThat(image).doesNotExist();
        assertThat(part).exists();
        // The next one begins anew, and asks nothing of the last one.
        saveTo(image);
        until("it is there", () -> Files.exists(image));
        assertThat(part).doesNotExist();
    }

    private void addSlow(CountDownLatch gate) {
        run(() -> {
            OpenProject project = page.project();
            FolderItem root = project.project().get().root();
            Content slow = new SlowContent(50_000_000, gate);
            FileItem file = new FileItem(project.history().newId(), new RegularFile("slow.bin", Attributes.FILE, slow), Origin.MADE);
            project.history().step("Add", root.with(List.of(file)));
        });
        settle();
    }

    @Test
    void stoppingLeavesNeitherTheImageNorAPartOfIt() {
        CountDownLatch gate = new CountDownLatch(1);
        addSlow(gate);
        saveTo(image);
        untilShown(".job-stop");
        until("it writes", () -> Files.exists(folder.resolve("out.iso.part")));
        picture("build-saving");
        assertThat(refusing()).as("while it is saved").isTrue();
        robot.clickOn("#new-folder");
        robot.type(KeyCode.ESCAPE);
        assertThat(rows()).as("the tree stays usable").contains("New folder");
        robot.clickOn(".job-stop");
        gate.countDown();
        untilShown("#outcome-sentence");
        assertThat(words("#outcome-sentence")).contains("was stopped");
        assertThat(image).doesNotExist();
        assertThat(folder.resolve("out.iso.part")).doesNotExist();
    }

    @Test
    void theMainButtonSaysWhyItCannotBeUsedAndWhatHelps() {
        Button save = robot.lookup("#save-image").queryButton();
        assertThat(save.getText()).isEqualTo("_Save image — nothing is on the disc yet");
        assertThat(save.isDisabled()).isFalse();
        robot.clickOn(save);
        untilShown("#reason-remedy");
        pictureWithPopups("build-refusing");
        robot.type(KeyCode.ESCAPE);
        add(source);
        until("it can be used", () -> save.getText().equals("_Save image"));
    }

    @Test
    void whatGoesWrongIsToldInFourPartsOnThePage() {
        add(source);
        saveTo(folder.resolve("no such folder/out.iso"));
        untilShown("#error-what");
        picture("build-error");
        assertThat(words("#error-what")).contains("no such folder");
    }

    @Test
    void sourcesStayWhatTheyAre() throws IOException {
        add(source);
        run(() -> page.project().tree().selected().setAll(page.project().tree().root().children()));
        select("HOLIDAY");
        robot.type(KeyCode.DELETE);
        assertThat(rows()).isEmpty();
        assertThat(source.resolve("readme.txt")).hasContent("Hello, disc!\n");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertRows("HOLIDAY");
    }

    private void saveTo(Path file) {
        TextField target = robot.lookup("#target").queryAs(TextField.class);
        robot.clickOn(target);
        run(() -> target.setText(file.toString()));
        robot.clickOn("#save-image");
    }

    private boolean refusing() {
        return call(() -> robot.lookup("#save-image").queryButton().getText().contains("—"));
    }

    /// Zeros that come only when the gate is open, but for the first few.
    private record SlowContent(long length, CountDownLatch gate) implements Content {
        @Override
        public int read(long position, ByteBuffer into) {
            if (position > 20_000_000) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (position >= length) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), Math.min(1 << 16, length - position));
            into.put(new byte[count]);
            return count;
        }
    }
}
