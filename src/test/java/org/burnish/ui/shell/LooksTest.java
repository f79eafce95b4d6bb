package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.burnish.ui.Contrast;
import org.burnish.ui.Nodes;
import org.burnish.ui.common.Language;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.Settings.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every page must bear: any look, any size of the window and of letters, any language.
@Timeout(180)
class LooksTest extends AllPages {
    private static final int SWITCHES = 20;

    @Test
    void styleSheetsGiveNoWarningOnAnyPageInAnyLook() throws IOException {
        List<String> warnings = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger css = Logger.getLogger("javafx.css");
        Logger javafx = Logger.getLogger("javafx");
        var before = javafx.getLevel();
        javafx.setLevel(Level.WARNING);
        css.addHandler(listener);
        try {
            fillPages();
            for (Look look : Look.values()) {
                run(() -> surroundings.settings().look().set(look));
                eachPage(_ -> {});
            }
            run(() -> surroundings.toasts().show(org.burnish.ui.common.Toast.undoable("Removed", () -> {})));
            settle();
        } finally {
            css.removeHandler(listener);
            javafx.setLevel(before);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void inTheLongLanguageNoButtonIsCutOff() throws IOException {
        fillPages();
        speak(Language.LONG);
        Set<String> cut = new TreeSet<>();
        eachPage(place -> {
            cut(place.name(), cut);
            pictureAsItIs("long-" + place.name().toLowerCase(Locale.ROOT));
        });
        assertThat(cut).isEmpty();
    }

    @Test
    void inTheSmallestWindowEverythingIsInsideAndTheSidebarKeepsItsNames() throws IOException {
        fillPages();
        run(() -> {
            stage.setWidth(880);
            stage.setHeight(560);
        });
        Set<String> outside = new TreeSet<>();
        eachPage(place -> {
            Bounds window = call(() -> root().getLayoutBounds());
            for (Node node : call(() -> Nodes.focusable(root()))) {
                Bounds bounds = call(() -> node.localToScene(node.getLayoutBounds()));
                boolean scrolled = Nodes.within(node, "scroll-pane") || Nodes.within(node, "virtual-flow");
                if (!scrolled && (bounds.getMaxX() > window.getMaxX() + 1 || bounds.getMinX() < -1
                        || bounds.getMaxY() > window.getMaxY() + 1 || bounds.getMinY() < -1)) {
                    outside.add(place + ": " + Nodes.described(node));
                }
            }
            cut(place.name(), outside);
            pictureAsItIs("small-" + place.name().toLowerCase(Locale.ROOT));
        });
        assertThat(outside).isEmpty();
        assertThat(call(() -> robot.lookup("#sidebar").query().getLayoutBounds().getWidth())).isEqualTo(56);
        assertThat(call(() -> robot.lookup("#go-open").lookup(".sidebar-button").query().getAccessibleText())).isEqualTo("Open");
    }

    @Test
    void aLanguageFromRightToLeftTurnsThePageAndNotThePictures() throws IOException {
        fillPages();
        speak(Language.MIRRORED);
        eachPage(place -> {
            Bounds sidebar = call(() -> robot.lookup("#sidebar").query().localToScene(robot.lookup("#sidebar").query().getLayoutBounds()));
            assertThat(sidebar.getMaxX()).as(place.name()).isEqualTo(stage.getScene().getWidth());
            assertThat(call(() -> Nodes.seen(root())))
                    .filteredOn(node -> node instanceof Canvas || node instanceof ImageView)
                    .allMatch(node -> node.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
            pictureAsItIs("mirrored-" + place.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theLookFollowsTheSystemWhileTheWindowIsOpenAndLosesNothing() throws IOException {
        fillPages();
        run(() -> model.go(Place.JOBS));
        run(() -> model.jobs().search().set("photos"));
        run(() -> stage.getScene().getPreferences().setColorScheme(ColorScheme.DARK));
        settle();
        assertThat(background().getBrightness()).isLessThan(0.2);
        run(() -> stage.getScene().getPreferences().setColorScheme(ColorScheme.LIGHT));
        settle();
        assertThat(background().getBrightness()).isGreaterThan(0.8);
        assertThat(robot.lookup("#jobs-search").queryTextInputControl().getText()).isEqualTo("photos");
        run(() -> surroundings.settings().look().set(Look.DARK));
        settle();
        assertThat(background().getBrightness()).isLessThan(0.2);
        run(() -> surroundings.settings().look().set(Look.LIGHT));
    }

    private Color background() {
        return Contrast.background(call(() -> stage.getScene().snapshot(null)), call(() -> root().getLayoutBounds()));
    }

    @Test
    void lettersOfAnySizeFit() throws IOException {
        fillPages();
        for (double size : List.of(0.8, 1.5, 2.0)) {
            run(() -> surroundings.settings().textSize().set(size));
            settle();
            assertThat(call(() -> ((Labeled) robot.lookup("#go-open").lookup(".sidebar-button").query()).getFont().getSize()))
                    .isEqualTo(Math.round(14 * size));
            eachPage(place -> pictureAsItIs("size-%.0f-%s".formatted(size * 100, place.name().toLowerCase(Locale.ROOT))));
        }
    }

    @Test
    void goingToAPageTakesLittleWork() throws IOException {
        fillPages();
        eachPage(_ -> {});
        List<Long> took = new ArrayList<>();
        Place[] places = Place.values();
        for (int i = 0; i < SWITCHES; i++) {
            Place place = places[i % places.length];
            took.add(call(() -> {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                model.go(place);
                root().applyCss();
                stage.getScene().getRoot().layout();
                return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
            }));
        }
        assertThat(took.stream().sorted().toList().get(SWITCHES / 2)).isLessThan(100);
    }
}
