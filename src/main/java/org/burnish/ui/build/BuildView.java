package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.Navigator;
import org.burnish.ui.common.PageMenus;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// The page on which discs are put together: an invitation as long as there is none, then the one that is before the
/// user. Each keeps its own part of the page as it was left.
public final class BuildView extends BorderPane implements PageMenus {
    private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");

    private final BuildViewModel model;
    private final Navigator navigator;
    private final Surroundings surroundings;
    private final Map<OpenProject, ProjectView> parts = new HashMap<>();

    public BuildView(BuildViewModel model, Navigator navigator, Surroundings surroundings) {
        this.model = model;
        this.navigator = navigator;
        this.surroundings = surroundings;
        setId("build-page");
        getStyleClass().add("build-page");
        model.projects().addListener((ListChangeListener<OpenProject>) _ -> parts.keySet().retainAll(model.projects()));
        model.current().subscribe(this::show);
        model.problem().subscribe(_ -> tell());
        model.opening().subscribe(_ -> tell());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            // Here and not on the part of the page, as keys come from elsewhere in the window as well.
            ProjectCommands commands = commands();
            if (commands != null) {
                commands.press(event);
            } else if (NEW.match(event)) {
                model.begin();
                event.consume();
            }
        });
    }

    private void show(@Nullable OpenProject project) {
        boolean focused = holdsFocus();
        if (project == null) {
            setCenter(new Invitation(model, navigator, surroundings));
        } else {
            ProjectView part = parts.computeIfAbsent(project, this::part);
            setCenter(part);
            if (focused) {
                part.focusRows();
            }
        }
    }

    /// Whether the keyboard acts on something of this page.
    private boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(this)) {
            at = at.getParent();
        }
        return at != null;
    }

    private ProjectView part(OpenProject project) {
        return new ProjectView(project, model, navigator, surroundings);
    }

    /// What is being opened, and what could not be.
    private void tell() {
        List<Node> news = new ArrayList<>();
        String opening = model.opening().get();
        if (!opening.isEmpty()) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.setPrefSize(18, 18);
            HBox line = new HBox(turning, new Label(opening));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().addAll("inline-message", "adding");
            news.add(line);
        }
        Problem problem = model.problem().get();
        if (problem != null) {
            HBox line = new HBox(new ErrorCard(problem, List.of(
                    Controls.button("dismiss-refusal", text("job.dismiss"), null, model::dismissProblem))));
            HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
            line.getStyleClass().add("card-line");
            news.add(line);
        }
        setTop(news.isEmpty() ? null : new VBox(news.toArray(Node[]::new)));
    }

    private @Nullable ProjectCommands commands() {
        OpenProject project = model.current().get();
        ProjectView part = project == null ? null : parts.get(project);
        return part == null ? null : part.commands();
    }

    @Override
    public List<MenuItem> fileItems() {
        ProjectCommands commands = commands();
        return commands == null ? Invitation.items(model) : commands.fileItems();
    }

    @Override
    public List<MenuItem> editItems() {
        ProjectCommands commands = commands();
        return commands == null ? List.of() : commands.editItems();
    }

    @Override
    public List<MenuItem> discItems() {
        ProjectCommands commands = commands();
        return commands == null ? List.of() : commands.discItems();
    }
}
