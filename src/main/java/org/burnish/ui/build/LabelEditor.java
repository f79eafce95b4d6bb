package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Directed;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The disc's name as the title of the page. A click makes it a field, with what file systems make of it below.
final class LabelEditor extends VBox {
    private final OpenProject project;
    private final Button title = new Button();
    private final TextField field = new TextField();
    private final Label remark = new Label();

    LabelEditor(OpenProject project) {
        this.project = project;
        setAlignment(Pos.CENTER_LEFT);
        title.setId("disc-name");
        title.setMnemonicParsing(false);
        title.getStyleClass().addAll(Styles.FLAT, "disc-name");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setGraphic(new FontIcon(Feather.EDIT_2));
        title.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        title.setTooltip(new Tooltip(text("build.edit-label")));
        project.name().subscribe(name -> {
            title.setText(Directed.alone(name));
            title.setAccessibleText(text("build.disc-named", name));
        });
        title.setOnAction(_ -> edit());
        field.setId("disc-name-field");
        field.getStyleClass().add("disc-name-field");
        field.setAccessibleText(text("build.label"));
        field.setPrefColumnCount(20);
        field.textProperty().subscribe(this::check);
        field.setOnAction(_ -> take());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && getChildren().contains(field)) {
                take();
            }
        });
        remark.setId("disc-name-remark");
        remark.getStyleClass().addAll(Styles.TEXT_SMALL, "field-remark");
        HBox.setHgrow(this, Priority.ALWAYS);
        show();
    }

    private void edit() {
        field.setText(project.options().label());
        check(field.getText());
        getChildren().setAll(field, remark);
        field.requestFocus();
        field.selectAll();
    }

    private void check(String label) {
        String words = project.edits().checkLabel(label);
        remark.setText(words);
        remark.setManaged(!words.isEmpty());
    }

    private void take() {
        String label = field.getText().strip();
        if (!label.isEmpty() && !label.equals(project.options().label())) {
            project.edits().change(project.options().withLabel(label));
        }
        show();
    }

    private void show() {
        getChildren().setAll(title);
    }
}
