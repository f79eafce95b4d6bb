package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.CustomTextField;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.burnish.ui.common.Choices;
import org.burnish.ui.common.Surroundings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sheet with the folders and files of one file system of an image.
final class FilesView extends BorderPane {
    private static final double DETAILS_FROM = 0.7;

    private final ImageViewModel model;
    private final Surroundings surroundings;
    private final PathBar path;
    private final ContentTable table;
    private final Map<KeyCombination, Runnable> keys;

    FilesView(ImageViewModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        this.path = new PathBar(model.whereabouts());
        this.table = new ContentTable(model);
        this.keys = Map.of(
                alt(KeyCode.UP), model::leave,
                alt(KeyCode.LEFT), model.whereabouts()::back,
                alt(KeyCode.RIGHT), model.whereabouts()::forward,
                alt(KeyCode.ENTER), () -> model.details().open().set(!model.details().open().get()),
                new KeyCodeCombination(KeyCode.SPACE), this::glance,
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), this::find,
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN), table::copy,
                new KeyCodeCombination(KeyCode.SLASH), path::edit);
        setId("files");
        setTop(bar());
        setCenter(body());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    /// Does what a key means on this sheet. Letters and blanks that are being typed mean themselves.
    void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof javafx.scene.control.TextInputControl;
        keys.forEach((key, action) -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            boolean text = event.isShortcutDown() && event.getCode() == KeyCode.C;
            if (key.match(event) && !event.isConsumed() && !(typing && (plain || text))) {
                action.run();
                event.consume();
            }
        });
    }

    /// Lets the user type what to look for.
    void find() {
        lookup("#find").requestFocus();
    }

    /// Copies what is chosen.
    void copy() {
        table.copy();
    }

    private void glance() {
        if (!model.selected().isEmpty()) {
            model.details().open().set(!model.details().open().get());
        }
    }

    private Node bar() {
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox bar = new HBox(new FileSystemSwitch(model));
        if (model.sessions().size() > 1) {
            bar.getChildren().add(sessionChoice());
        }
        bar.getChildren().addAll(path, searchField());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private Node searchField() {
        CustomTextField field = new CustomTextField();
        field.setId("find");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPromptText(text("search.prompt"));
        field.setAccessibleText(text("search.title"));
        field.setTooltip(new Tooltip(text("search.help")));
        field.setPrefColumnCount(14);
        field.setMinWidth(140);
        field.textProperty().bindBidirectional(model.search().typed());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.search().active().get()) {
                model.search().end();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        return field;
    }

    private Node sessionChoice() {
        ComboBox<Integer> sessions = new ComboBox<>();
        sessions.setId("session");
        sessions.getItems().setAll(model.sessions());
        sessions.setConverter(new Choices<>(session -> text("open.session", session)));
        sessions.setAccessibleText(text("open.session-label"));
        sessions.setMinWidth(USE_PREF_SIZE);
        model.volume().subscribe(volume -> sessions.setValue(volume.session()));
        sessions.setOnAction(_ -> {
            if (sessions.getValue() != model.volume().get().session()) {
                model.chooseSession(sessions.getValue());
            }
        });
        return sessions;
    }

    private Node body() {
        FolderTree tree = new FolderTree(model);
        SplitPane split = new SplitPane(tree, table);
        split.setDividerPositions(0.27);
        surroundings.memory().keep("open.folders-width", split.getDividers().getFirst().positionProperty());
        SplitPane.setResizableWithParent(tree, false);
        surroundings.memory().keep("open.details", model.details().open());
        model.details().open().subscribe(shown -> showDetails(split, shown));
        return split;
    }

    /// The details are made when they are first wanted.
    private void showDetails(SplitPane split, boolean shown) {
        if (!shown) {
            split.getItems().removeIf(DetailsView.class::isInstance);
        } else if (split.getItems().size() == 2) {
            DetailsView details = new DetailsView(model.details(), surroundings.background());
            SplitPane.setResizableWithParent(details, false);
            split.getItems().add(details);
            split.setDividerPosition(1, DETAILS_FROM);
        }
    }
}
