package org.burnish.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Lets files be dropped on a line of the sidebar, which opens when they are held over it for a moment.
final class SidebarDrop {
    private static final String MARK = "burnish.sidebar-drop";
    private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");
    private static final Duration SPRING = Duration.millis(600);

    private final Node line;
    private final Tooltip hint = new Tooltip();
    private final PauseTransition spring = new PauseTransition(SPRING);

    /// @param wanted what this line takes
    /// @param sentence what it would do with that
    /// @param take does it
    /// @param open shows what the line stands for
    private SidebarDrop(
            Node line,
            Predicate<List<Path>> wanted,
            Function<List<Path>, String> sentence,
            Consumer<List<Path>> take,
            Runnable open) {
        this.line = line;
        spring.setOnFinished(_ -> open.run());
        line.getProperties().put(MARK, true);
        line.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                leave();
            }
        });
        line.addEventHandler(DragEvent.DRAG_ENTERED, event -> {
            List<Path> files = files(event);
            enter(!files.isEmpty(), wanted.test(files) ? sentence.apply(files) : "");
        });
        line.addEventHandler(DragEvent.DRAG_EXITED, _ -> leave());
        line.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getGestureSource() == null && wanted.test(files(event))) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        line.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files = files(event);
            leave();
            if (event.getGestureSource() == null && wanted.test(files)) {
                take.accept(files);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    static void on(
            Node line,
            Predicate<List<Path>> wanted,
            Function<List<Path>, String> sentence,
            Consumer<List<Path>> take,
            Runnable open) {
        new SidebarDrop(line, wanted, sentence, take, open);
    }

    /// Whether the pointer is over a line that takes drops itself.
    static boolean under(DragEvent event) {
        EventTarget target = event.getTarget();
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.getProperties().containsKey(MARK)) {
                return true;
            }
        }
        return false;
    }

    private void enter(boolean something, String sentence) {
        boolean wanted = !sentence.isEmpty();
        line.pseudoClassStateChanged(HOT, wanted);
        if (something) {
            spring.playFromStart();
        }
        if (wanted) {
            hint.setText(sentence);
            Bounds bounds = line.localToScreen(line.getBoundsInLocal());
            hint.show(line, bounds.getMaxX() + 4, bounds.getMinY());
        }
    }

    private void leave() {
        line.pseudoClassStateChanged(HOT, false);
        spring.stop();
        hint.hide();
    }

    private static List<Path> files(DragEvent event) {
        @Nullable List<File> files = event.getDragboard().getFiles();
        return Objects.requireNonNullElse(files, List.<File>of()).stream().map(File::toPath).toList();
    }
}
