package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that are dragged out of the table are offered to others as the files that they come from, to be copied.
class DragOutTest extends PageTest {
    @TempDir
    Path folder;

    private final List<Path> dropped = new CopyOnWriteArrayList<>();
    private final Set<TransferMode> offered = new CopyOnWriteArraySet<>();

    @BeforeEach
    void putATargetBelow() {
        run(() -> {
            Parent whole = stage.getScene().getRoot();
            Label place = new Label("Another program");
            place.setId("place");
            place.setPrefSize(972, 60);
            place.setOnDragOver(event -> {
                offered.addAll(event.getDragboard().getTransferModes());
                event.acceptTransferModes(TransferMode.ANY);
            });
            place.setOnDragDropped(event -> {
                event.getDragboard().getFiles().stream().map(File::toPath).forEach(dropped::add);
                event.setDropCompleted(true);
            });
            stage.getScene().setRoot(new Region());
            BorderPane both = new BorderPane(whole);
            both.setBottom(place);
            stage.getScene().setRoot(both);
        });
    }

    @Test
    void theSourceFilesAreCopiedAndTheDiscKeepsThem() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ben");
        Path photo = Files.write(folder.resolve("photo.jpg"), new byte[1000]);
        add(letter, photo);
        run(() -> page.project().tree().point(page.project().tree().root().children().stream().map(row -> row.item().id()).toList()));
        drag("letter.txt");
        until("it is offered", () -> !offered.isEmpty());
        robot.release(MouseButton.PRIMARY);
        until("it is dropped", () -> !dropped.isEmpty());
        assertThat(offered).as("nobody may take the sources away").containsExactly(TransferMode.COPY);
        assertThat(dropped).containsExactlyInAnyOrder(letter, photo);
        assertRows("letter.txt", "photo.jpg");
        assertThat(letter).hasContent("Dear Ben");
    }

    @Test
    void whatHasNoSourceIsNoFileForOthers() {
        fill(holiday());
        drag("Empty");
        robot.release(MouseButton.PRIMARY);
        until("the drag is over", () -> table().getCursor().toString().equals("DEFAULT"));
        assertThat(dropped).isEmpty();
        assertRows("Docs", "Empty", "Photos", "readme.txt");
    }

    private void drag(String name) {
        robot.moveTo(cell(name)).press(MouseButton.PRIMARY).moveBy(8, 0).moveBy(8, 4);
        robot.moveTo("#place").moveBy(3, 3).moveBy(4, 2).moveBy(-3, 1);
    }
}
