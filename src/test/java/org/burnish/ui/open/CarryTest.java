package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of an image are dragged out of the table, with a real drag, and copied.
class CarryTest extends ScreenTest {
    @TempDir
    Path target;

    private final LaidOut outside = new LaidOut();
    private final PaperImages images = new PaperImages(PaperImage.typical());
    private final List<Path> dropped = new ArrayList<>();
    private final AtomicBoolean existedAtTheStart = new AtomicBoolean();
    private Surroundings surroundings;
    private OpenViewModel model;

    @BeforeEach
    void showPageAndATarget() {
        show(stage -> {
            surroundings = OnScreen.around(outside);
            model = new OpenViewModel(images, surroundings);
            Label place = new Label("Another program");
            place.setId("place");
            place.setPrefSize(1000, 80);
            place.setOnDragEntered(event -> existedAtTheStart.set(exist(event.getDragboard().getFiles())));
            place.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
            place.setOnDragDropped(event -> {
                event.getDragboard().getFiles().forEach(file -> dropped.add(file.toPath()));
                event.setDropCompleted(true);
            });
            BorderPane both = new BorderPane(new OpenView(model, surroundings));
            both.setBottom(place);
            Scene scene = new Scene(both, 1000, 680);
            Theme.follow(scene, surroundings.settings());
            stage.setScene(scene);
        });
        run(() -> model.open(images.image.file()));
        untilShown("#content-table");
        until("the content is there", () -> robot.lookup("track 9.txt").tryQuery().isPresent());
    }

    @AfterEach
    void letGo() {
        run(model::close);
    }

    private static boolean exist(List<File> files) {
        return !files.isEmpty() && files.stream().allMatch(File::exists);
    }

    private void drag(String name) {
        robot.moveTo(name).press(MouseButton.PRIMARY).moveBy(8, 0).moveBy(8, 0);
        for (int i = 0; i < 20; i++) {
            robot.moveBy(1, 2);
        }
        robot.moveTo("#place").moveBy(3, 3);
    }

    @Test
    void aFileThatIsDraggedOutExistsWhenTheDragBegins() {
        drag("track 9.txt");
        until("the drag is over the target", existedAtTheStart::get);
        robot.release(MouseButton.PRIMARY);
        until("it is dropped", () -> !dropped.isEmpty());
        assertThat(dropped).singleElement().satisfies(file -> assertThat(file).hasContent("nine").hasFileName("track 9.txt"));
        run(model::close);
        assertThat(dropped.getFirst()).doesNotExist();
    }

    @Test
    void whatIsTooLargeIsExtractedInstead() {
        images.image.size = CarryViewModel.MOST + 1;
        outside.choice = Optional.of(target);
        drag("track 9.txt");
        robot.release(MouseButton.PRIMARY);
        until("it is extracted", () -> Files.exists(target.resolve("track 9.txt")));
        assertThat(dropped).isEmpty();
        assertThat(surroundings.toasts().shown()).anySatisfy(toast -> assertThat(toast.sentence()).startsWith("Too large to drag"));
    }

    @Test
    void aClickExtractsNothing() {
        robot.clickOn("track 9.txt");
        assertThat(call(() -> model.current().get().shown().get())).isInstanceOf(OpenFile.Shown.Image.class);
        assertThat(robot.lookup("#outcome-sentence").tryQuery()).isEmpty();
        assertThat(dropped).isEmpty();
    }

    @Test
    void whatIsCopiedIsOnTheClipboardAsFiles() {
        robot.clickOn("track 9.txt");
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until("it is on the clipboard", () -> Clipboard.getSystemClipboard().hasFiles());
        List<File> files = call(() -> Clipboard.getSystemClipboard().getFiles());
        assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("nine"));
        assertThat(surroundings.toasts().shown()).anySatisfy(toast -> assertThat(toast.sentence()).isEqualTo("Copied 1 item"));
    }
}
