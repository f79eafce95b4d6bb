package org.burnish.ui.common;

import java.io.IOException;
import java.nio.file.Path;

/// What the desktop around the program can do for it.
public interface Desktop {
    /// Shows a file or folder in the system's file manager.
    ///
    /// @throws IOException when the system has no file manager that can be asked
    void show(Path path) throws IOException;

    /// Has the system tell the user something, also while other windows are in front.
    ///
    /// @throws IOException when the system has nothing for that
    void tell(String title, String words) throws IOException;

    /// Has a voice say something.
    ///
    /// @throws IOException when the system has no voice
    void say(String words) throws IOException;
}
