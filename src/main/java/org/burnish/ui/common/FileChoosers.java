package org.burnish.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's own windows for choosing files.
public interface FileChoosers {
    /// Which file to open.
    ///
    /// @param title what the choice is for
    /// @param kind what the files are called that are shown at first
    /// @param patterns their name patterns, such as `*.iso`
    Optional<Path> openFile(String title, String kind, List<String> patterns);

    /// Which files to use, any number of any kind.
    List<Path> openFiles(String title);

    /// Where to save something.
    ///
    /// @param title what the choice is for
    /// @param kind what such files are called
    /// @param name the name that is proposed, with the ending of such files
    Optional<Path> saveFile(String title, String kind, String name);

    /// Which folder to use.
    Optional<Path> chooseFolder(String title);
}
