package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The question at the window's upper edge when it is to be closed while something would be lost.
final class QuitQuestion extends HBox {

    /// @param sentence what would be lost
    /// @param stay puts the question away
    /// @param quit closes the window nevertheless
    QuitQuestion(String sentence, Runnable stay, Runnable quit) {
        setId("quit-question");
        getStyleClass().add("quit-question");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button no = new Button(text("quit.stay"));
        no.setId("quit-stay");
        no.setDefaultButton(true);
        no.setMinWidth(USE_PREF_SIZE);
        no.setOnAction(_ -> stay.run());
        Button yes = new Button(text("quit.leave"));
        yes.setId("quit-leave");
        yes.getStyleClass().add(atlantafx.base.theme.Styles.DANGER);
        yes.setMinWidth(USE_PREF_SIZE);
        yes.setOnAction(_ -> quit.run());
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), words, no, yes);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stay.run();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                javafx.application.Platform.runLater(no::requestFocus);
            }
        });
    }
}
