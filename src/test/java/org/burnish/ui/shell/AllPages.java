package org.burnish.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.text.Text;
import org.burnish.ui.Nodes;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Language;
import org.burnish.ui.common.LogLine;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.jobs.JobRecord;
import org.burnish.ui.open.PaperImage;
import org.burnish.ui.open.PaperImages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A window with something on every page, for tests of what holds on all of them.
abstract class AllPages extends ScreenTest {
    @TempDir
    Path folder;

    final LaidOut outside = new LaidOut();
    Surroundings surroundings;
    ShellViewModel model;

    @BeforeEach
    void showWindow() throws IOException {
        JobHistory history = new JobHistory(folder.resolve("jobs.jsonl"));
        history.add(record("Extract Photos from holiday.iso", Outcome.Kind.DONE, List.of()));
        history.add(record("Extract all from a.iso", Outcome.Kind.FAILED, List.of("The disk is full.", "Make room there.")));
        show(stage -> {
            surroundings = OnScreen.around(outside);
            model = BurnishWindow.fill(stage, new PaperImages(PaperImage.typical()), surroundings, history);
        });
        until("the jobs are there", () -> model.jobs().ended().size() == 2);
    }

    @AfterEach
    void speakEnglish() {
        run(() -> surroundings.settings().language().set("en"));
    }

    /// Opens an image and begins a disc.
    void fillPages() throws IOException {
        Path disc = Files.createDirectories(folder.resolve("Holiday/Photos"));
        Files.write(disc.resolve("beach.jpg"), new byte[123_456]);
        Files.writeString(disc.resolveSibling("Read me.txt"), "Hello");
        run(() -> {
            model.open(Path.of("/images/paper.iso"));
            model.add(List.of(folder.resolve("Holiday")));
        });
        until("the image is there", () -> model.images().files().size() == 1);
        run(() -> model.go(Place.OPEN));
        untilShown("#content-table");
        until("it has rows", () -> !robot.lookup("#content-table").queryTableView().getItems().isEmpty());
        run(() -> model.jobs().chosen().set(model.jobs().ended().getLast()));
    }

    void eachPage(Consumer<Place> check) {
        for (Place place : Place.values()) {
            run(() -> model.go(place));
            // Two frames, as some parts are laid out only when others are there.
            settle();
            check.accept(place);
        }
    }

    void settle() {
        for (int i = 0; i < 2; i++) {
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
            run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
    }

    void speak(Language language) {
        run(() -> surroundings.settings().language().set(language.locale().toLanguageTag()));
        settle();
    }

    Node root() {
        return stage.getScene().getRoot();
    }

    /// Adds the words of buttons that are not there whole.
    void cut(String where, Set<String> into) {
        for (Node node : call(() -> Nodes.seen(root()))) {
            // What the user named may be cut in its middle; what we say may not.
            if (node instanceof ButtonBase button && !Nodes.within(node, "sidebar-row") && !Nodes.within(node, "path-bar")) {
                call(() -> button.lookupAll(".text")).stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .filter(shown -> button.getText() != null && shown.endsWith("…") && !button.getText().strip().endsWith("…")
                                || shown.endsWith("..."))
                        .forEach(shown -> into.add(where + ": " + shown + " of " + button.getText()));
            }
        }
    }

    private static JobRecord record(String title, Outcome.Kind kind, List<String> remarks) {
        Instant start = Instant.parse("2026-11-20T10:00:00.500Z");
        return new JobRecord(title, start, 65_000, kind, title + ": told in a sentence.", remarks,
                Optional.of("/out").filter(_ -> kind == Outcome.Kind.DONE).orElse(null),
                List.of(new LogLine(start, LogLine.Weight.NOTE, "Asked for"), new LogLine(start.plusMillis(7), LogLine.Weight.WARNING, "Slow")));
    }
}
