package org.burnish.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.burnish.ui.build.BuildView;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.help.HelpView;
import org.burnish.ui.jobs.JobsView;
import org.burnish.ui.open.OpenView;
import org.burnish.ui.settings.SettingsView;

/// The sidebar and the pages. A page is made when it is first shown, and then kept as the user left it.
final class Shell extends StackPane {
    /// Below this width the sidebar shows symbols only.
    private static final double ROOM_FOR_WORDS = 960;

    private final ShellViewModel model;
    private final Surroundings surroundings;
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);

    Shell(ShellViewModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        getStyleClass().add("shell");
        BorderPane frame = new BorderPane();
        frame.setLeft(new Sidebar(model, widthProperty().map(width -> width.doubleValue() < ROOM_FOR_WORDS)));
        model.place().subscribe(place -> frame.setCenter(pages.computeIfAbsent(place, this::page)));
        getChildren().addAll(frame, new DropOverlay(this, model));
    }

    private Node page(Place place) {
        return switch (place) {
            case BUILD -> new BuildView(model);
            case OPEN -> new OpenView(model.images(), surroundings);
            case JOBS -> new JobsView(model.jobs(), surroundings.desktop(), ProgramDescription.here());
            case SETTINGS -> new SettingsView(surroundings.settings(), ProgramDescription.here());
            case HELP -> new HelpView();
        };
    }

    /// Gives the scene the keys that work on all pages.
    void addKeys(Scene scene) {
        key(scene, KeyCode.O, model::choose, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.W, model::closeCurrent, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.E, model::extract, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.DIGIT1, () -> model.go(Place.BUILD), KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.DIGIT2, () -> model.go(Place.OPEN), KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.J, () -> model.go(Place.JOBS), KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.F1, () -> model.go(Place.HELP));
        key(scene, KeyCode.F9, () -> model.narrow().set(!model.narrow().get()));
    }

    private static void key(Scene scene, KeyCode code, Runnable action, Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }
}
