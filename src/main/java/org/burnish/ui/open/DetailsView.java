package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Background;
import org.burnish.ui.open.DetailsViewModel.Details;

/// The beginning of the selected file, and below what is known of it.
final class DetailsView extends VBox {
    private static final double PICTURE_EDGE = 640;

    private final Background background;
    private final StackPane preview = new StackPane();
    private final GridPane traits = new GridPane(12, 4);

    DetailsView(DetailsViewModel model, Background background) {
        this.background = background;
        setId("details");
        getStyleClass().add("details");
        setMinWidth(180);
        preview.getStyleClass().add("preview");
        preview.setMinHeight(120);
        VBox.setVgrow(preview, Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        traits.getColumnConstraints().setAll(names, values);
        traits.getStyleClass().add("traits");
        ScrollPane scroll = new ScrollPane(traits);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(100);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(preview, scroll);
        model.details().subscribe(this::show);
    }

    private void show(Details details) {
        preview.getChildren().setAll(preview(details));
        traits.getChildren().clear();
        List<Trait> all = details.traits();
        for (int i = 0; i < all.size(); i++) {
            Label name = new Label(all.get(i).name());
            name.getStyleClass().add(Styles.TEXT_MUTED);
            Label value = new Label(all.get(i).value());
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            traits.addRow(i, name, value);
        }
    }

    private Node preview(Details details) {
        return switch (details.preview()) {
            case null -> message(details);
            case Preview.Empty _ -> words(text("preview.empty"));
            case Preview.Text(String text, boolean whole) -> letters(text, whole, "preview-text");
            case Preview.Hex(String lines, boolean whole) -> letters(lines, whole, "preview-hex");
            case Preview.Picture(byte[] file) -> picture(file);
        };
    }

    private static Node message(Details details) {
        if (details.node() == null) {
            return words(text("preview.nothing"));
        }
        return words(details.trouble());
    }

    private static Node words(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static Node letters(String letters, boolean whole, String id) {
        TextArea area = new TextArea(whole ? letters : letters + "\n" + text("preview.cut"));
        area.setId(id);
        area.setEditable(false);
        area.setAccessibleText(text("preview.title"));
        area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        area.getStyleClass().addAll("letters", "edge-to-edge");
        return area;
    }

    /// Drawing a large picture takes a while, so it is done elsewhere.
    private Node picture(byte[] file) {
        StackPane frame = new StackPane();
        frame.setMinSize(0, 0);
        background.ask(
                () -> new Image(new ByteArrayInputStream(file), PICTURE_EDGE, PICTURE_EDGE, true, true),
                image -> frame.getChildren().setAll(image.isError() ? words(text("preview.no-picture")) : drawn(image, frame)),
                _ -> frame.getChildren().setAll(words(text("preview.no-picture"))));
        return frame;
    }

    private static Node drawn(Image image, StackPane frame) {
        var view = new javafx.scene.image.ImageView(image);
        view.setId("preview-picture");
        view.setPreserveRatio(true);
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        view.fitWidthProperty().bind(frame.widthProperty().map(width -> Math.min(width.doubleValue(), image.getWidth())));
        view.fitHeightProperty().bind(frame.heightProperty().map(height -> Math.min(height.doubleValue(), image.getHeight())));
        return view;
    }
}
