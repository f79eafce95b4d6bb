package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Rows that are dragged. Within the table they move, or are copied with Ctrl, which is the table's own affair: a drag of
/// the system does not tell about keys, and would let other programs move source files. When the pointer leaves the
/// table, a drag of the system begins, of copies of the source files.
final class RowDrag {
    private static final double START = 6;

    private final ProjectTable table;
    private final OpenProject project;
    private final DropSpot spot;
    private @Nullable Point2D pressed;
    private List<Entry> dragged = List.of();
    private @Nullable Entry into;
    private boolean copying;
    private boolean outside;

    RowDrag(ProjectTable table, OpenProject project, DropSpot spot) {
        this.table = table;
        this.project = project;
        this.spot = spot;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        table.addEventHandler(MouseEvent.DRAG_DETECTED, this::leave);
        table.addEventHandler(DragEvent.DRAG_DONE, _ -> end());
        table.addEventFilter(KeyEvent.ANY, this::key);
    }

    /// What is being dragged, also when it has left the table.
    List<Entry> dragged() {
        return dragged;
    }

    private void press(MouseEvent event) {
        boolean row = rowOf(event.getTarget()) instanceof IndexedCell<?> cell && !cell.isEmpty();
        boolean free = table.edited().get() == null && !project.intake().running().get();
        pressed = row && free && event.getButton() == MouseButton.PRIMARY ? new Point2D(event.getSceneX(), event.getSceneY()) : null;
    }

    private static @Nullable Node rowOf(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof EntryRow) {
                return at;
            }
        }
        return null;
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        if (dragged.isEmpty() && pressed.distance(event.getSceneX(), event.getSceneY()) > START) {
            dragged = ProjectEdits.tops(project.tree().selected());
            table.setCursor(Cursor.CLOSED_HAND);
        }
        boolean inside = table.contains(table.sceneToLocal(event.getSceneX(), event.getSceneY()));
        // A drag of the system begins after this event unless it is held back.
        event.setDragDetect(!dragged.isEmpty() && !inside);
        if (!dragged.isEmpty()) {
            copying = event.isShortcutDown();
            into = spot.aim(event.getPickResult().getIntersectedNode(), event.getSceneX(), event.getSceneY());
            say();
        }
    }

    private void say() {
        Entry folder = into;
        if (folder == null) {
            spot.say("");
            return;
        }
        String trouble = copying ? "" : project.edits().checkMove(dragged, folder);
        String place = DropSpot.place(folder);
        spot.say(!trouble.isEmpty() ? trouble : text(copying ? "build.drag-copy" : "build.drag-move", dragged.size(), place));
    }

    private void release(MouseEvent event) {
        Entry folder = into;
        if (!dragged.isEmpty() && folder != null && !outside) {
            copying = event.isShortcutDown();
            drop(folder);
        }
        if (!outside) {
            end();
        }
    }

    /// Puts what is dragged into the folder.
    void drop(Entry folder) {
        List<Entry> rows = dragged;
        if (copying) {
            project.edits().copy(rows, folder);
        } else {
            project.edits().move(rows, folder);
        }
    }

    private void leave(MouseEvent event) {
        if (dragged.isEmpty()) {
            return;
        }
        List<File> files = ProjectActions.files(dragged);
        ClipboardContent content = new ClipboardContent();
        if (files.isEmpty()) {
            content.putString("");
        } else {
            content.putFiles(files);
        }
        outside = true;
        copying = false;
        spot.clear();
        table.startDragAndDrop(TransferMode.COPY).setContent(content);
        event.consume();
    }

    private void key(KeyEvent event) {
        if (dragged.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) {
            copying = event.getEventType() == KeyEvent.KEY_PRESSED;
            say();
        }
    }

    private void end() {
        pressed = null;
        dragged = List.of();
        into = null;
        outside = false;
        spot.clear();
        table.setCursor(Cursor.DEFAULT);
    }
}
