package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.burnish.oracle.Oracle;
import org.burnish.ui.OtherProgram;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.open.EngineAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whole jobs through the window and the engine: with as few gestures as possible, and with the keyboard alone.
@Timeout(180)
class WholeWayTest extends ScreenTest {
    private static final int MOST_STOPS = 80;

    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private final AtomicInteger gestures = new AtomicInteger();
    private final Set<Path> dropped = new CopyOnWriteArraySet<>();
    private Path source;
    private Path target;
    private ShellViewModel model;

    @BeforeEach
    void makeSourceAndShowWindow() throws IOException {
        source = Files.createDirectories(folder.resolve("HOLIDAY"));
        target = Files.createDirectories(folder.resolve("target"));
        byte[] noise = new byte[234_567];
        new Random(4).nextBytes(noise);
        Files.write(source.resolve("beach.raw"), noise);
        Files.writeString(source.resolve("read me.txt"), "Hello, disc!\n");
        show(stage -> {
            Surroundings surroundings = OnScreen.around(outside);
            surroundings.settings().imageFolder().set(target.toString());
            model = BurnishWindow.fill(stage, new EngineAccess(), surroundings, new JobHistory(folder.resolve("jobs.jsonl")));
            stage.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gestures.incrementAndGet());
            stage.getScene().addEventFilter(DragEvent.DRAG_DROPPED, _ -> gestures.incrementAndGet());
        });
        run(() -> stage.setHeight(600));
    }

    @Test
    void aFileOutOfAnImageTakesADropAndADrag() throws IOException {
        Path image = folder.resolve("made.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-V", "HOLIDAY", "-o", image, source).succeeded();
        try (OtherProgram program = OtherProgram.with(image)) {
            program.dragTo(600, 300);
            untilShown("#drop-open");
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        untilShown("#content-table");
        until("its files are there", () -> robot.lookup("#content-table").lookup("beach.raw").tryQuery().isPresent());
        Stage other = call(this::otherWindow);
        robot.drag(robot.lookup("#content-table").lookup("beach.raw").<Node>query(), MouseButton.PRIMARY).moveBy(6, 6);
        until("the files exist", () -> {
            robot.moveTo("#place").moveBy(2, 2);
            return !dropped.isEmpty();
        });
        robot.release(MouseButton.PRIMARY);
        assertThat(dropped).singleElement().satisfies(file -> assertThat(file).hasSameBinaryContentAs(source.resolve("beach.raw")));
        assertThat(gestures).as("a drop and a drag").hasValue(2);
        run(other::hide);
    }

    /// A window below ours, over which files may be held.
    private Stage otherWindow() {
        Label place = new Label("Another program");
        place.setId("place");
        place.setOnDragOver(event -> {
            event.getDragboard().getFiles().stream().map(File::toPath).filter(Files::exists).forEach(dropped::add);
            event.acceptTransferModes(TransferMode.COPY);
        });
        Stage other = new Stage();
        place.setPrefSize(400, 200);
        other.setScene(new Scene(place));
        other.setX(300);
        other.setY(700);
        other.show();
        return other;
    }

    @Test
    void theKeyboardAloneMakesAnImageLooksIntoItAndTakesAFileOut() throws IOException {
        run(() -> outside.choice = Optional.of(source));
        tabTo("add-folder");
        robot.type(KeyCode.SPACE);
        untilShown("#project-table");
        until("all is in", () -> !model.projects().current().get().intake().running().get()
                && !model.projects().current().get().disc().counting().get() && !model.projects().current().get().empty().getValue());
        until("the rows have the focus", () -> focused().equals("project-table"));
        press(KeyCode.CONTROL, KeyCode.S);
        untilShown("#look-inside");
        assertThat(target.resolve("HOLIDAY.iso")).exists();
        tabTo("look-inside");
        robot.type(KeyCode.SPACE);
        untilShown("#content-table");
        press(KeyCode.CONTROL, KeyCode.F);
        until("the field has the focus", () -> "search".equals(focused()) || stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextField);
        robot.write("beach");
        until("it is found", () -> robot.lookup("#content-table").queryTableView().getItems().size() == 1);
        tabTo("content-table");
        robot.type(KeyCode.HOME);
        until("it is selected", () -> robot.lookup("#extract").queryButton().getText().equals("_Extract selected…"));
        run(() -> outside.choice = Optional.of(target));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        untilShown("#outcome-sentence");
        assertThat(target.resolve("beach.raw")).hasSameBinaryContentAs(source.resolve("beach.raw"));
        press(KeyCode.CONTROL, KeyCode.J);
        until("the jobs are listed", () -> model.place().get() == Place.JOBS && model.jobs().ended().size() == 2);
        assertThat(gestures).hasValue(0);
    }

    private void tabTo(String id) {
        for (int i = 0; i < MOST_STOPS && !id.equals(focused()); i++) {
            robot.type(KeyCode.TAB);
            robot.interact(() -> {});
        }
        assertThat(focused()).isEqualTo(id);
    }

    private String focused() {
        return call(() -> stage.getScene().getFocusOwner() == null ? "" : String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }
}
