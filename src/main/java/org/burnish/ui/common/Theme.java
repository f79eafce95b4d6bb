package org.burnish.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.burnish.ui.common.Settings.Look;

/// The look of the window as the user or the system wants it, also when that changes while it is open.
public final class Theme {
    private static final String SHEET = "/org/burnish/ui/burnish.css";
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final double USUAL_FONT_SIZE = 14;

    private Theme() {}

    /// Dresses a scene, and changes its clothes whenever a wish or the system's colours change.
    public static void follow(Scene scene, Settings settings) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource(SHEET)).toExternalForm());
        ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
        Runnable dress = () -> dress(scene, settings.look().get(), system.getValue());
        settings.look().subscribe(dress);
        system.subscribe(dress);
        dress.run();
        settings.textSize().subscribe(size -> scene.getRoot()
                .setStyle("-fx-font-size: " + Math.round(USUAL_FONT_SIZE * size.doubleValue()) + "px;"));
    }

    private static void dress(Scene scene, Look look, ColorScheme system) {
        ColorScheme scheme = switch (look) {
            case SYSTEM -> system;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK, HIGH_CONTRAST -> ColorScheme.DARK;
        };
        scene.getPreferences().setColorScheme(scheme);
        scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, look == Look.HIGH_CONTRAST);
        Application.setUserAgentStylesheet(
                switch (scheme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }
}
