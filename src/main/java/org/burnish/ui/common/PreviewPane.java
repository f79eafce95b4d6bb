package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The beginning of a file as text, as a picture or as numbers, or why there is none.
public final class PreviewPane extends StackPane {
    private static final double PICTURE_EDGE = 640;

    private final Background background;

    public PreviewPane(Background background) {
        this.background = background;
        getStyleClass().add("preview");
        setMinHeight(120);
    }

    /// Shows a preview from now on.
    ///
    /// @param words what is shown when there is no preview
    public void show(@Nullable Preview preview, String words) {
        getChildren().setAll(switch (preview) {
            case null -> words(words);
            case Preview.Empty _ -> words(text("preview.empty"));
            case Preview.Text(String text, boolean whole) -> letters(text, whole, "preview-text");
            case Preview.Hex(String lines, boolean whole) -> letters(lines, whole, "preview-hex");
            case Preview.Picture(byte[] file) -> picture(file);
        });
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
        ImageView view = new ImageView(image);
        view.setId("preview-picture");
        view.setPreserveRatio(true);
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        view.fitWidthProperty().bind(frame.widthProperty().map(width -> Math.min(width.doubleValue(), image.getWidth())));
        view.fitHeightProperty().bind(frame.heightProperty().map(height -> Math.min(height.doubleValue(), image.getHeight())));
        return view;
    }
}
