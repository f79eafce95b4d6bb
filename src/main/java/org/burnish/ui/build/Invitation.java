package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Navigator;
import org.burnish.ui.common.Surroundings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the page says as long as there is no disc: what can be dropped here, and the buttons that do the same.
final class Invitation extends StackPane {
    private static final int MOST_RECENT = 5;

    private final BuildViewModel model;
    private final Surroundings surroundings;

    Invitation(BuildViewModel model, Navigator navigator, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        setId("invitation");
        getStyleClass().add("invitation");
        FontIcon icon = new FontIcon(Feather.DISC);
        icon.getStyleClass().add("invitation-icon");
        Label sentence = Controls.words("invitation-sentence", text("build.invitation"));
        sentence.getStyleClass().add(Styles.TITLE_3);
        sentence.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Button files = Controls.button("add-files", text("build.add-files"), Feather.FILE_PLUS, this::addFiles);
        files.getStyleClass().add(Styles.ACCENT);
        FlowPane buttons = new FlowPane(8, 8,
                files,
                Controls.button("add-folder", text("build.add-folder"), Feather.FOLDER_PLUS, this::addFolder),
                Controls.button("build-open-image", text("build.open-image"), Feather.DISC, navigator::choose),
                Controls.button("open-project", text("build.open-project"), Feather.PACKAGE, model::choose));
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(icon, sentence, buttons);
        if (!model.recent().isEmpty()) {
            box.getChildren().add(recent(model.recent().stream().limit(MOST_RECENT).toList()));
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("centred", "drop-invitation");
        getChildren().setAll(box);
    }

    private Node recent(List<Path> files) {
        FlowPane line = new FlowPane(10, 4, new Label(text("build.recent")));
        for (Path file : files) {
            Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
            link.setMnemonicParsing(false);
            link.setTooltip(new Tooltip(Columns.shortened(file.toString())));
            link.setOnAction(_ -> model.open(file));
            line.getChildren().add(link);
        }
        line.setId("recent");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    /// What the window's menus offer here.
    static List<MenuItem> items(BuildViewModel model) {
        return List.of(
                Controls.item("menu-new-disc", text("build.menu-new"), "Shortcut+N", model::begin),
                Controls.item("menu-open-project", text("build.menu-open-project"), null, model::choose));
    }

    private void addFiles() {
        List<Path> chosen = surroundings.choosers().openFiles(text("build.choose-files"));
        if (!chosen.isEmpty()) {
            model.add(chosen);
        }
    }

    private void addFolder() {
        surroundings.choosers().chooseFolder(text("build.choose-folder")).ifPresent(folder -> model.add(List.of(folder)));
    }
}
