package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Navigator;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page on which discs are put together: an invitation as long as there is none.
public final class BuildView extends StackPane {

    public BuildView(Navigator navigator) {
        setId("build-page");
        getStyleClass().add("build-page");
        FontIcon icon = new FontIcon(Feather.DISC);
        icon.getStyleClass().add("invitation-icon");
        Label sentence = new Label(text("build.invitation"));
        sentence.getStyleClass().add(Styles.TITLE_3);
        Button open = new Button(text("open.choose"), new FontIcon(Feather.FOLDER));
        open.setId("build-open-image");
        open.setOnAction(_ -> navigator.choose());
        VBox box = new VBox(icon, sentence, open);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        getChildren().add(box);
    }
}
