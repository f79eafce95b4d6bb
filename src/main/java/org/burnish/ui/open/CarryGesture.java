package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.burnish.ui.open.CarryViewModel.Load;
import org.burnish.ui.open.CarryViewModel.State;
import org.jspecify.annotations.Nullable;

/// Dragging files of an image out of the window, and copying them to the clipboard. A drag can only begin with files that
/// exist, so it waits with the button down until they do; what takes too long for that opens the chooser instead.
final class CarryGesture {
    private static final double FAR_ENOUGH = 4;
    private static final Duration PATIENCE = Duration.millis(150);

    private final Node table;
    private final ImageViewModel model;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable Load load;
    private boolean onRow;
    private double startX;
    private double startY;

    CarryGesture(Node table, ImageViewModel model) {
        this.table = table;
        this.model = model;
        patience.setOnFinished(_ -> table.setCursor(Cursor.WAIT));
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
        table.addEventHandler(MouseEvent.DRAG_DETECTED, this::begin);
    }

    /// The button went down.
    ///
    /// @param row whether that was on something that can be carried
    void press(MouseEvent event, boolean row) {
        load = null;
        onRow = row && event.getButton() == MouseButton.PRIMARY;
        startX = event.getScreenX();
        startY = event.getScreenY();
        event.setDragDetect(false);
    }

    private void drag(MouseEvent event) {
        boolean far = Math.hypot(event.getScreenX() - startX, event.getScreenY() - startY) >= FAR_ENOUGH;
        if (onRow && far && load == null && !model.selected().isEmpty()) {
            load = model.carryChosen();
            patience.playFromStart();
        }
        Load carried = load;
        event.setDragDetect(carried != null && !carried.files().isEmpty());
    }

    private void begin(MouseEvent event) {
        Load carried = load;
        if (carried == null || carried.files().isEmpty()) {
            return;
        }
        calm();
        table.startDragAndDrop(TransferMode.COPY).setContent(content(carried.files()));
        onRow = false;
        event.consume();
    }

    private void release() {
        Load carried = load;
        load = null;
        onRow = false;
        calm();
        if (carried != null && carried.state().get() instanceof State.TooLarge(String sentence)) {
            model.tell(sentence);
            model.extract();
        } else if (carried != null && carried.state().get() instanceof State.Failed(String sentence)) {
            model.tell(sentence);
        }
    }

    private void calm() {
        patience.stop();
        table.setCursor(Cursor.DEFAULT);
    }

    /// Puts what is chosen on the clipboard, as soon as it exists.
    void copy() {
        if (model.selected().isEmpty()) {
            return;
        }
        Load copied = model.carryChosen();
        copied.state().subscribe(state -> {
            switch (state) {
                case State.Preparing _ -> {}
                case State.Ready(List<Path> files) -> {
                    Clipboard.getSystemClipboard().setContent(content(files));
                    model.tell(text("carry.copied", files.size()));
                }
                case State.TooLarge(String sentence) -> model.tell(sentence);
                case State.Failed(String sentence) -> model.tell(sentence);
            }
        });
    }

    private static ClipboardContent content(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }
}
