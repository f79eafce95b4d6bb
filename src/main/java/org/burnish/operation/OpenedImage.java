package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.Volumes;
import org.burnish.image.DiscImage;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.Volume;

/// An image that is open, with what is on it.
///
/// @param findings what was noticed so far; more comes as more of the image is read
public record OpenedImage(Path file, DiscImage image, Volumes volumes, FindingList findings) implements Closeable {

    /// The view that the user chose.
    ///
    /// @throws OperationException when the image has no such session or view
    public Volume volume(ViewChoice choice) throws OperationException {
        List<Volumes.RecordedSession> sessions = volumes.sessions();
        int number = choice.session() == 0 ? sessions.size() : choice.session();
        if (number < 1 || number > sessions.size()) {
            throw new OperationException(new Failure.WrongUse(file + " has no session " + number + ".",
                    sessions.size() == 1 ? "It has one session." : "It has the sessions 1 to " + sessions.size() + "."));
        }
        List<Volume> views = sessions.get(number - 1).volumes();
        FileSystem wanted = choice.fileSystem();
        if (wanted == null) {
            return views.getFirst();
        }
        return views.stream().filter(v -> v.fileSystem() == wanted).findFirst()
                .orElseThrow(() -> new OperationException(new Failure.WrongUse(
                        file + " has no " + wanted.title() + " tree.",
                        "It has these: " + views.stream().map(v -> v.fileSystem().token()).distinct().collect(Collectors.joining(", ")) + ".")));
    }

    /// The node at a path of a view; symbolic links are followed. Letters in the other case will do when only
    /// one node fits, and so will names as they are shown when they cannot be shown as they are.
    ///
    /// @throws OperationException when there is none
    public Node node(Volume volume, String path) throws OperationException {
        return new PathLookup(file, volume).find(path);
    }

    @Override
    public void close() throws IOException {
        image.close();
    }
}
