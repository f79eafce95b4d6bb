package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.operation.ProjectProblem;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.Keepsake;
import org.burnish.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is the matter with the project: one line that says how much, and the problems with what can be done about each
/// when the user wants to see them. With none it stays one line.
final class ProblemList extends VBox {
    private static final double LINE = 40;

    private final OpenProject project;
    private final Consumer<Node> makeItFit;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final Button toggle = new Button();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /// @param makeItFit shows ways to make the image fit, beside this node
    ProblemList(OpenProject project, Keepsake memory, Consumer<Node> makeItFit) {
        this.project = project;
        this.makeItFit = makeItFit;
        setId("problems");
        getStyleClass().add("problems");
        memory.keep("build.problems", open);
        toggle.setId("show-problems");
        toggle.getStyleClass().addAll(Styles.FLAT, "problems-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> open.set(!open.get()));
        Label status = new Label();
        status.setId("status");
        status.textProperty().bind(project.tree().status());
        HBox line = new HBox(toggle, Controls.gap(), status);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("problems-line");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        scroll.setMaxHeight(3.5 * LINE + 6);
        scroll.getStyleClass().addAll("edge-to-edge", "problems-scroll");
        rows.getStyleClass().add("problem-rows");
        getChildren().setAll(line, scroll);
        project.problems().rows().addListener((ListChangeListener<ProblemRow>) _ -> show());
        project.problems().worst().subscribe((_, _) -> show());
        open.subscribe(_ -> show());
    }

    /// Shows the problems and goes there.
    void open() {
        open.set(true);
        toggle.requestFocus();
    }

    private void show() {
        List<ProblemRow> found = project.problems().rows();
        Severity worst = project.problems().worst().get();
        boolean any = !found.isEmpty();
        toggle.setText(any ? text("build.problems", found.size()) : text("build.no-problems"));
        FontIcon sign = any && worst != null ? ProblemSigns.of(worst) : good();
        HBox signs = any ? new HBox(new FontIcon(open.get() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT), sign) : new HBox(sign);
        signs.getStyleClass().add("problems-signs");
        toggle.setGraphic(signs);
        toggle.setAccessibleText(toggle.getText());
        toggle.setDisable(!any);
        scroll.setVisible(any && open.get());
        scroll.setManaged(any && open.get());
        rows.getChildren().setAll(open.get() ? found.stream().map(this::row).toList() : List.of());
        scroll.setPrefHeight(Math.min(3.5, found.size()) * LINE + 6);
        setMinHeight(any && open.get() ? 2 * LINE : USE_PREF_SIZE);
    }

    private static FontIcon good() {
        FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
        icon.getStyleClass().addAll("problem-sign", "good");
        return icon;
    }

    private Node row(ProblemRow problem) {
        Label sentence = Controls.words(null, problem.sentence());
        sentence.getStyleClass().add("problem-sentence");
        VBox words = new VBox(sentence);
        if (!problem.example().isEmpty()) {
            Label example = new Label(Directed.alone(problem.example()));
            example.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "problem-example");
            words.getChildren().add(example);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        List<Node> parts = new ArrayList<>(List.of(ProblemSigns.of(problem.problem().severity()), words));
        String kind = problem.problem().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (problem.canShow()) {
            parts.add(small(Controls.button("show-" + kind, text("build.show"), null, () -> project.problems().show(problem)),
                    text("build.show-problem", problem.sentence())));
        }
        for (ProblemRow.Fix fix : problem.fixes()) {
            String id = "fix-" + fix.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            Button button = Controls.button(id, Texts.plain(fix.words()), null, () -> {});
            button.setOnAction(_ -> mend(problem, fix, button));
            parts.add(small(button, Texts.plain(fix.words()) + ": " + problem.sentence()));
        }
        HBox row = new HBox(parts.toArray(Node[]::new));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("problem-" + kind);
        row.getStyleClass().add("problem");
        return row;
    }

    private void mend(ProblemRow problem, ProblemRow.Fix fix, Button button) {
        if (fix.kind() == ProjectProblem.Fix.MAKE_FIT) {
            makeItFit.accept(button);
        } else {
            project.fix(problem, fix);
        }
    }

    private static Button small(Button button, String spoken) {
        button.getStyleClass().add(Styles.SMALL);
        button.setMnemonicParsing(false);
        button.setAccessibleText(spoken);
        return button;
    }
}
