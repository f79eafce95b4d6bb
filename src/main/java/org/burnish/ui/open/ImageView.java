package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.burnish.tree.Volume;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobStrip;
import org.burnish.ui.common.Surroundings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An open image: its name and file systems above, its folders and their content, and what is going on below.
final class ImageView extends BorderPane {
    private static final double DETAILS_FROM = 0.7;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DETAILS = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);
    private static final KeyCombination LEAVE = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

    private final ImageViewModel model;
    private final Surroundings surroundings;
    private final HBox fileSystems = new HBox();

    ImageView(ImageViewModel model, Runnable chooseAnother, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        setTop(new VBox(header(chooseAnother), bar()));
        setCenter(body());
        setBottom(footer());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (LEAVE.match(event)) {
                model.leave();
            } else if (FIND.match(event)) {
                lookup("#find").requestFocus();
            } else if (DETAILS.match(event)) {
                model.details().open().set(!model.details().open().get());
            } else {
                return;
            }
            event.consume();
        });
    }

    private Node header(Runnable chooseAnother) {
        Label title = new Label(model.title());
        title.setId("image-title");
        title.getStyleClass().add(Styles.TITLE_3);
        Label description = new Label(model.description());
        description.setId("image-description");
        description.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(title, description);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button another = new Button(text("open.choose-another"), new FontIcon(Feather.FOLDER));
        another.setId("choose-image");
        another.setOnAction(_ -> chooseAnother.run());
        Button extract = new Button(null, new FontIcon(Feather.DOWNLOAD));
        extract.setId("extract");
        extract.getStyleClass().add(Styles.ACCENT);
        extract.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.selected().isEmpty()
                                ? text("extract.all")
                                : text("extract.selected", model.selected().size()),
                        model.selected()));
        model.extraction().job().subscribe(_ -> extract.setDisable(model.extraction().running()));
        model.extraction().job().flatMap(JobEntry::outcome).subscribe(_ -> extract.setDisable(model.extraction().running()));
        extract.setOnAction(_ -> model.extract());
        for (Button button : List.of(another, extract)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox header = new HBox(words, detailsButton(), another, extract);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Node bar() {
        PathBar path = new PathBar(model);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox bar = new HBox(fileSystems);
        if (model.sessions().size() > 1) {
            bar.getChildren().add(sessionChoice());
        }
        bar.getChildren().addAll(path, searchField());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        fileSystems.setAlignment(Pos.CENTER_LEFT);
        fileSystems.setAccessibleText(text("open.file-systems"));
        model.volume().subscribe(this::showFileSystems);
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
            }
        });
        return field;
    }

    private Node detailsButton() {
        ToggleButton button = new ToggleButton(null, new FontIcon(Feather.INFO));
        button.setId("show-details");
        button.setAccessibleText(text("open.details"));
        button.setTooltip(new Tooltip(text("open.details")));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.selectedProperty().bindBidirectional(model.details().open());
        return button;
    }

    private void showFileSystems(Volume chosen) {
        ToggleGroup group = new ToggleGroup();
        List<Volume> volumes = model.volumesOf(chosen.session());
        fileSystems.getChildren().setAll(volumes.stream().map(v -> choice(v, chosen, group)).toList());
        for (int i = 0; i < volumes.size(); i++) {
            String place = i == 0 ? Styles.LEFT_PILL : i == volumes.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            if (volumes.size() > 1) {
                fileSystems.getChildren().get(i).getStyleClass().add(place);
            }
        }
    }

    private ToggleButton choice(Volume volume, Volume chosen, ToggleGroup group) {
        ToggleButton button = new ToggleButton(volume.fileSystem().title());
        button.setId("file-system-" + volume.fileSystem().token());
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(volume == chosen);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.volume().set(volume);
        });
        return button;
    }

    private Node sessionChoice() {
        ComboBox<Integer> sessions = new ComboBox<>();
        sessions.setId("session");
        sessions.getItems().setAll(model.sessions());
        sessions.setConverter(new SessionNames());
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
        SplitPane split = new SplitPane(new FolderTree(model), new ContentTable(model));
        split.setDividerPositions(0.27);
        surroundings.memory().keep("open.folders-width", split.getDividers().getFirst().positionProperty());
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
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

    private Node footer() {
        Label status = new Label();
        status.setId("status");
        status.textProperty().bind(model.status());
        HBox line = new HBox(status);
        line.getStyleClass().add("status-line");
        ExtractionViewModel extraction = model.extraction();
        return new VBox(
                new JobStrip(extraction.job(), surroundings.desktop(), extraction::dismiss, this::replaceButton), line);
    }

    private List<Button> replaceButton() {
        if (model.extraction().existing() == 0) {
            return List.of();
        }
        Button replace = new Button(text("extract.replace", model.extraction().existing()));
        replace.setId("replace-existing");
        replace.setOnAction(_ -> model.extraction().replaceExisting());
        return List.of(replace);
    }

    /// Sessions by their numbers.
    private static final class SessionNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer session) {
            return text("open.session", session);
        }

        @Override
        public Integer fromString(String name) {
            throw new UnsupportedOperationException("sessions are chosen, not typed");
        }
    }
}
