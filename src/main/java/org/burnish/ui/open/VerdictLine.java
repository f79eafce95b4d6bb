package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.ui.open.SumsViewModel.Implanted;
import org.burnish.ui.open.SumsViewModel.Verdict;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether a checksum is what it should be: a large symbol and words.
final class VerdictLine extends HBox {
    private final FontIcon symbol = new FontIcon(Feather.CIRCLE);
    private final Label words = new Label();
    private final Label more = new Label();

    private VerdictLine(String id) {
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("verdict");
        words.setId(id + "-words");
        words.getStyleClass().add(Styles.TITLE_3);
        more.getStyleClass().add(Styles.TEXT_MUTED);
        more.setWrapText(true);
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(symbol, words, more);
        managedProperty().bind(visibleProperty());
    }

    /// Of the image's checksum and the expected one.
    VerdictLine(SumsViewModel model) {
        this("verdict");
        model.verdict().subscribe(_ -> show(model));
        model.origin().subscribe(_ -> show(model));
    }

    private void show(SumsViewModel model) {
        Verdict verdict = model.verdict().get();
        String algorithm = model.expectedAlgorithm().map(Algorithm::title).orElse("");
        String origin = model.origin().get();
        switch (verdict) {
            case NOTHING_EXPECTED -> show(Feather.INFO, "note", "", origin);
            case NOT_UNDERSTOOD -> show(Feather.HELP_CIRCLE, "doubtful", text("sums.not-understood"), text("sums.not-understood-more"));
            case UNKNOWN -> show(Feather.CIRCLE, "note", text("sums.unknown", algorithm), origin);
            case MATCHES -> show(Feather.CHECK_CIRCLE, "good", text("sums.matches"), sentences(text("sums.matches-more", algorithm), origin));
            case DIFFERS -> show(Feather.X_OCTAGON, "failed", text("sums.differs"), sentences(text("sums.differs-more", algorithm), origin));
        }
        setVisible(verdict != Verdict.NOTHING_EXPECTED || !origin.isEmpty());
    }

    private static String sentences(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    /// Of the sum inside the image.
    static VerdictLine ofImplanted(SumsViewModel model) {
        VerdictLine line = new VerdictLine("implanted-verdict");
        model.implanted().subscribe(state -> line.show(state));
        return line;
    }

    private void show(Implanted state) {
        switch (state) {
            case NONE, UNCHECKED -> show(Feather.CIRCLE, "note", "", "");
            case MATCHES -> show(Feather.CHECK_CIRCLE, "good", text("sums.matches"), text("sums.implanted-matches"));
            case DIFFERS -> show(Feather.X_OCTAGON, "failed", text("sums.differs"), text("sums.implanted-differs"));
            case CUT -> show(Feather.X_OCTAGON, "failed", text("sums.differs"), text("sums.implanted-cut"));
        }
        setVisible(state != Implanted.NONE && state != Implanted.UNCHECKED);
    }

    private void show(Feather icon, String style, String sentence, String details) {
        symbol.setIconCode(icon);
        symbol.getStyleClass().setAll("ikonli-font-icon", "verdict-icon", "outcome-icon", style);
        words.setText(sentence);
        more.setText(details);
        setAccessibleText(sentence + " " + details);
    }
}
