package org.burnish.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.util.Duration;
import org.burnish.operation.OperationException;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.operation.ProgramFolders;
import org.burnish.ui.common.Settings.Look;
import org.burnish.ui.open.EngineAccess;

/// Goes through the window's pages so that the build can record what they load; run only by the build.
public final class WindowTraining {
    private static final Duration STEP = Duration.millis(500);
    private static final int LONGEST_SECONDS = 60;
    private static final int MILLIS_UNTIL_KEPT = 1500;

    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final CountDownLatch done = new CountDownLatch(1);

    private WindowTraining() {}

    /// Goes through the pages.
    ///
    /// @param image an image to look into
    /// @param folder for what the window keeps, and to be put on a disc
    public static void run(Path image, Path folder, InstantSource clock) throws OperationException, InterruptedException {
        WindowTraining training = new WindowTraining();
        ProgramFolders folders = new ProgramFolders(folder, folder, folder);
        BurnishWindow.open(new EngineAccess(), clock, folders, List.of(), model -> training.start(model, image, folder));
        training.done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        // By then all that the window keeps is on the disk, and whoever made the folder can remove it.
        TimeUnit.MILLISECONDS.sleep(MILLIS_UNTIL_KEPT);
    }

    private void start(ShellViewModel model, Path image, Path folder) {
        steps.add(() -> model.add(List.of(folder.resolve("tree/folder1"))));
        steps.add(() -> model.open(image));
        steps.add(() -> model.go(Place.JOBS));
        steps.add(() -> model.go(Place.SETTINGS));
        steps.add(() -> model.settings().look().set(Look.DARK));
        steps.add(() -> model.go(Place.HELP));
        steps.add(() -> model.go(Place.BUILD));
        steps.add(() -> model.settings().look().set(Look.LIGHT));
        steps.add(() -> model.go(Place.OPEN));
        next();
    }

    private void next() {
        Runnable step = steps.poll();
        if (step == null) {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            done.countDown();
            return;
        }
        PauseTransition pause = new PauseTransition(STEP);
        pause.setOnFinished(_ -> {
            Platform.runLater(step);
            next();
        });
        pause.play();
    }
}
