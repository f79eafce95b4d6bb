package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.Language;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Texts;
import org.burnish.ui.common.Theme;
import org.burnish.ui.open.ImageViewModel.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every sheet of the page can be used by the keyboard and with a screen reader, and in languages with long words or from right
/// to left.
class PageQualityTest extends ScreenTest {
    private final LaidOut outside = new LaidOut();
    private final PaperImages images = new PaperImages(PaperImage.typical());
    private OpenViewModel model;

    private void showPage() {
        show(stage -> {
            Surroundings surroundings = OnScreen.around(outside);
            model = new OpenViewModel(images, surroundings);
            Scene scene = new Scene(new OpenView(model, surroundings), 972, 700);
            scene.setNodeOrientation(Texts.orientation());
            Theme.follow(scene, surroundings.settings());
            stage.setScene(scene);
        });
        run(() -> model.open(images.image.file()));
        untilShown("#content-table");
    }

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    private ImageViewModel image() {
        return ((OpenFile.Shown.Image) call(() -> model.current().get().shown().get())).image();
    }

    private void go(Part part) {
        run(() -> {
            image().part().set(part);
            image().details().open().set(true);
            image().selected().setAll(image().rows().getLast());
        });
        if (part == Part.CHECK) {
            run(() -> image().check().start());
            untilShown("#check-verdict");
        }
        if (part == Part.SUMS) {
            run(() -> image().sums().take("d41d8cd98f00b204e9800998ecf8427e"));
            until("it matches", () -> image().sums().verdict().get() == SumsViewModel.Verdict.MATCHES);
        }
        if (part == Part.STRUCTURE) {
            untilShown("#structure-tree");
        }
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(PageQualityTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private List<Node> shown() {
        return call(() -> all(stage.getScene().getRoot()).toList());
    }

    @Test
    void everythingThatTakesTheFocusSaysWhatItIs() {
        showPage();
        for (Part part : Part.values()) {
            go(part);
            assertThat(shown()).filteredOn(node -> node.isFocusTraversable() && !(node instanceof ScrollBar) && !isFrame(node)).allSatisfy(node -> {
                String words = node.getAccessibleText() != null ? node.getAccessibleText() : node instanceof Labeled labeled ? labeled.getText() : "";
                assertThat(words).as("%s of %s", node, part).isNotBlank();
            });
        }
    }

    /// What only holds others, and says nothing itself.
    private static boolean isFrame(Node node) {
        return node.getStyleClass().contains("tab-pane") || node.getStyleClass().contains("scroll-pane");
    }

    @Test
    void noTwoThingsOfASheetHaveTheSameLetter() {
        showPage();
        for (Part part : Part.values()) {
            go(part);
            List<String> letters = new ArrayList<>();
            shown().stream()
                    .filter(Labeled.class::isInstance)
                    .map(Labeled.class::cast)
                    .filter(one -> one.isMnemonicParsing() && one.getText() != null && one.getText().matches(".*_[^_].*"))
                    .forEach(one -> letters.add(one.getText().replaceFirst(".*?_(.).*", "$1").toLowerCase(Locale.ROOT)));
            assertThat(letters).as("letters of %s", part).doesNotHaveDuplicates();
        }
    }

    @Test
    void longWordsFit() {
        Texts.speak(Language.LONG);
        showPage();
        for (Part part : Part.values()) {
            go(part);
            pictureAsItIs("open-long-" + part.name().toLowerCase(Locale.ROOT));
            String cut = shown().stream()
                    .filter(ButtonBase.class::isInstance)
                    .filter(button -> all(button).anyMatch(text -> text instanceof Text words && words.getText().endsWith("...")))
                    .map(button -> String.valueOf(button.getId()))
                    .collect(Collectors.joining(", "));
            assertThat(cut).as("cut on %s", part).isEmpty();
        }
    }

    @Test
    void fromRightToLeftThePageIsTurned() {
        Texts.speak(Language.MIRRORED);
        showPage();
        for (Part part : Part.values()) {
            go(part);
            pictureAsItIs("open-mirrored-" + part.name().toLowerCase(Locale.ROOT));
        }
        go(Part.FILES);
        Node tree = robot.lookup("#folder-tree").query();
        Node table = robot.lookup("#content-table").query();
        assertThat(tree.localToScreen(tree.getBoundsInLocal()).getMinX()).isGreaterThan(table.localToScreen(table.getBoundsInLocal()).getMinX());
    }
}
