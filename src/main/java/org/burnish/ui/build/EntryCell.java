package org.burnish.ui.build;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.TreeTableCell;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.Item;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/// A cell of the table. It shows its row anew whenever the project has changed.
class EntryCell extends TreeTableCell<Entry, Entry> {
    private final Function<Entry, String> words;
    private final InvalidationListener changed;
    private @Nullable Item drawn;
    private ProjectProblem.@Nullable Severity drawnTrouble;
    private boolean drawnLeftOut;

    EntryCell(ProjectTree tree, Function<Entry, String> words) {
        this.words = words;
        // Held here, as the tree outlives the cells and does not hold them.
        changed = _ -> {
            Entry entry = isEmpty() ? null : getItem();
            if (entry != null && isOutdated(entry)) {
                updateItem(entry, false);
            }
        };
        tree.revision().addListener(new WeakInvalidationListener(changed));
    }

    /// Numbers stand at the end of their column.
    EntryCell atEnd() {
        setAlignment(Pos.CENTER_RIGHT);
        return this;
    }

    /// Paths, which are cut at their end also where all else runs from right to left.
    EntryCell leftToRight() {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAlignment(Texts.language().rightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        return this;
    }

    /// What is less important than names.
    EntryCell muted() {
        getStyleClass().add("secondary");
        return this;
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setText(null);
            setGraphic(null);
        } else {
            drawn = entry.item();
            drawnTrouble = entry.trouble();
            drawnLeftOut = entry.leftOut();
            draw(entry);
        }
    }

    /// Whether the row looks otherwise than when it was drawn. Most rows do not, whenever the project changes.
    @SuppressWarnings("ReferenceEquality")
    boolean isOutdated(Entry entry) {
        return entry.item() != drawn || entry.trouble() != drawnTrouble || entry.leftOut() != drawnLeftOut;
    }

    void draw(Entry entry) {
        setText(Directed.alone(words.apply(entry)));
    }
}
