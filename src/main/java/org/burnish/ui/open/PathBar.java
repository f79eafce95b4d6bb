package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way from the disc to the folder that is looked at; each part of it is a button.
final class PathBar extends HBox {
    /// Of a longer path only the first and the last parts are shown.
    private static final int LONGEST = 5;

    private final ImageViewModel model;
    private final Button up = new Button(null, new FontIcon(Feather.ARROW_UP));
    private final HBox parts = new HBox();

    PathBar(ImageViewModel model) {
        this.model = model;
        setId("path-bar");
        getStyleClass().add("path-bar");
        setAlignment(Pos.CENTER_LEFT);
        parts.setAlignment(Pos.CENTER_LEFT);
        up.setId("folder-up");
        up.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        up.setAccessibleText(text("open.up"));
        up.setTooltip(new Tooltip(text("open.up")));
        up.setOnAction(_ -> model.leave());
        getChildren().addAll(up, parts);
        model.folder().subscribe(this::show);
    }

    private void show(Folder folder) {
        up.setDisable(folder.parent() == null);
        List<Folder> path = folder.path();
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                shown.add(separator());
            }
            if (i == 1 && path.size() > LONGEST) {
                i = path.size() - LONGEST + 2;
                shown.add(new Label("…"));
                shown.add(separator());
            }
            shown.add(part(path.get(i)));
        }
        parts.getChildren().setAll(shown);
    }

    private static Node separator() {
        Label slash = new Label("/");
        slash.getStyleClass().add(Styles.TEXT_SUBTLE);
        return slash;
    }

    private Node part(Folder folder) {
        Button button = new Button(folder.parent() == null ? text("open.root") : folder.name());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(Styles.FLAT, "path-part");
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setOnAction(_ -> model.enter(folder));
        return button;
    }
}
