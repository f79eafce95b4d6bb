package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says, while files are dragged over the window, what would happen if they were dropped.
final class DropOverlay extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ShellViewModel model;
    private final FontIcon symbol = new FontIcon(Feather.DISC);
    private final Label sentence = new Label();

    /// @param area where files can be dropped
    DropOverlay(Node area, ShellViewModel model) {
        this.model = model;
        setId("drop-zone");
        getStyleClass().add("drop-zone");
        sentence.setId("drop-sentence");
        sentence.setWrapText(true);
        getChildren().addAll(symbol, sentence);
        setVisible(false);
        setMouseTransparent(true);
        area.addEventFilter(DragEvent.DRAG_OVER, this::offer);
        area.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
        area.addEventFilter(DragEvent.DRAG_DROPPED, this::take);
    }

    private void offer(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files.isEmpty() || event.getGestureSource() != null) {
            return;
        }
        boolean refused = files.stream().anyMatch(file -> Files.isDirectory(file.toPath()));
        sentence.setText(sentence(files, refused));
        symbol.setIconCode(refused ? Feather.SLASH : Feather.DISC);
        pseudoClassStateChanged(REFUSED, refused);
        if (!refused) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        setVisible(true);
        event.consume();
    }

    private void take(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files.isEmpty() || event.getGestureSource() != null) {
            return;
        }
        setVisible(false);
        files.forEach(file -> model.open(file.toPath()));
        event.setDropCompleted(true);
        event.consume();
    }

    private static String sentence(List<File> files, boolean refused) {
        if (refused) {
            return text("drop.folder");
        }
        return files.size() == 1
                ? text("drop.open-one", files.getFirst().getName())
                : text("drop.open-several", files.size());
    }
}
