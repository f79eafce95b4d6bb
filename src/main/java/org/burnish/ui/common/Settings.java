package org.burnish.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.burnish.project.LinkPolicy;
import org.burnish.project.StylePreset;

/// What the user has set. A change holds at once and is kept.
public final class Settings {
    private final Keepsake keepsake;
    private final List<Runnable> resets = new ArrayList<>();
    private final List<Runnable> restores = new ArrayList<>();

    private final StringProperty language = new SimpleStringProperty("");
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
    private final DoubleProperty textSize = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final ObjectProperty<Units> units = new SimpleObjectProperty<>(Units.DECIMAL);
    private final ObjectProperty<StartPage> startPage = new SimpleObjectProperty<>(StartPage.LAST);
    private final StringProperty imageFolder = new SimpleStringProperty("");
    private final ObjectProperty<StylePreset> style = new SimpleObjectProperty<>(StylePreset.EVERYWHERE);
    private final ObjectProperty<LinkPolicy> links = new SimpleObjectProperty<>(LinkPolicy.KEEP);
    private final BooleanProperty leaveOutClutter = new SimpleBooleanProperty();
    private final StringProperty temporaryFolder = new SimpleStringProperty("");
    private final BooleanProperty systemNotifications = new SimpleBooleanProperty(true);
    private final BooleanProperty spokenProgress = new SimpleBooleanProperty();

    /// How the window looks.
    public enum Look {
        /// Light or dark, as the system has it.
        SYSTEM,
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    /// Which units sizes are told in.
    public enum Units {
        /// kB, MB, GB: as printed on discs.
        DECIMAL,
        /// KiB, MiB, GiB.
        BINARY
    }

    /// What the window shows at first.
    public enum StartPage {
        /// What it showed when it was closed.
        LAST,
        BUILD,
        OPEN
    }

    public Settings(Keepsake keepsake) {
        this.keepsake = keepsake;
        keepsake.keep("language", language);
        keepsake.keep("look", Look.class, look);
        keepsake.keep("text-size", textSize);
        keepsake.keep("reduced-motion", reducedMotion);
        keepsake.keep("units", Units.class, units);
        keepsake.keep("start-page", StartPage.class, startPage);
        keepsake.keep("image-folder", imageFolder);
        keepsake.keep("style", StylePreset.class, style);
        keepsake.keep("links", LinkPolicy.class, links);
        keepsake.keep("leave-out-clutter", leaveOutClutter);
        keepsake.keep("temporary-folder", temporaryFolder);
        keepsake.keep("system-notifications", systemNotifications);
        keepsake.keep("spoken-progress", spokenProgress);
        if (!(textSize.get() >= 0.8 && textSize.get() <= 2)) {
            textSize.set(1);
        }
        resettable(language, "");
        resettable(look, Look.SYSTEM);
        resettable(textSize, 1.0);
        resettable(reducedMotion, false);
        resettable(units, Units.DECIMAL);
        resettable(startPage, StartPage.LAST);
        resettable(imageFolder, "");
        resettable(style, StylePreset.EVERYWHERE);
        resettable(links, LinkPolicy.KEEP);
        resettable(leaveOutClutter, false);
        resettable(temporaryFolder, "");
        resettable(systemNotifications, true);
        resettable(spokenProgress, false);
    }

    /// Has a page's own wish kept with the others, and reset with them. The property has its usual value until now.
    public <E extends Enum<E>> void keep(String name, Class<E> type, ObjectProperty<E> property) {
        E usual = property.get();
        keepsake.keep(name, type, property);
        resettable(property, usual);
    }

    /// Has a page's own wish kept with the others, and reset with them. The property has its usual value until now.
    public void keep(String name, BooleanProperty property) {
        boolean usual = property.get();
        keepsake.keep(name, property);
        resettable(property, usual);
    }

    private <T> void resettable(Property<T> property, T usual) {
        resets.add(() -> {
            T before = property.getValue();
            restores.add(() -> property.setValue(before));
            property.setValue(usual);
        });
    }

    /// Sets everything as it is before the user sets anything.
    ///
    /// @return takes that back
    public Runnable reset() {
        restores.clear();
        resets.forEach(Runnable::run);
        List<Runnable> back = List.copyOf(restores);
        return () -> back.forEach(Runnable::run);
    }

    /// The tag of the language of all texts; empty for that of the system.
    public StringProperty language() {
        return language;
    }

    /// The language of all texts.
    ///
    /// @param system the locale that the system has
    public Language spoken(Locale system) {
        Optional<Language> wanted = language.get().isEmpty() ? Optional.empty() : Language.of(language.get());
        return wanted.orElseGet(() -> Language.nearest(system));
    }

    public ObjectProperty<Look> look() {
        return look;
    }

    /// How large letters are, from 0.8 to 2; 1 is the usual size.
    public DoubleProperty textSize() {
        return textSize;
    }

    /// Whether nothing is to move on the screen; when it is false, the system decides.
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    public ObjectProperty<Units> units() {
        return units;
    }

    public ObjectProperty<StartPage> startPage() {
        return startPage;
    }

    /// Where images are proposed to be saved, as a path; empty for the user's folder.
    public StringProperty imageFolder() {
        return imageFolder;
    }

    /// Where images are proposed to be saved.
    ///
    /// @param home the user's folder
    public Path imageFolder(Path home) {
        return imageFolder.get().isBlank() ? home : home.resolve(imageFolder.get());
    }

    /// What a new disc is like inside.
    public ObjectProperty<StylePreset> style() {
        return style;
    }

    /// What becomes of links on a new disc.
    public ObjectProperty<LinkPolicy> links() {
        return links;
    }

    /// Whether a new disc leaves out what is rarely wanted on one.
    public BooleanProperty leaveOutClutter() {
        return leaveOutClutter;
    }

    /// Where files are put that are dragged out of an image, as a path; empty for the system's folder.
    public StringProperty temporaryFolder() {
        return temporaryFolder;
    }

    /// Whether the system tells that a long job has ended while the window is not looked at.
    public BooleanProperty systemNotifications() {
        return systemNotifications;
    }

    /// Whether a voice tells how jobs go.
    public BooleanProperty spokenProgress() {
        return spokenProgress;
    }
}
