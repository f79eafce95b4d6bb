package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.FileCount;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says, while files are dragged over the window, what would happen if they were dropped: one zone for each
/// possibility, and in the one below the pointer a sentence with the result.
final class DropOverlay extends GridPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");
    private static final Duration FADE = Duration.millis(120);

    private final DropZones choice;
    private final Background background;
    private final List<Panel> panels = new ArrayList<>();
    private List<Path> dragged = List.of();
    private volatile boolean waiting;
    private @Nullable FileCount count;
    /// Whether the user has put the zones away; until the drag leaves the window.
    private boolean dismissed;

    /// @param area where files can be dropped
    DropOverlay(Node area, ShellViewModel model, Background background) {
        this.choice = new DropZones(model);
        this.background = background;
        setId("drop-overlay");
        getStyleClass().add("drop-overlay");
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
        setVisible(false);
        setMouseTransparent(true);
        area.addEventFilter(DragEvent.DRAG_OVER, this::offer);
        area.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> leave(area, event));
        area.addEventFilter(DragEvent.DRAG_DROPPED, this::take);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void offer(DragEvent event) {
        List<Path> files = files(event);
        if (dismissed) {
            event.consume();
            return;
        }
        if (event.getGestureSource() != null || SidebarDrop.under(event)) {
            hide();
            return;
        }
        if (files.isEmpty()) {
            refuse();
            return;
        }
        if (!files.equals(dragged) || !isVisible()) {
            arm(files);
        }
        if (panels.isEmpty()) {
            return;
        }
        Panel hot = under(event);
        panels.forEach(panel -> panel.heat(panel.equals(hot)));
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
    }

    private void take(DragEvent event) {
        List<Path> files = files(event);
        if (dismissed) {
            event.consume();
            return;
        }
        if (!isVisible() || files.isEmpty()) {
            return;
        }
        DropZone zone = under(event).zone;
        hide();
        zone.take().accept(files);
        event.setDropCompleted(true);
        event.consume();
    }

    private void leave(Node area, DragEvent event) {
        if (event.getTarget() == area) {
            hide();
            dismissed = false;
        }
    }

    private void escape(KeyEvent event) {
        if (isVisible() && event.getCode() == KeyCode.ESCAPE) {
            hide();
            dismissed = true;
            event.consume();
        }
    }

    private void hide() {
        if (isVisible()) {
            setVisible(false);
            waiting = false;
            dragged = List.of();
            panels.clear();
            getChildren().clear();
        }
    }

    /// Something else than files is dragged.
    private void refuse() {
        if (isVisible()) {
            return;
        }
        Panel panel = new Panel(new DropZone(
                "drop-refused", Feather.SLASH, text("drop.refused"), text("drop.refused-why"), 1, false, _ -> {}));
        panel.heat(true);
        panel.pseudoClassStateChanged(HOT, false);
        panel.pseudoClassStateChanged(REFUSED, true);
        layOut(List.of(panel));
        show();
    }

    private void arm(List<Path> files) {
        dragged = files;
        count = null;
        layOut(choice.of(files).stream().map(Panel::new).toList());
        if (panels.isEmpty()) {
            setVisible(false);
            return;
        }
        show();
        if (panels.stream().anyMatch(panel -> panel.zone.counted())) {
            background.ask(() -> FileCount.of(files, () -> !waiting), found -> counted(files, found), _ -> {});
        }
    }

    private void layOut(List<Panel> wanted) {
        panels.clear();
        panels.addAll(wanted);
        getColumnConstraints().clear();
        double sum = panels.stream().mapToDouble(panel -> panel.zone.share()).sum();
        panels.forEach(panel -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * panel.zone.share() / sum);
            getColumnConstraints().add(column);
        });
        getChildren().clear();
        addRow(0, panels.toArray(Node[]::new));
    }

    private void show() {
        setVisible(true);
        waiting = true;
        setOpacity(1);
        if (!getScene().getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(FADE, this);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void counted(List<Path> files, FileCount found) {
        if (dragged.equals(files)) {
            count = found;
            panels.forEach(Panel::tell);
        }
    }

    private Panel under(DragEvent event) {
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return panels.stream()
                .filter(panel -> panel.getBoundsInParent().getMinX() <= x && x < panel.getBoundsInParent().getMaxX())
                .findFirst()
                .orElse(panels.getFirst());
    }

    /// What is dragged in from outside; what is dragged within the window is the pages' own affair.
    private static List<Path> files(DragEvent event) {
        return event.getGestureSource() != null
                ? List.of()
                : Objects.requireNonNullElse(event.getDragboard().getFiles(), List.<File>of()).stream()
                        .map(File::toPath)
                        .toList();
    }

    /// A zone on the screen.
    private final class Panel extends VBox {
        private final DropZone zone;
        private final Label sentence = new Label();
        private boolean hot;

        Panel(DropZone zone) {
            this.zone = zone;
            setId(zone.id());
            getStyleClass().add("drop-zone");
            setAlignment(Pos.CENTER);
            Label title = new Label(zone.title());
            title.getStyleClass().add("drop-title");
            title.setMinHeight(USE_PREF_SIZE);
            sentence.getStyleClass().add("drop-sentence");
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            getChildren().addAll(new FontIcon(zone.symbol()), title, sentence);
            setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            GridPane.setHgrow(this, Priority.ALWAYS);
            tell();
        }

        void heat(boolean now) {
            hot = now;
            pseudoClassStateChanged(HOT, now);
            tell();
        }

        /// The place for the sentence is kept, so that nothing moves when it comes.
        void tell() {
            FileCount known = count;
            sentence.setText(
                    zone.counted() && known != null
                            ? text("drop.with-amount", zone.sentence(), known.items(), Amounts.size(known.bytes()))
                            : zone.sentence());
            sentence.setVisible(hot);
        }
    }
}
