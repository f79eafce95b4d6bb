package org.burnish.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The Linux kernel mounts our images, in every way in which it can show them, and every file has the bytes, and where
/// the file system keeps them the permissions, times and links, that went in.
class LinuxKernelTest {
    private static final Set<Aspect> BYTES = EnumSet.of(Aspect.SIZE, Aspect.BYTES);
    /// Copies of what is mounted are links of each other only where the numbers of the files are equal, which they are not
    /// in the kernel's view of ISO 9660.
    private static final Set<Aspect> POSIX = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET);
    private static final Set<Aspect> POSIX_AND_LINKS =
            EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET, Aspect.LINKS, Aspect.SAME);

    private static final int LONGEST_NAME = 240;
    private static final int MEDIUM_BLOCKS = 40_000;

    @TempDir
    static Path folder;

    private static final Map<String, OurImage> IMAGES = images();
    private static String said = "";

    private static Map<String, OurImage> images() {
        var images = new LinkedHashMap<String, OurImage>();
        images.put("usual", OurImage.of("all trees", Sample.USUAL, "RJ"));
        images.put("long", OurImage.of("long names", Sample.LONG_NAMES, "RJ").longJoliet());
        images.put("deep", OurImage.of("relaxed", Sample.DEEP, "R").relaxed());
        images.put("relocated", OurImage.of("relocated", Sample.DEEP, "R").relocating());
        images.put("extreme", OurImage.of("extreme", Sample.EXTREME, "R").relaxed());
        for (Revision revision : Revision.values()) {
            // One of each kind of entries has all the names, because copying them takes the machine a quarter of a minute.
            boolean all = revision == Revision.V1_02 || revision == Revision.V2_50;
            images.put("udf" + revision.title(), udf(all ? Sample.USUAL : Sample.FEW, revision));
        }
        for (Revision revision : Revision.values()) {
            images.put("bridge" + revision.title(), OurImage.of("bridge", Sample.FEW, "RU").options(o -> o.udfRevision(revision)));
        }
        images.put("udfExtreme", udf(Sample.EXTREME, Revision.V2_01));
        return images;
    }

    private static OurImage udf(Sample sample, Revision revision) {
        return OurImage.of("UDF", sample, "U").options(o -> o.fileSystems(EnumSet.of(FileSystem.UDF)).udfRevision(revision));
    }

    /// A way to mount an image.
    private record View(FileSystem tree, String type, String options) {
        String folder(String image) {
            return image + "-" + tree;
        }
    }

    private static List<View> views(String name) {
        Set<FileSystem> present = IMAGES.get(name).present();
        var views = new ArrayList<View>();
        if (!name.startsWith("udf")) {
            views.add(new View(FileSystem.ROCK_RIDGE, "iso9660", ""));
        }
        if (present.contains(FileSystem.JOLIET)) {
            views.add(new View(FileSystem.JOLIET, "iso9660", ",norock"));
        }
        if (present.contains(FileSystem.UDF)) {
            views.add(new View(FileSystem.UDF, "udf", ""));
        }
        return views;
    }

    /// One start of the machine for all of them.
    @BeforeAll
    static void mountsThemAll() throws IOException {
        LinuxMachine.require();
        var script = new StringBuilder("umask 0\n");
        fillMedia(script);
        for (String name : IMAGES.keySet()) {
            IMAGES.get(name).make(folder.resolve(name));
            for (View view : views(name)) {
                script.append("mount -t %s -o loop,ro,iocharset=utf8%s %s /mnt && cp -a /mnt %s; echo %3$s %2$s $? $(cat /proc/uptime); umount /mnt\n"
                        .formatted(view.type(), view.options(), name, view.folder(name)));
            }
        }
        said = LinuxMachine.run(folder, script + "true\n").endedWith(0).text();
    }

    /// Lets the kernel fill what mkudffs made for every kind of medium, all with the files of one of our images.
    private static void fillMedia(StringBuilder script) throws IOException {
        udf(Sample.MODERATE, Revision.V2_01).make(folder.resolve("filling"));
        script.append("mkdir /filling && mount -t udf -o loop,ro,iocharset=utf8 filling /filling\n");
        for (Medium medium : Medium.values()) {
            Oracle.MKUDFFS.run("--utf8", "--new-file", "-m", medium.name().toLowerCase(Locale.ROOT), "-r", medium == Medium.BDR ? "2.50" : "2.01",
                    "-b", "2048", folder.resolve(medium.name()), MEDIUM_BLOCKS).succeeded();
            script.append("mount -t udf -o loop,iocharset=utf8 %s /mnt && { cp -a /filling/. /mnt 2>/dev/null; echo %1$s $?; umount /mnt; }\n"
                    .formatted(medium));
        }
        script.append("umount /filling\n");
    }

    /// What mkudffs makes volumes for (for MO and WORM it finds no size large enough), and whether Linux can write to it: it reads the
    /// others only.
    private enum Medium {
        HD(true),
        DVDRAM(true),
        DVDRW(true),
        CDRW(true),
        DVD(false),
        CD(false),
        CDR(false),
        DVDR(false),
        BDR(false);

        private final boolean writable;

        Medium(boolean writable) {
            this.writable = writable;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKernelWroteIsRead(Medium medium) throws IOException {
        assertThat(said).containsPattern("(?m)^" + medium + (medium.writable ? " 0$" : " [1-9]"));
        View view = new View(FileSystem.UDF, "udf", "");
        Listing found = withinLimits(VolumeListing.of(folder.resolve(medium.name()), FileSystem.UDF), view).onlyPaths(path -> !path.startsWith("lost+found"));
        if (medium.writable) {
            assertThat(found.deviations(withinLimits(Sample.MODERATE.listing(), view), POSIX_AND_LINKS)).isEmpty();
            assertThat(new CheckImage(folder.resolve(medium.name())).run(Progress.NONE).hasErrors()).isFalse();
        } else {
            assertThat(found.paths()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicContainer> theKernelShowsWhatWentIn() {
        return IMAGES.keySet().stream().map(name -> dynamicContainer(name, views(name).stream().map(view -> shows(name, view))));
    }

    private static DynamicTest shows(String name, View view) {
        return dynamicTest(view.tree().title(), () -> {
            Path mounted = folder.resolve(view.folder(name));
            assertThat(mounted).as(said).isDirectory();
            Listing shown = withinLimits(Folders.list(mounted), view);
            Set<Aspect> aspects = switch (view.tree()) {
                case JOLIET -> BYTES;
                case UDF -> POSIX_AND_LINKS;
                default -> POSIX;
            };
            Listing expected = view.tree() == FileSystem.JOLIET
                    ? VolumeListing.of(folder.resolve(name), FileSystem.JOLIET)
                    : IMAGES.get(name).truth();
            assertThat(shown.entries()).hasSizeGreaterThan(10);
            assertThat(shown.deviations(withinLimits(expected, view), aspects)).isEmpty();
        });
    }

    /// The kernel cuts names of Rock Ridge and of Joliet near 250 bytes; UDF itself has 254. Names in UDF that start with two
    /// dots it changes. Its ISO 9660 has times from 1970 to 2037 only, and no time before 1970 comes out of the machine. A
    /// copy of a link does not have the link's time, and no pipe can be copied.
    private static Listing withinLimits(Listing listing, View view) {
        return listing.only(entry -> !entry.is(Entry.Kind.FIFO) && keepsAll(entry.target(), view))
                .onlyPaths(path -> keepsAll(path, view))
                .mapped((path, entry) -> entry.is(Entry.Kind.LINK) ? entry.withModified(null) : entry)
                .mapped((path, entry) -> hasOrdinaryTime(path, view) ? entry : entry.withModified(null));
    }

    private static boolean keepsAll(@Nullable String path, View view) {
        return path == null || Stream.of(path.split("/")).allMatch(name -> keeps(name, view));
    }

    private static boolean keeps(String name, View view) {
        return name.getBytes(UTF_8).length < LONGEST_NAME && (view.tree() != FileSystem.UDF || !name.matches("\\.#.*|\\.\\..+"));
    }

    private static boolean hasOrdinaryTime(String path, View view) {
        return !path.startsWith("attributes/time ") || path.matches(".* (1970|1999|2000)-.*")
                || view.tree() == FileSystem.UDF && !path.contains("1969");
    }
}
