package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobStrip;
import org.burnish.ui.common.Navigator;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Panes;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A disc that is being put together: its name and what can be done above, its rows, what is the matter, how full it is,
/// and where its image goes.
final class ProjectView extends BorderPane {
    private static final double SIDE_FROM = 0.68;

    private final OpenProject project;
    private final Surroundings surroundings;
    private final Navigator navigator;
    private final ProjectTable table;
    private final ProjectActions actions;
    private final ProblemList problems;
    private final SaveRow save;
    private final ProjectCommands commands;
    private final BooleanProperty options = new SimpleBooleanProperty();
    private final SplitPane split = new SplitPane();

    ProjectView(OpenProject project, BuildViewModel model, Navigator navigator, Surroundings surroundings) {
        this.project = project;
        this.surroundings = surroundings;
        this.navigator = navigator;
        table = new ProjectTable(project);
        actions = new ProjectActions(project, surroundings);
        problems = new ProblemList(project, surroundings.memory(), this::makeItFit);
        save = new SaveRow(project, problems::open);
        commands = new ProjectCommands(project, model, actions, table, save::save);
        getStyleClass().add("project-view");
        new TableKeys(table, project, actions);
        new SlowClick(table);
        table.setContextMenu(commands.contextMenu());
        setTop(new VBox(
                new PageHeader(project, actions, table::newFolder, commands::moreItems),
                new StyleBar(project, surroundings.choosers(), options, project.details().open()),
                new PageMessages(project)));
        Node body = body();
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        VBox middle = new VBox(body, problems);
        middle.setMinHeight(0);
        setCenter(middle);
        setBottom(footer());
    }

    /// Has the keyboard act on the rows; they come into the window only with the skin of what holds them.
    void focusRows() {
        if (table.getScene() != null) {
            table.requestFocus();
            return;
        }
        table.sceneProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable scene) {
                table.sceneProperty().removeListener(this);
                table.requestFocus();
            }
        });
    }

    ProjectCommands commands() {
        return commands;
    }

    private Node body() {
        Label hint = new Label();
        hint.setId("drop-hint");
        hint.getStyleClass().add("drop-hint");
        StackPane rows = new StackPane(table, hint);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        DropSpot spot = new DropSpot(table, hint);
        RowDrag drag = new RowDrag(table, project, spot);
        new FileDrop(this, project, spot, drag, surroundings.background());
        project.empty().subscribe(_ -> table.setPlaceholder(placeholder()));
        project.tree().filter().subscribe(_ -> table.setPlaceholder(placeholder()));
        split.getItems().setAll(rows);
        surroundings.memory().keep("build.details", project.details().open());
        surroundings.memory().keep("build.options", options);
        project.details().open().subscribe(shown -> {
            if (shown) {
                options.set(false);
            }
            showSide();
        });
        options.subscribe(shown -> {
            if (shown) {
                project.details().open().set(false);
            }
            showSide();
        });
        split.setMinHeight(90);
        return split;
    }

    /// The details or the options; each is made when it is first wanted.
    private void showSide() {
        @Nullable Node side = options.get()
                ? new OptionsPane(project)
                : project.details().open().get() ? new EntryDetailsView(project, surroundings.background()) : null;
        double divider = split.getDividers().isEmpty() ? SIDE_FROM : split.getDividerPositions()[0];
        split.getItems().remove(1, split.getItems().size());
        if (side != null) {
            SplitPane.setResizableWithParent(side, false);
            split.getItems().add(side);
            split.setDividerPosition(0, divider);
        }
    }

    private Node placeholder() {
        if (!project.empty().getValue() && !project.tree().filter().get().isBlank()) {
            Label none = new Label(text("build.none-found", project.tree().filter().get().strip()));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            return none;
        }
        FontIcon icon = new FontIcon(Feather.DOWNLOAD);
        icon.getStyleClass().add("placeholder-icon");
        Label words = new Label(text("build.empty"));
        words.getStyleClass().add(Styles.TEXT_MUTED);
        HBox buttons = new HBox(8,
                Controls.button("empty-add-files", text("build.add-files"), Feather.FILE_PLUS, actions::addFiles),
                Controls.button("empty-add-folder", text("build.add-folder"), Feather.FOLDER_PLUS, actions::addFolder));
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(icon, words, buttons);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        return box;
    }

    private Node footer() {
        ImageSaving saving = project.saving();
        JobStrip strip = new JobStrip(saving.job(), surroundings.desktop(), saving::dismiss, this::afterSaving);
        Button keep = Controls.button("stop-and-keep", text("build.stop-and-keep"), null, saving::stopAndKeep);
        keep.setTooltip(new Tooltip(text("build.stop-and-keep-long")));
        strip.offerWhileRunning(keep);
        VBox foot = new VBox(new DiscLine(project, this::makeItFit), strip, save);
        foot.getStyleClass().add("page-foot");
        return Panes.mark(foot);
    }

    private void makeItFit(Node beside) {
        commands.makeItFit(beside);
    }

    private List<Button> afterSaving() {
        JobEntry job = project.saving().job().get();
        Outcome outcome = job == null ? null : job.outcome().get();
        Path image = outcome == null ? null : outcome.place();
        return image == null
                ? List.of()
                : List.of(
                        Controls.button("look-inside", text("build.look-inside"), null, () -> navigator.open(image)),
                        Controls.button("check-image", text("build.check-image"), null, () -> navigator.check(image)));
    }
}
