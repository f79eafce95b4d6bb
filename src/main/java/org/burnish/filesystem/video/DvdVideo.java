package org.burnish.filesystem.video;

import static org.burnish.filesystem.video.VideoFolders.capitals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutException;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.ZeroRegion;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// A folder with `VIDEO_TS`: players find the files of a DVD by the sectors that its information files name, so each
/// stands there, and every information file lies apart from its copy.
///
/// @param root with `AUDIO_TS`, and with the names of `VIDEO_TS` in capitals
record DvdVideo(Directory root) implements VideoDisc {
    private static final String VIDEO = "VIDEO_TS";
    private static final String AUDIO = "AUDIO_TS";
    private static final String MANAGER = "VIDEO_TS";
    private static final int MOST_SETS = 99;
    private static final int MOST_PARTS = 9;
    private static final long LARGEST = (1L << 30) - InformationFile.SECTOR;

    static DvdVideo of(Directory root) throws IOException {
        Directory video = VideoFolders.folder(root, VIDEO).orElse(null);
        if (video == null) {
            boolean inside = VideoFolders.child(root, MANAGER + ".IFO").isPresent();
            throw new LayoutException(inside
                    ? "a DVD has its files in a folder VIDEO_TS, and here they stand at the top: give the folder as VIDEO_TS=FOLDER"
                    : "a DVD-Video disc needs a folder VIDEO_TS at the top, with VIDEO_TS.IFO and VTS_01_0.IFO in it, and there is none");
        }
        List<Node> files = new ArrayList<>();
        Set<Content> seen = new HashSet<>();
        for (Node node : video.children()) {
            String name = capitals(node.name());
            if (node instanceof RegularFile file && !seen.add(file.content())) {
                // A copy that shares its bytes with the original would be lost with it.
                files.add(new RegularFile(name, file.attributes().withLinks(1).withFileNumber(0), new SeparateContent(file.content())));
            } else {
                files.add(VideoFolders.named(name, node));
            }
        }
        return new DvdVideo(VideoFolders.with(root, new Directory(VIDEO, video.attributes(), files), AUDIO));
    }

    @Override
    public Set<ContentRegion> clips(PlannedTree tree) {
        return Set.of();
    }

    @Override
    public List<Placed> places(PlannedTree tree, Findings findings) throws IOException {
        List<VideoSet> sets = sets(tree);
        List<Placed> placed = new ArrayList<>();
        Set<ContentRegion> done = Collections.newSetFromMap(new IdentityHashMap<>());
        placed.add(new Placed(new ZeroRegion("start of the DVD-Video files", 0), VideoSet.CORRECTED));
        long at = -offset(sets, findings);
        for (VideoSet set : sets) {
            for (VideoSet.Place place : set.places()) {
                if (place.start() < at) {
                    throw new LayoutException(set.name() + " is to start before the set of files before it ends: the files of the DVD do not"
                            + " belong together");
                }
                placed.add(new Placed(new ZeroRegion("room between DVD-Video files", place.start() - at), 1));
                placed.add(new Placed(place.content(), 1));
                done.add(place.content());
                at = place.start() + place.content().blocks();
            }
        }
        tree.contents().stream().filter(content -> !done.contains(content)).forEach(content -> placed.add(new Placed(content, 1)));
        return placed;
    }

    /// How many sectors behind a border of 32 KiB the first file has to start, so that all information files, or as many as
    /// can be, lie apart from their copies.
    private static long offset(List<VideoSet> sets, Findings findings) {
        long best = 0;
        for (long offset = 1; offset < VideoSet.CORRECTED; offset++) {
            best = separated(sets, offset) > separated(sets, best) ? offset : best;
        }
        for (VideoSet set : sets) {
            if (!set.isSeparated(best)) {
                findings.add(new Finding(Severity.WARNING, "dvd-copy", -1, "/" + VIDEO + "/" + set.name(), "stands within 32 KiB of its copy,"
                        + " so that one scratch can destroy both: the DVD was authored without room between them", ""));
            }
        }
        return best;
    }

    private static long separated(List<VideoSet> sets, long offset) {
        return sets.stream().filter(set -> set.isSeparated(offset)).count();
    }

    private static List<VideoSet> sets(PlannedTree tree) throws IOException {
        Map<String, ContentRegion> files = new TreeMap<>();
        for (PlannedNode node : VideoFolders.children(tree, VIDEO).toList()) {
            ContentRegion content = node.content();
            if (content != null) {
                files.put(node.name(), content);
            }
        }
        VideoSet manager = set(files, MANAGER, MANAGER + ".VOB", 0);
        List<VideoSet> sets = new ArrayList<>(List.of(manager));
        Map<Integer, Long> starts = manager.table().titleSets(manager.information().content(), manager.name());
        long end = manager.end();
        for (int number = 1; number <= MOST_SETS; number++) {
            String prefix = "VTS_%02d_".formatted(number);
            if (files.keySet().stream().anyMatch(name -> name.startsWith(prefix))) {
                VideoSet set = set(files, prefix + 0, prefix + "0.VOB", starts.getOrDefault(number, end));
                end = Math.max(end, set.start() + set.end());
                sets.add(set);
            } else if (starts.containsKey(number)) {
                throw missing(prefix + "0.IFO", "which " + manager.name() + " leads to");
            }
        }
        sets.sort(Comparator.comparingLong(VideoSet::start));
        return sets;
    }

    private static VideoSet set(Map<String, ContentRegion> files, String stem, String menu, long start) throws IOException {
        String name = stem + ".IFO";
        ContentRegion information = required(files, name, "which players read first");
        ContentRegion backup = required(files, stem + ".BUP", "the copy of " + name);
        boolean manager = stem.equals(MANAGER);
        List<ContentRegion> titles = new ArrayList<>();
        String prefix = stem.substring(0, stem.length() - 1);
        for (int part = 1; !manager && part <= MOST_PARTS && files.containsKey(prefix + part + ".VOB"); part++) {
            titles.add(small(files, prefix + part + ".VOB"));
        }
        if (!manager && titles.isEmpty()) {
            throw missing(prefix + "1.VOB", "the film itself");
        }
        return new VideoSet(name, start, InformationFile.read(information.content(), manager, name), information,
                files.containsKey(menu) ? small(files, menu) : null, titles, backup);
    }

    private static ContentRegion required(Map<String, ContentRegion> files, String name, String what) throws LayoutException {
        ContentRegion file = files.get(name);
        if (file == null) {
            throw missing(name, what);
        }
        return file;
    }

    private static ContentRegion small(Map<String, ContentRegion> files, String name) throws LayoutException {
        ContentRegion file = required(files, name, "");
        if (file.content().length() > LARGEST) {
            throw new LayoutException(name + " has 1 GiB or more, and players read less of one file of a DVD");
        }
        return file;
    }

    private static LayoutException missing(String name, String what) {
        return new LayoutException("the folder VIDEO_TS lacks " + name + ", " + what);
    }
}
