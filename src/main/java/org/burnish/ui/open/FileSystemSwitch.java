package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.tree.Volume;

/// A button for each file system of the session; a dot marks those that show other files than the best one.
final class FileSystemSwitch extends HBox {
    private static final double DOT = 3.5;

    private final ImageViewModel model;

    FileSystemSwitch(ImageViewModel model) {
        this.model = model;
        setId("file-systems");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(text("open.file-systems"));
        setMinWidth(USE_PREF_SIZE);
        model.volume().subscribe(_ -> show());
        model.differences().subscribe((_, _) -> show());
    }

    private void show() {
        Volume chosen = model.volume().get();
        ToggleGroup group = new ToggleGroup();
        List<Volume> volumes = model.volumesOf(chosen.session());
        getChildren().setAll(volumes.stream().map(v -> choice(v, v == chosen, group)).toList());
        for (int i = 0; i < volumes.size() && volumes.size() > 1; i++) {
            String place = i == 0 ? Styles.LEFT_PILL : i == volumes.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            getChildren().get(i).getStyleClass().add(place);
        }
    }

    private ToggleButton choice(Volume volume, boolean chosen, ToggleGroup group) {
        String name = volume.fileSystem().title();
        ToggleButton button = new ToggleButton(name);
        button.setId("file-system-" + volume.fileSystem().token());
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setMnemonicParsing(false);
        button.setAccessibleText(name);
        ViewDifference difference = model.differences().get().get(volume);
        if (difference != null) {
            String sentence = sentence(name, difference);
            Circle dot = new Circle(DOT);
            dot.getStyleClass().add("difference-dot");
            button.setGraphic(dot);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setTooltip(new Tooltip(sentence));
            button.setAccessibleText(sentence);
        }
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.volume().set(volume);
        });
        return button;
    }

    /// Such as “UDF shows 2 more files”.
    static String sentence(String name, ViewDifference difference) {
        if (difference.fewer() == 0) {
            return text("open.shows-more", name, difference.more());
        }
        return difference.more() == 0
                ? text("open.shows-fewer", name, difference.fewer())
                : text("open.shows-others", name, difference.more(), difference.fewer());
    }
}
