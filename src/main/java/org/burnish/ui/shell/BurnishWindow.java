package org.burnish.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.burnish.job.JobRunner;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.ui.build.BuildViewModel;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.FramePulse;
import org.burnish.ui.common.JobDesk;
import org.burnish.ui.common.Keepsake;
import org.burnish.ui.common.NativeFileChoosers;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.operation.ProgramFolders;
import org.burnish.ui.common.Pulse;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.SystemDesktop;
import org.burnish.ui.common.Texts;
import org.burnish.ui.common.Theme;
import org.burnish.ui.common.Toasts;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.jobs.JobsViewModel;
import org.burnish.ui.open.ImageAccess;
import org.burnish.ui.open.OpenViewModel;

/// The program's window. Nothing of it is loaded when the command line is used.
public final class BurnishWindow {
    private static final boolean LINUX = System.getProperty("os.name", "").equals("Linux");
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    /// JavaFX complains in it that it is on the class path, where it works as well. Held, as else it could be
    /// made anew with its usual loudness.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private BurnishWindow() {}

    /// Opens the window and returns; the program ends when the user closes it.
    ///
    /// @param images what reads images
    /// @param clock tells how long jobs take
    /// @param folders where wishes, memory and history are kept
    /// @param files what to look into at once
    /// @throws OperationException when there is no screen, or no library that draws on it
    public static void open(ImageAccess images, InstantSource clock, ProgramFolders folders, List<Path> files)
            throws OperationException {
        open(images, clock, folders, files, _ -> {});
    }

    /// @param shown is told when the window is there
    static void open(
            ImageAccess images, InstantSource clock, ProgramFolders folders, List<Path> files, Consumer<ShellViewModel> shown)
            throws OperationException {
        JAVAFX.setLevel(Level.SEVERE);
        drawWithoutGraphicsCard();
        refuseOldGtk();
        try {
            Platform.startup(() -> shown.accept(show(images, clock, folders, files)));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new OperationException(noWindow(), e);
        }
    }

    /// Without a graphics card JavaFX would load Mesa and its compiler, 60 MB of them, only to find that it had better
    /// draw by itself.
    private static void drawWithoutGraphicsCard() {
        if (LINUX && System.getProperty("prism.order") == null && !Files.exists(Path.of("/dev/dri"))) {
            System.setProperty("prism.order", "sw");
        }
    }

    private static void refuseOldGtk() throws OperationException {
        if (!LINUX || System.getenv("DISPLAY") == null) {
            return;
        }
        String processor = System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : System.getProperty("os.arch", "");
        OptionalInt minor = GtkLibrary.minorVersion(Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), ""), processor);
        if (minor.isPresent() && minor.getAsInt() < GtkLibrary.OLDEST) {
            throw new OperationException(new Failure.NoWindow(
                    "GTK 3.%d is too old; the window needs GTK 3.%d or newer.".formatted(minor.getAsInt(), GtkLibrary.OLDEST),
                    "A newer system has it: Debian 10, Ubuntu 18.04 or later."));
        }
    }

    /// What is missing, as far as one can know from outside.
    private static Failure noWindow() {
        if (!LINUX) {
            return new Failure.NoWindow("this system lets no window be opened.", "Start it in a desktop session.");
        }
        return System.getenv("DISPLAY") == null
                ? new Failure.NoWindow("there is no screen (DISPLAY is not set).", "Start it in a desktop session.")
                : new Failure.NoWindow(
                        "the screen " + System.getenv("DISPLAY") + " does not answer, or the library GTK 3.20 or newer is missing.",
                        "On Debian and Ubuntu, apt-get install libgtk-3-0 installs GTK.");
    }

    private static ShellViewModel show(ImageAccess images, InstantSource clock, ProgramFolders folders, List<Path> files) {
        // By then the clock goes.
        Platform.runLater(RestingTimer::install);
        Stage stage = new Stage();
        Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread);
        Keepsake wishes = new Keepsake(folders.wishes().resolve("settings.properties"), later);
        Keepsake memory = new Keepsake(folders.memory().resolve("window.properties"), later);
        JobRunner runner = JobRunner.onVirtualThreads(clock);
        Pulse pulse = new FramePulse();
        Surroundings surroundings = new Surroundings(
                new JobDesk(runner, pulse, clock),
                runner,
                new Background(Thread::startVirtualThread, Platform::runLater),
                pulse,
                new NativeFileChoosers(stage),
                new SystemDesktop(),
                new Toasts(),
                new Settings(wishes),
                memory);
        ShellViewModel model = fill(stage, images, surroundings, new JobHistory(folders.records().resolve("jobs.jsonl")));
        stage.setOnHidden(_ -> {
            model.projects().close();
            model.images().close();
            runner.close();
            wishes.flush();
            memory.flush();
        });
        stage.show();
        files.forEach(model::open);
        return model;
    }

    /// Puts the window's content on a stage.
    static ShellViewModel fill(Stage stage, ImageAccess images, Surroundings surroundings, JobHistory history) {
        Settings settings = surroundings.settings();
        Locale system = Locale.getDefault();
        Texts.speak(settings.spoken(system));
        settings.units().subscribe(Amounts::tellIn);
        ShellViewModel model = new ShellViewModel(
                surroundings,
                new BuildViewModel(surroundings),
                new OpenViewModel(images, surroundings),
                new JobsViewModel(surroundings, history, ProgramDescription.here()));
        new JobNews(model, surroundings, stage::isFocused);
        Scene scene = new Scene(new Region());
        showShell(scene, model, surroundings);
        Theme.follow(scene, settings);
        settings.language().addListener(_ -> {
            Texts.speak(settings.spoken(system));
            retell(scene, model, surroundings);
        });
        settings.units().addListener(_ -> retell(scene, model, surroundings));
        stage.setScene(scene);
        stage.titleProperty().bind(model.title());
        stage.getIcons().setAll(icons());
        stage.setOnCloseRequest(event -> {
            event.consume();
            model.quit();
        });
        model.left().subscribe(gone -> {
            if (gone) {
                stage.hide();
            }
        });
        new WindowMemory(surroundings.memory()).restore(stage);
        return model;
    }

    private static void retell(Scene scene, ShellViewModel model, Surroundings surroundings) {
        model.projects().retell();
        model.images().retell();
        showShell(scene, model, surroundings);
    }

    /// Makes all pages anew: words that are on the screen do not change.
    private static void showShell(Scene scene, ShellViewModel model, Surroundings surroundings) {
        Shell shell = new Shell(model, surroundings);
        shell.addEventFilter(KeyEvent.ANY, shell::watchMenuKeys);
        scene.setRoot(shell);
        shell.addKeys(scene);
    }

    private static List<Image> icons() {
        return Arrays.stream(ICON_SIZES)
                .mapToObj(size -> "burnish-" + size + ".png")
                .map(name -> Objects.requireNonNull(BurnishWindow.class.getResource(name)))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }
}
