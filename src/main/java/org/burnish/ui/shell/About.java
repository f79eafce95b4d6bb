package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.layout.ModalBox;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Licences;
import org.burnish.ui.common.ProgramDescription;

/// What the program is: its version, what it runs on, and whose work is in it.
final class About extends ModalBox {

    About(ProgramDescription program, Runnable close) {
        setId("about-box");
        getStyleClass().add("about-box");
        setMaxSize(560, USE_PREF_SIZE);
        Label title = new Label(text("about.title", program.version()));
        title.getStyleClass().add(Styles.TITLE_3);
        Label runs = wrapped(String.join("\n", program.lines().subList(1, program.lines().size())));
        runs.setId("about-runs-on");
        Button copy = new Button(text("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", program.lines()) + "\n")));
        Button done = new Button(text("about.close"));
        done.setId("about-close");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        HBox buttons = new HBox(copy, done);
        buttons.getStyleClass().add("about-buttons");
        VBox content = new VBox(title, wrapped(text("about.words")), runs, licences(), buttons);
        content.getStyleClass().add("about-words");
        AnchorPane.setTopAnchor(content, 0.0);
        AnchorPane.setBottomAnchor(content, 0.0);
        AnchorPane.setLeftAnchor(content, 0.0);
        AnchorPane.setRightAnchor(content, 0.0);
        addContent(content);
        setOnClose(_ -> close.run());
    }

    private static TitledPane licences() {
        VBox list = new VBox();
        list.setId("about-licences");
        list.getStyleClass().add("about-licences");
        List<Licences.Part> parts = Licences.parts();
        parts.forEach(part -> list.getChildren().add(wrapped(text("about.part", part.name(), part.licence()))));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(170);
        TitledPane pane = new TitledPane(text("about.licences"), scroll);
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
