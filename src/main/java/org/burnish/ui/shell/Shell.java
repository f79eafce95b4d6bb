package org.burnish.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.build.BuildView;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.Panes;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Texts;
import org.burnish.ui.help.HelpView;
import org.burnish.ui.jobs.JobsView;
import org.burnish.ui.open.OpenView;
import org.burnish.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;

/// The sidebar, the pages, and what lies over them. A page is made when it is first shown, and then kept as the
/// user left it.
final class Shell extends StackPane {
    /// Below this width, with letters of the usual size, the sidebar shows symbols only.
    private static final double ROOM_FOR_WORDS = 960;

    private final ShellViewModel model;
    private final Surroundings surroundings;
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final StackPane shown = new StackPane();
    private final VBox above = new VBox();
    private final Menus menus;
    private final ModalPane modal = new ModalPane();
    /// Whether Alt was pressed and nothing since.
    private boolean onlyAlt;
    /// Whether a key is on its way to the page that was pressed elsewhere.
    private boolean passing;

    Shell(ShellViewModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        getStyleClass().add("shell");
        setNodeOrientation(Texts.orientation());
        menus = new Menus(model, this::page, model::quit, this::showAbout);
        above.getChildren().add(menus);
        BorderPane frame = new BorderPane();
        frame.setTop(above);
        frame.setLeft(Panes.mark(
                new Sidebar(model, noRoomForWords())));
        frame.setCenter(new StackPane(shown, new DropOverlay(this, model, surroundings.background())));
        model.place().subscribe(place -> shown.getChildren().setAll(pages.computeIfAbsent(place, this::page)));
        model.question().subscribe(this::ask);
        modal.setId("modal");
        ToastLayer toasts = new ToastLayer(surroundings.toasts());
        setAlignment(toasts, Pos.BOTTOM_RIGHT);
        modal.setFocusTraversable(false);
        getChildren().addAll(frame, toasts, modal, new FocusRing());
        addEventHandler(KeyEvent.KEY_PRESSED, this::passOn);
    }

    private ObservableValue<Boolean> noRoomForWords() {
        return Bindings.createBooleanBinding(
                () -> getWidth() < ROOM_FOR_WORDS * Math.max(1, surroundings.settings().textSize().get()),
                widthProperty(), surroundings.settings().textSize());
    }

    private Node page() {
        return shown.getChildren().getFirst();
    }

    private Node page(Place place) {
        return switch (place) {
            case BUILD -> new BuildView(model.projects(), model, surroundings);
            case OPEN -> new OpenView(model.images(), surroundings);
            case JOBS -> new JobsView(model.jobs());
            case SETTINGS -> new SettingsView(surroundings, ProgramDescription.here(), this::showAbout);
            case HELP -> new HelpView();
        };
    }

    private void ask(@Nullable String sentence) {
        above.getChildren().removeIf(QuitQuestion.class::isInstance);
        if (sentence != null) {
            above.getChildren().add(new QuitQuestion(sentence, model::stay, model::leave));
        }
    }

    private void showAbout() {
        menus.hide();
        modal.show(new About(ProgramDescription.here(), () -> modal.hide(false)));
    }

    /// A page's keys work wherever the focus is: what nothing else has used is shown to the page.
    private void passOn(KeyEvent event) {
        if (passing) {
            // The page has not used it; it must not reach the scene a second time.
            passing = false;
            event.consume();
            return;
        }
        boolean key = event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
        if (key && !within(page(), event.getTarget())) {
            passing = true;
            Event.fireEvent(page(), event.copyFor(page(), page()));
            if (passing) {
                passing = false;
                event.consume();
            }
        }
    }

    private static boolean within(Node page, Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.equals(page)) {
                return true;
            }
        }
        return false;
    }

    /// Gives the scene the keys that work on all pages. They are not its accelerators: menus put theirs among those, and take
    /// them away together with any other that has the same keys.
    void addKeys(Scene scene) {
        scene.setOnKeyPressed(this::press);
        key(KeyCode.O, model::choose, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.W, model::closeCurrent, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.Q, model::quit, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.E, model::extract, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(KeyCode.DIGIT1, () -> model.go(Place.BUILD), KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.DIGIT2, () -> model.go(Place.OPEN), KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.J, () -> model.go(Place.JOBS), KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.COMMA, () -> model.go(Place.SETTINGS), KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.F1, () -> model.go(Place.HELP));
        key(KeyCode.SLASH, () -> model.go(Place.HELP), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
        key(KeyCode.F6, () -> Panes.go(scene, true));
        key(KeyCode.F6, () -> Panes.go(scene, false), KeyCombination.SHIFT_DOWN);
        key(KeyCode.F9, () -> model.narrow().set(!model.narrow().get()));
    }

    /// Alt alone and F10 show the menus, and hide them again.
    void watchMenuKeys(KeyEvent event) {
        boolean alt = event.getCode() == KeyCode.ALT;
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            onlyAlt = alt && !event.isShortcutDown() && !event.isShiftDown();
            if (event.getCode() == KeyCode.F10 && !event.isShiftDown()) {
                menus.toggle();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && menus.isVisible()) {
                menus.hide();
            }
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED && alt && onlyAlt) {
            onlyAlt = false;
            menus.toggle();
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                event.consume();
                key.getValue().run();
                return;
            }
        }
    }

    private void key(KeyCode code, Runnable action, Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), action);
    }
}
