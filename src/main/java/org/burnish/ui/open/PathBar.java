package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.burnish.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way from the disc to the folder that is looked at; each part of it is a button, and behind them a path can be typed.
final class PathBar extends HBox {
    /// Of a longer path only the first and the last parts are shown.
    private static final int LONGEST = 5;

    private final Whereabouts model;
    private final HBox parts = new HBox();
    private final TextField field = new TextField();

    PathBar(Whereabouts model) {
        this.model = model;
        setId("path-bar");
        getStyleClass().add("path-bar");
        setAlignment(Pos.CENTER_LEFT);
        parts.setAlignment(Pos.CENTER_LEFT);
        parts.setMinWidth(0);
        parts.setId("path-parts");
        HBox.setHgrow(parts, Priority.ALWAYS);
        field.setId("path-field");
        field.setAccessibleText(text("open.type-path"));
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> typed());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                show(false);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(false);
                event.consume();
            }
        });
        getChildren()
                .addAll(
                        step("folder-back", arrow(true), text("open.back"), model::back, model.canGoBack()),
                        step("folder-forward", arrow(false), text("open.forward"), model::forward, model.canGoForward()),
                        step("folder-up", Feather.ARROW_UP, text("open.up"), model::leave, model.folder().map(one -> one.parent() != null)),
                        parts);
        model.folder().subscribe(this::show);
    }

    /// Where lines run from right to left, so does the way.
    private static Feather arrow(boolean back) {
        boolean left = back == (Texts.orientation() == NodeOrientation.LEFT_TO_RIGHT);
        return left ? Feather.ARROW_LEFT : Feather.ARROW_RIGHT;
    }

    private static Button step(String id, Feather symbol, String words, Runnable action, ObservableValue<Boolean> possible) {
        Button button = new Button(null, new FontIcon(symbol));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        possible.subscribe(now -> button.setDisable(!now));
        return button;
    }

    /// Lets the user type a path.
    void edit() {
        Folder at = model.folder().get();
        String path = String.join("/", at.path().stream().map(Folder::name).toList());
        show(true);
        field.setText(path.isEmpty() ? "/" : path + "/");
        field.requestFocus();
        field.end();
    }

    private void typed() {
        String path = field.getText();
        show(false);
        model.go(path);
    }

    private void show(boolean editing) {
        Node wanted = editing ? field : parts;
        if (!getChildren().getLast().equals(wanted)) {
            getChildren().set(getChildren().size() - 1, wanted);
        }
    }

    private void show(Folder folder) {
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
        shown.add(editor());
        parts.getChildren().setAll(shown);
    }

    /// The room behind the path: a click there lets the user type.
    private Node editor() {
        Region room = new Region();
        room.setOnMouseClicked(_ -> edit());
        room.setMinWidth(0);
        HBox.setHgrow(room, Priority.ALWAYS);
        room.setMaxHeight(Double.MAX_VALUE);
        Button pencil = step("edit-path", Feather.EDIT_2, text("open.type-path"), this::edit,
                new javafx.beans.property.SimpleBooleanProperty(true));
        pencil.getStyleClass().add(Styles.SMALL);
        HBox editor = new HBox(pencil, room);
        editor.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(editor, Priority.ALWAYS);
        return editor;
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
