package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The rules of what is left out: those of the project, one to be typed with its effect told before it holds, and the
/// usual ones at one click.
final class ExcludeEditor extends VBox {
    private final OpenProject project;
    private final FlowPane rules = new FlowPane(4, 4);
    private final TextField typed = new TextField();
    private final Label effect = Controls.words("exclude-effect", "");
    private final Button usual;

    ExcludeEditor(OpenProject project) {
        this.project = project;
        getStyleClass().add("option-group");
        typed.setId("exclude-rule");
        typed.setPromptText(text("build.excludes-prompt"));
        typed.setAccessibleText(text("build.excludes-new"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        typed.textProperty().subscribe(_ -> tell());
        typed.setOnAction(_ -> add());
        Button add = Controls.symbolButton("add-exclude", text("build.excludes-add"), Feather.PLUS, this::add);
        usual = Controls.button("usual-excludes", text("build.excludes-usual"), null, this::addUsual);
        usual.getStyleClass().add(Styles.SMALL);
        CheckBox shown = new CheckBox(text("build.excludes-show"));
        shown.setId("show-excluded");
        shown.selectedProperty().bindBidirectional(project.tree().showExcluded());
        effect.getStyleClass().addAll(Styles.TEXT_SMALL);
        effect.managedProperty().bind(effect.textProperty().isNotEmpty());
        shown.setWrapText(true);
        HBox field = new HBox(typed, add);
        field.getStyleClass().add("option-field");
        getChildren().setAll(rules, field, effect, usual, shown);
        project.project().subscribe(_ -> show());
    }

    private void show() {
        List<String> all = project.excludes().rules();
        rules.getChildren().setAll(all.stream().map(this::chip).toList());
        rules.setManaged(!all.isEmpty());
        usual.setDisable(Set.copyOf(all).containsAll(project.excludes().presets()));
        tell();
    }

    private Node chip(String rule) {
        Label name = new Label(rule);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, "chip-close");
        remove.setAccessibleText(text("build.excludes-remove", rule));
        remove.setOnAction(_ -> project.excludes().remove(rule));
        HBox chip = new HBox(name, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("chip");
        return chip;
    }

    /// What the rules leave out, with the one that is being typed.
    private void tell() {
        String rule = typed.getText().strip();
        if (rule.isEmpty()) {
            effect.setText(project.excludes().effect().get());
            return;
        }
        String trouble = project.excludes().check(rule);
        List<String> all = new ArrayList<>(project.excludes().rules());
        all.add(rule);
        effect.setText(trouble.isEmpty() ? project.excludes().effectOf(all) : trouble);
    }

    private void add() {
        String rule = typed.getText().strip();
        if (!rule.isEmpty() && project.excludes().check(rule).isEmpty()) {
            typed.clear();
            project.excludes().add(rule);
        }
    }

    private void addUsual() {
        Set<String> all = new LinkedHashSet<>(project.excludes().rules());
        all.addAll(project.excludes().presets());
        project.excludes().set(List.copyOf(all));
    }
}
