package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.ui.build.OpenProject;
import org.burnish.ui.common.FileKind;
import org.burnish.ui.common.Navigator.Place;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which zones the window shows for what is dragged over it.
final class DropZones {
    private final ShellViewModel model;

    DropZones(ShellViewModel model) {
        this.model = model;
    }

    /// The zones from the start of the line to its end; none when the page itself takes what is dragged.
    List<DropZone> of(List<Path> files) {
        Set<FileKind> kinds = files.stream().map(FileKind::of).collect(Collectors.toSet());
        if (images(files)) {
            return List.of(files.size() == 1 ? openOne(files.getFirst()) : openAll(files), addAsFiles(files));
        }
        if (kinds.equals(Set.of(FileKind.PROJECT))) {
            return List.of(openProjects(files));
        }
        if (model.shownImage().isPresent()) {
            return List.of(addToCopy(files, model.shownImage().get().title()), add(files));
        }
        return model.place().get() == Place.BUILD && project() != null ? List.of() : List.of(add(files));
    }

    /// Whether all of these are disc images.
    static boolean images(List<Path> files) {
        return !files.isEmpty() && files.stream().map(FileKind::of).allMatch(FileKind.IMAGE::equals);
    }

    /// What opening these images does.
    String openSentence(List<Path> images) {
        return (images.size() == 1 ? openOne(images.getFirst()) : openAll(images)).sentence();
    }

    /// What adding these files does.
    String addSentence(List<Path> files) {
        return sentence(files);
    }

    /// What adding these files to a disc does.
    static String sentence(OpenProject project, List<Path> files) {
        return text("drop.add-to-named", files.size(), name(project));
    }

    private DropZone openOne(Path image) {
        return new DropZone(
                "drop-open", Feather.DISC, text("drop.open"), text("drop.open-one", image.getFileName()), 6, false,
                files -> files.forEach(model::open));
    }

    private DropZone openAll(List<Path> images) {
        return new DropZone(
                "drop-open", Feather.DISC, text("drop.open-all"), text("drop.open-several", images.size()), 6, false,
                files -> files.forEach(model::open));
    }

    private DropZone openProjects(List<Path> projects) {
        return new DropZone(
                "drop-project", Feather.PACKAGE, text("drop.project"),
                text("drop.project-named", projects.getFirst().getFileName()), 1, false,
                files -> files.forEach(model::openProject));
    }

    private DropZone addAsFiles(List<Path> files) {
        String title = files.size() == 1 ? text("drop.add-as-file") : text("drop.add-as-files");
        return new DropZone("drop-add", Feather.FILE_PLUS, title, sentence(files), 4, true, model::add);
    }

    private DropZone addToCopy(List<Path> files, String image) {
        return new DropZone(
                "drop-edit", Feather.EDIT, text("drop.edit", image), text("drop.edit-sentence", files.size(), image), 4, true,
                model::addToCopy);
    }

    private DropZone add(List<Path> files) {
        OpenProject project = project();
        String title = project == null ? text("drop.new-disc") : text("drop.add-to", name(project));
        return new DropZone("drop-add", Feather.FILE_PLUS, title, sentence(files), 1, true, model::add);
    }

    private String sentence(List<Path> files) {
        OpenProject project = project();
        return project == null ? text("drop.new-disc-with", files.size()) : sentence(project, files);
    }

    private @Nullable OpenProject project() {
        return model.projects().current().get();
    }

    private static String name(OpenProject project) {
        return project.name().getValue();
    }
}
