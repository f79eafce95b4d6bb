package org.burnish.ui.common;

import java.nio.file.Path;

/// The way from one page to another.
public interface Navigator {
    /// One of the pages.
    enum Place {
        BUILD,
        OPEN,
        JOBS,
        SETTINGS,
        HELP
    }

    /// Shows a page.
    void go(Place place);

    /// Opens an image and shows it.
    void open(Path image);

    /// Opens an image, and finds out and shows whether it is sound.
    void check(Path image);

    /// Lets the user choose an image, opens it and shows it.
    void choose();
}
