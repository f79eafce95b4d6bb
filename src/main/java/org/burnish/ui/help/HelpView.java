package org.burnish.ui.help;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be done in the window, and with which keys.
public final class HelpView extends BorderPane {
    private static final double LINE = 760;

    /// A key or more, and what they do.
    private record Key(String keys, String does) {}

    public HelpView() {
        setId("help-page");
        Label title = new Label(text("help.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        HBox header = new HBox(title);
        header.getStyleClass().add("page-header");
        setTop(header);
        VBox body = new VBox(
                section(text("help.build"), paragraph(text("help.build.words"))),
                section(text("help.open"), paragraph(text("help.open.words"))),
                section(text("help.jobs"), paragraph(text("help.jobs.words"))),
                section(text("help.readers"), paragraph(text("help.readers.words"))),
                section(text("help.terminal"), paragraph(text("help.terminal.words"))),
                section(text("help.keys"), keys()));
        body.getStyleClass().add("settings-groups");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setId("help-scroll");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(text("help.title"));
        // So that keys can scroll it.
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private static Node section(String title, Node content) {
        Label label = new Label(title);
        label.getStyleClass().add(Styles.TITLE_4);
        VBox section = new VBox(label, content);
        section.getStyleClass().add("settings-group");
        return section;
    }

    private static Node paragraph(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(LINE);
        return label;
    }

    private static Node keys() {
        FlowPane both = new FlowPane(40, 24, table(everywhere()), table(onPages()));
        both.getStyleClass().add("key-tables");
        return both;
    }

    private static List<Key> everywhere() {
        return List.of(
                new Key("Ctrl+1", text("help.key.build")),
                new Key("Ctrl+2", text("help.key.open")),
                new Key("Ctrl+J", text("help.key.jobs")),
                new Key("Ctrl+,", text("help.key.settings")),
                new Key("Ctrl+O", text("help.key.choose")),
                new Key("Ctrl+W", text("help.key.close")),
                new Key("Ctrl+Q", text("help.key.quit")),
                new Key("F6", text("help.key.panes")),
                new Key("F9", text("help.key.sidebar")),
                new Key("F10", text("help.key.menus")),
                new Key("F1", text("help.key.help")));
    }

    private static List<Key> onPages() {
        return List.of(
                new Key("Ctrl+Enter", text("help.key.primary")),
                new Key("Ctrl+N", text("help.key.new-disc")),
                new Key("Ctrl+S", text("help.key.save")),
                new Key("Ctrl+Z", text("help.key.undo")),
                new Key("Ctrl+Shift+Z", text("help.key.redo")),
                new Key("F2", text("help.key.rename")),
                new Key("Del", text("help.key.remove")),
                new Key("Ctrl+Shift+N", text("help.key.new-folder")),
                new Key("Ctrl+Shift+E", text("help.key.extract")),
                new Key("Ctrl+F", text("help.key.find")),
                new Key("Alt+Enter", text("help.key.details")),
                new Key("Enter", text("help.key.enter")),
                new Key("Alt+↑", text("help.key.up")));
    }

    private static Node table(List<Key> keys) {
        GridPane grid = new GridPane(28, 8);
        for (int i = 0; i < keys.size(); i++) {
            Label key = new Label(keys.get(i).keys());
            key.getStyleClass().add("key");
            key.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            key.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, key, new Label(keys.get(i).does()));
        }
        return grid;
    }
}
