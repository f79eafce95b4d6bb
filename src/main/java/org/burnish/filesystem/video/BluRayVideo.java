package org.burnish.filesystem.video;

import static org.burnish.filesystem.video.VideoFolders.capitals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.bytes.Findings;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutException;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// A folder with `BDMV`: what players read first stands first, clips start on borders of 64 KiB, and copies stand behind
/// the clips, far from the originals.
///
/// @param root with `CERTIFICATE`, and with the names in capitals that players look for
record BluRayVideo(Directory root) implements VideoDisc {
    private static final String VIDEO = "BDMV";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String BACKUP = "BACKUP";
    private static final String STREAM = "STREAM";
    /// In the order in which they are read; what is not named here comes behind.
    private static final List<String> ORDER = List.of("PLAYLIST", "CLIPINF", "BDJO", "JAR", "META", "AUXDATA");
    private static final List<String> REQUIRED_FOLDERS = List.of("PLAYLIST", "CLIPINF", STREAM);
    private static final List<String> REQUIRED_FILES = List.of("INDEX.BDMV", "MOVIEOBJECT.BDMV");
    private static final List<String> SPELLED = List.of("index.bdmv", "MovieObject.bdmv");
    /// Sectors of a cluster of Blu-ray discs.
    private static final int CLUSTER = 32;

    static BluRayVideo of(Directory root) throws IOException {
        Directory video = VideoFolders.folder(root, VIDEO).orElse(null);
        if (video == null) {
            boolean inside = VideoFolders.child(root, REQUIRED_FILES.getFirst()).isPresent();
            throw new LayoutException(inside
                    ? "a Blu-ray disc has its files in a folder BDMV, and here they stand at the top: give the folder as BDMV=FOLDER"
                    : "a Blu-ray video disc needs a folder BDMV at the top, with index.bdmv, PLAYLIST, CLIPINF and STREAM in it, and there is"
                            + " none");
        }
        for (int i = 0; i < REQUIRED_FILES.size(); i++) {
            if (VideoFolders.child(video, REQUIRED_FILES.get(i)).isEmpty()) {
                throw new LayoutException("the folder BDMV lacks " + SPELLED.get(i) + ", which players read first");
            }
        }
        for (String folder : REQUIRED_FOLDERS) {
            if (VideoFolders.folder(video, folder).isEmpty()) {
                throw new LayoutException("the folder BDMV lacks the folder " + folder);
            }
        }
        List<Node> children = new ArrayList<>();
        for (Node node : video.children()) {
            int required = REQUIRED_FILES.indexOf(capitals(node.name()));
            String name = required >= 0 ? SPELLED.get(required) : node instanceof Directory ? capitals(node.name()) : node.name();
            children.add(VideoFolders.named(name, node));
        }
        return new BluRayVideo(VideoFolders.with(root, new Directory(VIDEO, video.attributes(), children), CERTIFICATE));
    }

    @Override
    public Set<ContentRegion> clips(PlannedTree tree) {
        Set<ContentRegion> clips = Collections.newSetFromMap(new IdentityHashMap<>());
        VideoFolders.children(tree, VIDEO, STREAM).flatMap(BluRayVideo::contents).forEach(clips::add);
        return clips;
    }

    @Override
    public List<Placed> places(PlannedTree tree, Findings findings) {
        Set<ContentRegion> clips = clips(tree);
        List<Placed> placed = new ArrayList<>();
        Set<ContentRegion> done = Collections.newSetFromMap(new IdentityHashMap<>());
        inOrder(tree).filter(done::add).forEach(content -> placed.add(new Placed(content, clips.contains(content) ? CLUSTER : 1)));
        return placed;
    }

    private static Stream<ContentRegion> inOrder(PlannedTree tree) {
        Stream<ContentRegion> files = VideoFolders.children(tree, VIDEO).filter(node -> !(node instanceof PlannedDirectory))
                .sorted(Comparator.comparing(node -> !node.name().equals(SPELLED.getFirst()))).flatMap(BluRayVideo::contents);
        Stream<ContentRegion> known = ORDER.stream().flatMap(folder -> VideoFolders.children(tree, VIDEO, folder))
                .flatMap(BluRayVideo::contents);
        Stream<ContentRegion> others = VideoFolders.children(tree, VIDEO)
                .filter(node -> !node.name().equals(STREAM) && !node.name().equals(BACKUP)).flatMap(BluRayVideo::contents);
        Stream<ContentRegion> last = Stream.of(STREAM, BACKUP).flatMap(folder -> VideoFolders.children(tree, VIDEO, folder))
                .flatMap(BluRayVideo::contents);
        return Stream.of(files, known, others, last, tree.contents().stream()).flatMap(part -> part);
    }

    private static Stream<ContentRegion> contents(PlannedNode node) {
        if (node instanceof PlannedDirectory folder) {
            return Stream.of(folder.children()).flatMap(BluRayVideo::contents);
        }
        return Stream.ofNullable(node.content());
    }
}
