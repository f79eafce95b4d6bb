package org.burnish.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test of the window on a real screen, which `xvfb-run` provides where nobody sits before one.
@Timeout(90)
public abstract class ScreenTest {
    private static final Path SHOTS = Path.of("target/screenshots");

    protected final FxRobot robot = new FxRobot();
    protected Stage stage;
    private Locale before;

    @BeforeEach
    void openStage() throws TimeoutException {
        boolean linux = System.getProperty("os.name").equals("Linux");
        if (linux && System.getenv("DISPLAY") == null) {
            Oracle.missing("A screen (run the tests in xvfb-run)", "xvfb");
        }
        before = Locale.getDefault();
        Locale.setDefault(Locale.US);
        FxToolkit.registerPrimaryStage();
        stage = call(Stage::new);
    }

    @AfterEach
    void closeStage() {
        if (stage != null) {
            run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            Locale.setDefault(before);
        }
    }

    /// Fills the stage and shows it.
    protected void show(Consumer<Stage> filling) {
        run(() -> {
            filling.accept(stage);
            stage.setX(20);
            stage.setY(20);
            stage.show();
            stage.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits for the screen to come to this.
    protected void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Double-clicks until that has done its work: on a busy computer the two clicks may come too far apart to be one.
    protected void doubleClickUntil(String what, String query, BooleanSupplier done) {
        robot.doubleClickOn(query);
        for (int i = 0; i < 3 && !soon(done); i++) {
            robot.doubleClickOn(query);
        }
        until(what, done);
    }

    private static boolean soon(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    /// Waits until there is a node with this id and it can be seen.
    protected void untilShown(String query) {
        until(query + " is shown", () -> robot.lookup(query).tryQuery().filter(ScreenTest::visible).isPresent());
    }

    protected static <T> T call(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    protected static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /// Writes what the window shows to `target/screenshots`, in light and in dark.
    protected void picture(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            run(() -> dress(scheme));
            pictureAsItIs(name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    /// Writes what the window shows to `target/screenshots`, in the look that it has.
    protected void pictureAsItIs(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        write(call(() -> stage.getScene().snapshot(null)), SHOTS.resolve(name + ".png"));
    }

    /// Writes what the screen shows at the window, with menus and whatever else lies over it, in light and in dark.
    protected void pictureWithPopups(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            run(() -> dress(scheme));
            WaitForAsyncUtils.waitForFxEvents();
            Rectangle2D place = call(() -> new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            // The screen shows it a little later than the window knows.
            robot.sleep(200);
            Image image = robot.capture(place).getImage();
            write(image, SHOTS.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    /// Gives the window this look.
    protected void dress(ColorScheme scheme) {
        stage.getScene().getPreferences().setColorScheme(scheme);
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] buffer = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), buffer, 0, width);
        pixels.setRGB(0, 0, width, height, buffer, 0, width);
        try {
            Files.createDirectories(SHOTS);
            ImageIO.write(pixels, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return Objects.nonNull(node.getScene());
    }
}
