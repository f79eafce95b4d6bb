package org.burnish.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.burnish.ui.common.Keepsake;

/// Where on the screen the window was and how large, so that it opens there again.
final class WindowMemory {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 740;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 440;

    private final DoubleProperty x = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty y = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty width = new SimpleDoubleProperty(WIDTH);
    private final DoubleProperty height = new SimpleDoubleProperty(HEIGHT);
    private final BooleanProperty maximized = new SimpleBooleanProperty();

    WindowMemory(Keepsake keepsake) {
        keepsake.keep("window.x", x);
        keepsake.keep("window.y", y);
        keepsake.keep("window.width", width);
        keepsake.keep("window.height", height);
        keepsake.keep("window.maximized", maximized);
    }

    /// Puts the window where it was, if that is on a screen still, and follows it from now on.
    void restore(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.clamp(width.get(), LEAST_WIDTH, Math.max(LEAST_WIDTH, main.getWidth())));
        stage.setHeight(Math.clamp(height.get(), LEAST_HEIGHT, Math.max(LEAST_HEIGHT, main.getHeight())));
        if (!Screen.getScreensForRectangle(x.get() + 40, y.get() + 20, 100, 40).isEmpty()) {
            stage.setX(x.get());
            stage.setY(y.get());
        }
        stage.setMaximized(maximized.get());
        stage.maximizedProperty().subscribe(maximized::set);
        stage.xProperty().subscribe(_ -> remember(stage));
        stage.yProperty().subscribe(_ -> remember(stage));
        stage.widthProperty().subscribe(_ -> remember(stage));
        stage.heightProperty().subscribe(_ -> remember(stage));
    }

    private void remember(Stage stage) {
        if (stage.isMaximized() || stage.isIconified() || !stage.isShowing()) {
            return;
        }
        x.set(stage.getX());
        y.set(stage.getY());
        width.set(stage.getWidth());
        height.set(stage.getHeight());
    }
}
