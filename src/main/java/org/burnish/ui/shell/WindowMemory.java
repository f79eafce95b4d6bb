package org.burnish.ui.shell;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.burnish.ui.common.Keepsake;

/// Where on each screen the window was and how large, so that it opens there again.
final class WindowMemory {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 740;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;

    private final Keepsake keepsake;

    /// A window's place.
    private record Bounds(double x, double y, double width, double height, boolean maximized) {
        static Optional<Bounds> of(String kept) {
            String[] parts = kept.split(" ", -1);
            try {
                return parts.length == 5
                        ? Optional.of(new Bounds(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]), parts[4].equals("max")))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static double number(String digits) {
            return Integer.parseInt(digits);
        }

        @Override
        public String toString() {
            return "%d %d %d %d %s".formatted(
                    Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximized ? "max" : "usual");
        }
    }

    WindowMemory(Keepsake keepsake) {
        this.keepsake = keepsake;
    }

    /// Puts the window where it was on the screen that it was on, if that is there still, and follows it from now on.
    void restore(Stage stage) {
        Screen screen = lastScreen();
        Rectangle2D room = screen.getVisualBounds();
        double leastWidth = Math.min(LEAST_WIDTH, room.getWidth());
        double leastHeight = Math.min(LEAST_HEIGHT, room.getHeight());
        stage.setMinWidth(leastWidth);
        stage.setMinHeight(leastHeight);
        Optional<Bounds> kept = Bounds.of(keepsake.get("window." + name(screen), ""));
        stage.setWidth(Math.clamp(kept.map(Bounds::width).orElse(WIDTH), leastWidth, room.getWidth()));
        stage.setHeight(Math.clamp(kept.map(Bounds::height).orElse(HEIGHT), leastHeight, room.getHeight()));
        kept.ifPresent(bounds -> {
            if (!Screen.getScreensForRectangle(bounds.x + 40, bounds.y + 20, 100, 40).isEmpty()) {
                stage.setX(bounds.x);
                stage.setY(bounds.y);
            }
            stage.setMaximized(bounds.maximized);
        });
        stage.maximizedProperty().subscribe(_ -> remember(stage));
        stage.xProperty().subscribe(_ -> remember(stage));
        stage.yProperty().subscribe(_ -> remember(stage));
        stage.widthProperty().subscribe(_ -> remember(stage));
        stage.heightProperty().subscribe(_ -> remember(stage));
    }

    private Screen lastScreen() {
        String last = keepsake.get("window.screen", "");
        return Screen.getScreens().stream()
                .filter(screen -> name(screen).equals(last))
                .findFirst()
                .orElse(Screen.getPrimary());
    }

    private void remember(Stage stage) {
        if (stage.isIconified() || !stage.isShowing()) {
            return;
        }
        Screen screen = Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary());
        String key = "window." + name(screen);
        Bounds now = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        // Maximized, the window keeps what it will be again when it no longer is.
        Bounds told = stage.isMaximized()
                ? Bounds.of(keepsake.get(key, ""))
                        .map(old -> new Bounds(old.x, old.y, old.width, old.height, true))
                        .orElse(now)
                : now;
        keepsake.put(key, told.toString());
        keepsake.put("window.screen", name(screen));
    }

    /// Screens have no names in JavaFX, so it is where they are and how large.
    private static String name(Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        return "%.0fx%.0f+%.0f+%.0f".formatted(bounds.getWidth(), bounds.getHeight(), bounds.getMinX(), bounds.getMinY());
    }
}
