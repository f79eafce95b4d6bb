package org.burnish.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the user has set. A change holds at once and is kept.
public final class Settings {
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
    private final DoubleProperty textSize = new SimpleDoubleProperty(1);

    /// How the window looks.
    public enum Look {
        /// Light or dark, as the system has it.
        SYSTEM,
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    public Settings(Keepsake keepsake) {
        keepsake.keep("look", Look.class, look);
        keepsake.keep("text-size", textSize);
        if (!(textSize.get() >= 0.8 && textSize.get() <= 2)) {
            textSize.set(1);
        }
    }

    public ObjectProperty<Look> look() {
        return look;
    }

    /// How large letters are, from 0.8 to 2; 1 is the usual size.
    public DoubleProperty textSize() {
        return textSize;
    }
}
