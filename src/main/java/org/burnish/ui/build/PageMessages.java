package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.InlineMessage;
import org.burnish.ui.common.Problem;
import org.jspecify.annotations.Nullable;

/// What the page says between its head and the rows: how far adding has come, and what is asked.
final class PageMessages extends VBox {
    private final OpenProject project;
    private final HBox adding = new HBox();
    private @Nullable Node question;
    private @Nullable Node card;

    PageMessages(OpenProject project) {
        this.project = project;
        setId("messages");
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMinSize(18, 18);
        turning.setPrefSize(18, 18);
        Label progress = new Label();
        progress.setId("adding-progress");
        progress.textProperty().bind(project.intake().progress());
        Button stop = Controls.button("stop-adding", text("build.stop-adding"), null, () -> project.intake().stop());
        adding.getChildren().setAll(turning, progress, Controls.gap(), stop);
        adding.setAlignment(Pos.CENTER_LEFT);
        adding.getStyleClass().addAll("inline-message", "adding");
        project.intake().running().subscribe(_ -> show());
        project.question().subscribe(this::ask);
        project.problem().subscribe(this::tell);
    }

    private void ask(@Nullable Question asked) {
        question = asked == null
                ? null
                : new InlineMessage(
                        asked.serious() ? InlineMessage.Kind.QUESTION : InlineMessage.Kind.NOTE,
                        asked.sentence(),
                        asked.answers().stream().map(this::answer).toList(),
                        project::dismissQuestion);
        if (question != null) {
            question.setId("question");
        }
        show();
    }

    private void tell(@Nullable Problem problem) {
        if (problem == null) {
            card = null;
        } else {
            HBox line = new HBox(new ErrorCard(problem, List.of(
                    Controls.button("dismiss-problem", text("job.dismiss"), null, project::dismissProblem))));
            HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
            line.getStyleClass().add("card-line");
            card = line;
        }
        show();
    }

    private Button answer(Question.Answer answer) {
        return Controls.button(answer.id(), answer.words(), null, () -> project.answer(answer));
    }

    private void show() {
        getChildren().setAll(project.intake().running().get() ? List.of(adding) : List.of());
        if (card != null) {
            getChildren().add(card);
        }
        if (question != null) {
            getChildren().add(question);
        }
    }
}
