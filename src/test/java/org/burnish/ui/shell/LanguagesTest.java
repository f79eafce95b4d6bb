package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.burnish.ui.Nodes;
import org.burnish.ui.common.Language;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.open.ImageViewModel;
import org.burnish.ui.open.ImageViewModel.Part;
import org.burnish.ui.open.OpenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page in every language that people speak: nothing cut off, nothing left in another language, nothing mirrored that must
/// not be.
@Timeout(180)
class LanguagesTest extends AllPages {

    private final Set<String> cut = new TreeSet<>();
    private final Set<String> twice = new TreeSet<>();

    @Test
    void inNoLanguageIsAButtonCutOffOrALetterOfTheKeyboardGivenTwice() throws IOException {
        fillPages();
        for (Language language : Language.spoken()) {
            String tag = language.locale().toLanguageTag();
            speak(language);
            eachPage(place -> look(tag, place.name().toLowerCase(Locale.ROOT)));
            run(() -> model.go(Place.OPEN));
            for (Part part : List.of(Part.STRUCTURE, Part.CHECK, Part.SUMS)) {
                show(part);
                look(tag, "open-" + part.name().toLowerCase(Locale.ROOT));
            }
            show(Part.FILES);
        }
        assertThat(cut).isEmpty();
        assertThat(twice).isEmpty();
    }

    private void look(String tag, String page) {
        cut(tag + " " + page, cut);
        letters(tag + " " + page);
        pictureAsItIs("language-" + tag + "-" + page);
    }

    private void letters(String where) {
        Map<String, String> taken = new HashMap<>();
        for (Node node : call(() -> Nodes.seen(root()))) {
            if (node instanceof Labeled labeled && labeled.isMnemonicParsing() && labeled.getText() != null
                    && !Nodes.within(node.getParent(), "menu-button")) {
                int at = labeled.getText().indexOf('_');
                if (at >= 0 && at + 1 < labeled.getText().length()) {
                    String letter = labeled.getText().substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
                    String other = taken.put(letter, labeled.getText());
                    if (other != null) {
                        twice.add(where + ": " + letter + " in “" + other + "” and “" + labeled.getText() + "”");
                    }
                }
            }
        }
    }

    private void show(Part part) {
        ImageViewModel image = ((OpenFile.Shown.Image) call(() -> model.images().current().get().shown().get())).image();
        run(() -> image.part().set(part));
        if (part == Part.CHECK && call(() -> image.check().report().get()) == null) {
            run(() -> image.check().start());
            until("it is checked", () -> image.check().report().get() != null);
        }
        settle();
    }

    /// JavaFX 25 on Linux loses its way where a line ends among such letters; Hebrew and Hindi can be in names of files.
    @ParameterizedTest
    @ValueSource(strings = {
        "الفحص يقرأ كل بنى الصورة ISO 9660 ويسرد ما هو خاطئ في /home/user/x.iso (2) أو غير مألوف. ولا يغير شيئا.",
        "בדיקה קוראת כל מבנה בתמונה ומראה מה לא תקין. היא לא משנה דבר.",
        "जाँच छवि की हर संरचना को पढ़ती है और बताती है कि क्या ग़लत है।",
    })
    void complexScriptsAreBrokenIntoLines(String sentence) {
        for (NodeOrientation orientation : List.of(NodeOrientation.RIGHT_TO_LEFT, NodeOrientation.LEFT_TO_RIGHT)) {
            for (int width = 60; width <= 200; width += 10) {
                assertThat(height(sentence, width, orientation)).as("at %d", width).isGreaterThan(30);
            }
        }
    }

    private double height(String sentence, int width, NodeOrientation orientation) {
        return call(() -> {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            VBox box = new VBox(label);
            box.setNodeOrientation(orientation);
            stage.getScene().setRoot(box);
            box.applyCss();
            return label.prefHeight(width);
        });
    }

    /// What the pages know in words is said anew, too.
    @Test
    void aChangeOfTheLanguageLeavesNothingInTheOther() throws IOException {
        fillPages();
        speak(Language.ARABIC);
        Set<String> foreign = new TreeSet<>();
        for (Place place : List.of(Place.BUILD, Place.OPEN, Place.HELP)) {
            run(() -> model.go(place));
            settle();
            call(() -> Nodes.seen(root())).stream()
                    .filter(Labeled.class::isInstance)
                    .flatMap(node -> Stream.ofNullable(((Labeled) node).getText()))
                    .filter(words -> words.matches("(?s).*\\b(the|of|and|to|is|are|not|with|in|no|what|file|folder|items)\\b.*"))
                    .forEach(words -> foreign.add(place + ": " + words));
        }
        assertThat(foreign).isEmpty();
        assertThat(call(() -> root().lookupAll(".text"))).anyMatch(node -> node instanceof Text text && text.getText().contains("القرص"));
    }
}
