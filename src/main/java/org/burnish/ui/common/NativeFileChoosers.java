package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file choosers of the desktop. Each starts where the last choice was.
public final class NativeFileChoosers implements FileChoosers {
    private final Window owner;
    private @Nullable File last;

    public NativeFileChoosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        chooser.getExtensionFilters()
                .addAll(new ExtensionFilter(kind, patterns), new ExtensionFilter(text("choose.all-files"), "*"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public List<Path> openFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        last = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveFile(String title, String kind, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        chooser.setInitialFileName(name);
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        chooser.getExtensionFilters()
                .addAll(new ExtensionFilter(kind, "*" + ending), new ExtensionFilter(text("choose.all-files"), "*"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            last = chosen;
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
