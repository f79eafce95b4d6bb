package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Ways to make the image fit on its disc.
final class FitPopover {
    private final Popover popover;

    FitPopover(OpenProject project) {
        Label title = new Label(text("build.fit-title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        VBox content = new VBox(title);
        content.setId("fit");
        content.getStyleClass().add("popover-words");
        popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        popover.setDetachable(false);
    }

    void show(Node beside) {
        popover.show(beside);
    }
}
