package org.burnish.ui.build;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A click on the name of the one row that is selected already edits the name, unless it becomes a double click or a drag.
final class SlowClick {
    private final ProjectTable table;
    private final PauseTransition pause = new PauseTransition(Duration.millis(500));
    private @Nullable TreeItem<Entry> selectedBefore;

    SlowClick(ProjectTable table) {
        this.table = table;
        pause.setOnFinished(_ -> table.editName());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> pause.stop());
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pause.stop());
    }

    private void press(MouseEvent event) {
        pause.stop();
        boolean one = table.getSelectionModel().getSelectedIndices().size() == 1;
        selectedBefore = one && table.isFocused() ? table.getSelectionModel().getSelectedItem() : null;
        if (event.getClickCount() > 1) {
            selectedBefore = null;
        }
    }

    private void click(MouseEvent event) {
        NameCell cell = nameAt(event.getTarget());
        boolean plain = event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && event.getClickCount() == 1
                && !event.isShiftDown()
                && !event.isShortcutDown();
        if (plain && cell != null && selectedBefore != null && selectedBefore.equals(cell.getTableRow().getTreeItem())) {
            pause.playFromStart();
        }
    }

    private static @Nullable NameCell nameAt(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof NameCell cell) {
                return cell;
            }
        }
        return null;
    }
}
