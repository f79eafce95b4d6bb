package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where in the table something would fall that is dragged over it, shown to the user: into a row (its middle half), or
/// between rows (the rest). A closed folder under a resting pointer opens, and the rows move on near the edges.
final class DropSpot {
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass ANYWHERE = PseudoClass.getPseudoClass("drop-anywhere");
    private static final double EDGE = 22;
    private static final double STEP = 13;

    private final ProjectTable table;
    private final Label hint;
    private final PauseTransition spring = new PauseTransition(Duration.millis(600));
    private final Timeline scrolling = new Timeline();
    private @Nullable EntryRow row;
    private @Nullable PseudoClass how;
    private @Nullable Entry folder;

    /// @param hint where it is said what a drop would do
    DropSpot(ProjectTable table, Label hint) {
        this.table = table;
        this.hint = hint;
        hint.setVisible(false);
        hint.setMouseTransparent(true);
        spring.setOnFinished(_ -> open());
        scrolling.setCycleCount(Animation.INDEFINITE);
    }

    /// Shows where it would fall.
    ///
    /// @return the folder that it would fall into; null when the pointer is not over rows or the room below them
    @Nullable Entry aim(@Nullable Node under, double sceneX, double sceneY) {
        Point2D at = table.sceneToLocal(sceneX, sceneY);
        if (!table.contains(at)) {
            clear();
            return null;
        }
        scroll(at.getY());
        EntryRow hit = rowAt(under);
        if (hit == null || hit.isEmpty()) {
            mark(null, ANYWHERE);
            folder = table.getRoot().getValue();
        } else {
            aim(hit, hit.sceneToLocal(sceneX, sceneY).getY() / hit.getHeight());
        }
        return folder;
    }

    private void aim(EntryRow hit, double part) {
        Entry entry = hit.getItem();
        boolean middle = part > 0.25 && part < 0.75;
        if (entry.isFolder() && middle) {
            mark(hit, INTO);
            folder = entry;
        } else {
            boolean below = part >= 0.5;
            mark(hit, below ? BELOW : ABOVE);
            boolean inside = below && entry.isFolder() && hit.getTreeItem().isExpanded();
            folder = inside || entry.parent() == null ? entry : entry.parent();
        }
    }

    /// Says what a drop would do; nothing when empty.
    void say(String words) {
        hint.setText(words);
        hint.setVisible(!words.isEmpty());
    }

    /// The path of a folder, as sentences name it.
    static String place(Entry folder) {
        return folder.parent() == null ? text("build.top") : folder.path();
    }

    /// Shows nothing any more.
    void clear() {
        mark(null, null);
        folder = null;
        hint.setVisible(false);
        scrolling.stop();
    }

    private void mark(@Nullable EntryRow now, @Nullable PseudoClass state) {
        if (row == now && Objects.equals(how, state)) {
            return;
        }
        if (row != null && how != null) {
            row.pseudoClassStateChanged(how, false);
        }
        table.pseudoClassStateChanged(ANYWHERE, ANYWHERE.equals(state));
        spring.stop();
        row = now;
        how = state;
        if (now != null && state != null) {
            now.pseudoClassStateChanged(state, true);
            if (state.equals(INTO)) {
                spring.playFromStart();
            }
        }
    }

    private void open() {
        if (row != null && row.getTreeItem() != null && !row.getTreeItem().isExpanded()) {
            row.getTreeItem().setExpanded(true);
        }
    }

    private static @Nullable EntryRow rowAt(@Nullable Node under) {
        for (Node at = under; at != null; at = at.getParent()) {
            if (at instanceof EntryRow found) {
                return found;
            }
        }
        return null;
    }

    private void scroll(double y) {
        Node header = table.lookup(".column-header-background");
        double top = header == null ? 0 : header.getBoundsInParent().getMaxY();
        double step = y < top + EDGE ? -STEP : y > table.getHeight() - EDGE ? STEP : 0;
        if (step == 0) {
            scrolling.stop();
        } else if (scrolling.getStatus() != Animation.Status.RUNNING
                && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            scrolling.getKeyFrames().setAll(new KeyFrame(Duration.millis(40), _ -> flow.scrollPixels(step)));
            scrolling.playFromStart();
        }
    }
}
