package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/// The field in which a name is edited in its row, with what is to be said about it below. Enter takes the name, Escape
/// and leaving the field keep the old one when the new one cannot be.
final class NameEditor extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Entry entry;
    private final ProjectEdits edits;
    private final Runnable close;
    private final Label remark = new Label();
    private final Popup below = new Popup();
    private boolean over;

    /// @param close takes the field away
    NameEditor(Entry entry, ProjectEdits edits, Runnable close) {
        super(entry.name());
        this.entry = entry;
        this.edits = edits;
        this.close = close;
        setId("name-editor");
        getStyleClass().add("name-editor");
        setAccessibleText(text("build.rename-of", entry.name()));
        remark.setId("name-remark");
        remark.getStyleClass().add("name-remark");
        below.getContent().add(remark);
        below.setAutoFix(true);
        textProperty().subscribe(this::check);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                // A field selects all of its text when it gets the focus.
                Platform.runLater(this::selectStem);
            } else {
                leave();
            }
        });
        // Once it lies in its row, which may be a frame later; the window itself may have no focus then.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(this::begin);
            }
        });
        // The skin comes with the next layout, after the focus then, and selects all of the text as well.
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                Platform.runLater(this::selectStem);
            }
        });
    }

    private void begin() {
        requestFocus();
        selectStem();
    }

    /// Most often the ending of a name is to stay.
    private void selectStem() {
        if (getText().equals(entry.name())) {
            int dot = entry.isFolder() ? -1 : entry.name().lastIndexOf('.');
            selectRange(0, dot > 0 ? dot : entry.name().length());
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> finish();
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TAB -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void check(String name) {
        boolean same = name.equals(entry.name());
        String words = same ? "" : edits.check(entry, name, false);
        pseudoClassStateChanged(WRONG, !same && !edits.check(entry, name, true).isEmpty());
        remark.setText(words);
        if (words.isEmpty() || getScene() == null) {
            below.hide();
        } else {
            Bounds place = localToScreen(getBoundsInLocal());
            below.show(this, place.getMinX(), place.getMaxY() + 2);
        }
    }

    private void take() {
        if (getText().equals(entry.name()) || edits.rename(entry, getText())) {
            finish();
        }
    }

    private void leave() {
        if (!over && !getText().equals(entry.name())) {
            edits.rename(entry, getText());
        }
        finish();
    }

    private void finish() {
        if (!over) {
            over = true;
            below.hide();
            close.run();
        }
    }
}
