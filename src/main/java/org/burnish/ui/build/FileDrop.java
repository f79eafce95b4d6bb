package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.FileCount;
import org.jspecify.annotations.Nullable;

/// Files that another program drags over the page: they fall into the row under the pointer, or to the top elsewhere on
/// the page. Rows that left the table and came back move.
final class FileDrop {
    private final OpenProject project;
    private final DropSpot spot;
    private final RowDrag rows;
    private final Background background;
    private volatile List<Path> dragged = List.of();
    private @Nullable FileCount count;
    private @Nullable Entry into;

    FileDrop(Node page, OpenProject project, DropSpot spot, RowDrag rows, Background background) {
        this.project = project;
        this.spot = spot;
        this.rows = rows;
        this.background = background;
        page.addEventHandler(DragEvent.DRAG_OVER, this::over);
        page.addEventHandler(DragEvent.DRAG_EXITED, _ -> clear());
        page.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
            }
        });
    }

    private void over(DragEvent event) {
        List<Path> files = files(event);
        boolean own = !rows.dragged().isEmpty();
        if (files.isEmpty() && !own) {
            return;
        }
        Entry aimed = spot.aim(event.getPickResult().getIntersectedNode(), event.getSceneX(), event.getSceneY());
        into = aimed == null && !own ? project.tree().root() : aimed;
        event.consume();
        if (into == null) {
            return;
        }
        event.acceptTransferModes(TransferMode.COPY);
        if (own) {
            spot.say(text("build.drag-move", rows.dragged().size(), DropSpot.place(into)));
            return;
        }
        if (!files.equals(dragged)) {
            dragged = files;
            count = null;
            background.ask(() -> FileCount.of(files, dragged::isEmpty), found -> counted(files, found), _ -> {});
        }
        say();
    }

    private void counted(List<Path> files, FileCount found) {
        if (dragged.equals(files)) {
            count = found;
            say();
        }
    }

    private void say() {
        Entry folder = into;
        FileCount known = count;
        if (folder == null) {
            return;
        }
        String place = DropSpot.place(folder);
        spot.say(known == null
                ? text("build.drag-add", dragged.size(), place)
                : text("build.drag-add-sized", dragged.size(), Amounts.size(known.bytes()), place));
    }

    private void drop(DragEvent event) {
        Entry folder = into;
        List<Path> files = files(event);
        if (folder == null) {
            return;
        }
        if (!rows.dragged().isEmpty()) {
            rows.drop(folder);
        } else if (!files.isEmpty()) {
            project.intake().add(files, folder);
        }
        clear();
        event.setDropCompleted(true);
        event.consume();
    }

    private void clear() {
        dragged = List.of();
        count = null;
        into = null;
        spot.clear();
    }

    private static List<Path> files(DragEvent event) {
        return Objects.requireNonNullElse(event.getDragboard().getFiles(), List.<File>of()).stream()
                .map(File::toPath)
                .toList();
    }
}
