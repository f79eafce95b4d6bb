package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A page's main button. When what it does cannot be done now, its words say why, and pressing it shows what to do about
/// it: it never just ignores the user.
public final class ReasonedButton extends Button {
    private static final PseudoClass REFUSING = PseudoClass.getPseudoClass("refusing");
    private static final double WIDTH = 320;

    private final String words;
    private final Runnable action;
    private @Nullable Reason reason;

    /// Why something cannot be done now.
    ///
    /// @param brief a few words that go on the button
    /// @param remedy one or two sentences on what to do
    /// @param fixes controls that do it
    public record Reason(String brief, String remedy, java.util.List<Button> fixes) {}

    /// @param words what the button says while it can be used
    public ReasonedButton(String words, Node symbol, Runnable action) {
        super(words, symbol);
        this.words = words;
        this.action = action;
        getStyleClass().add(Styles.ACCENT);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> press());
        refuse(null);
    }

    /// Says why it cannot be used, or that it can when there is no reason.
    public void refuse(@Nullable Reason why) {
        reason = why;
        setText(why == null ? words : text("button.refusing", words, why.brief()));
        setAccessibleText(Texts.plain(getText()));
        pseudoClassStateChanged(REFUSING, why != null);
    }

    private void press() {
        if (reason == null) {
            action.run();
        } else {
            explain(reason).show(this);
        }
    }

    private static Callout explain(Reason why) {
        Label remedy = new Label(why.remedy());
        remedy.setId("reason-remedy");
        remedy.setWrapText(true);
        remedy.setMaxWidth(WIDTH);
        VBox content = new VBox(remedy);
        content.getChildren().addAll(why.fixes());
        Callout callout = new Callout(content);
        why.fixes().forEach(fix -> fix.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> callout.hide()));
        return callout;
    }
}
