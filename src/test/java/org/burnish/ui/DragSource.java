package org.burnish.ui;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Another program, from whose small window files can be dragged; started as a process of its own.
final class DragSource {
    static final int X = 20;
    static final int Y = 800;
    static final int SIZE = 160;

    private DragSource() {}

    /// @param arguments the files, or `text:` and some letters
    public static void main(String[] arguments) {
        Platform.startup(() -> {
            StackPane area = new StackPane(new Label("drag me"));
            area.setOnDragDetected(event -> {
                Dragboard board = area.startDragAndDrop(TransferMode.COPY);
                board.setContent(content(arguments));
                event.consume();
            });
            area.setOnDragDone(event -> System.out.println("done " + event.getTransferMode()));
            Stage stage = new Stage();
            stage.setScene(new Scene(area, SIZE, SIZE));
            stage.setX(X);
            stage.setY(Y);
            stage.setOnShown(_ -> System.out.println("ready"));
            stage.show();
        });
    }

    private static Map<DataFormat, Object> content(String... arguments) {
        ClipboardContent content = new ClipboardContent();
        if (arguments[0].startsWith("text:")) {
            content.putString(arguments[0].substring(5));
        } else {
            content.putFiles(Arrays.stream(arguments).map(File::new).toList());
        }
        return content;
    }
}
