package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.burnish.ui.common.ReasonedButton;
import org.burnish.ui.common.ReasonedButton.Reason;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the image goes, and the page's main button.
final class SaveRow extends HBox {
    private static final String HOME = System.getProperty("user.home", "");

    private final OpenProject project;
    private final TextField path = new TextField();
    private final ReasonedButton save;
    private final Runnable showProblems;

    /// @param showProblems brings the problems before the user
    SaveRow(OpenProject project, Runnable showProblems) {
        this.project = project;
        this.showProblems = showProblems;
        getStyleClass().add("save-row");
        setAlignment(Pos.CENTER_LEFT);
        path.setId("target");
        path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        path.setAccessibleText(text("build.target"));
        path.setMinWidth(140);
        HBox.setHgrow(path, Priority.ALWAYS);
        Label label = new Label(text("build.save-as"));
        label.setMnemonicParsing(true);
        label.setLabelFor(path);
        label.setMinWidth(USE_PREF_SIZE);
        Button choose = Controls.symbolButton("choose-target", text("build.target-button"), Feather.FOLDER, () -> project.saving().chooseTarget());
        save = new ReasonedButton(text("build.save-image"), new FontIcon(Feather.SAVE), () -> project.saving().save());
        save.setId("save-image");
        getChildren().setAll(label, path, choose, save);
        project.saving().target().subscribe(_ -> showPath());
        path.setOnAction(_ -> take());
        path.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        path.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                showPath();
                event.consume();
            }
        });
        project.saving().obstacleProperty().subscribe(this::reason);
    }

    /// Takes what is typed, then saves, or says why not.
    void save() {
        take();
        save.fire();
    }

    private void showPath() {
        path.setText(Columns.shortened(project.saving().target().get().toString()));
    }

    private void take() {
        String typed = path.getText().strip();
        if (typed.equals(Columns.shortened(project.saving().target().get().toString()))) {
            return;
        }
        try {
            boolean home = typed.equals("~") || typed.startsWith("~/");
            if (!typed.isEmpty()) {
                project.saving().target(Path.of(home ? HOME + typed.substring(1) : typed).toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            // What is no path is not taken; the field shows again what holds.
        }
        showPath();
    }

    /// What can be done about it here.
    private List<Button> help() {
        if (project.empty().getValue() && !project.intake().running().get()) {
            return List.of(
                    Controls.button("reason-add-files", text("build.add-files"), Feather.FILE_PLUS, () -> project.chooseFiles(null)),
                    Controls.button("reason-add-folder", text("build.add-folder"), Feather.FOLDER_PLUS, () -> project.chooseFolder(null)));
        }
        return project.problems().blocked().get()
                ? List.of(Controls.button("reason-problems", text("build.show-problems"), null, showProblems))
                : List.of();
    }

    private void reason(String obstacle) {
        save.refuse(obstacle.isEmpty() ? null : new Reason(obstacle, text("build.cannot-save", obstacle), help()));
    }
}
