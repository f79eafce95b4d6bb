package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.CreateImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.operation.ImageRequest;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sessions that are added to images of others are what others show, and older sessions are there for those who ask.
class AddedSessionTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-05-06T07:08:09Z");
    private static final Set<Aspect> POSIX = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET);
    private static final Set<Aspect> BYTES = EnumSet.of(Aspect.SIZE, Aspect.BYTES);

    @TempDir
    Path here;

    /// Who makes the old image, and how.
    enum Maker {
        XORRISO,
        /// Leaves room for descriptors at the start, and its sessions start at 32.
        XORRISO_FOR_SESSIONS,
        GENISOIMAGE,
        /// The others have UDF as well.
        GENISOIMAGE_UDF,
        UDF_1_02,
        UDF_1_50,
        UDF_2_01,
        UDF_2_50,
        UDF_2_60;

        boolean hasUdf() {
            return compareTo(GENISOIMAGE_UDF) >= 0;
        }

        void make(Path image, Path tree) throws IOException {
            if (compareTo(UDF_1_02) >= 0) {
                Revision revision = Revision.valueOf(name().replace("UDF_", "V"));
                var options = MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF))
                        .udfRevision(revision).date(DATE)
                        .description(VolumeDescription.named("OLD")).build();
                CreateImage.plan(ImageRequest.of(List.of(new Graft("", tree)), options), image, Progress.NONE).write(image, Progress.NONE);
                return;
            }
            Output output = switch (this) {
                case XORRISO -> Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-J", "-V", "OLD", "-o", image, tree);
                case XORRISO_FOR_SESSIONS -> Oracle.XORRISO.run("-dev", image, "-joliet", "on", "-map", tree, "/", "-commit");
                case GENISOIMAGE -> Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-V", "OLD", "-o", image, tree);
                default -> Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-udf", "-V", "OLD", "-o", image, tree);
            };
            output.succeeded();
        }
    }

    private Path tree(String name) throws IOException {
        Path tree = Files.createDirectory(here.resolve(name));
        Files.write(tree.resolve("large.bin"), SampleTree.bytes(name.length(), 400_000));
        Files.writeString(tree.resolve("same.txt"), "from " + name);
        Files.writeString(tree.resolve("only " + name + ".txt"), name);
        Files.createSymbolicLink(tree.resolve("link"), Path.of("same.txt"));
        Files.writeString(Files.createDirectory(tree.resolve("folder")).resolve("inner " + name), name);
        return tree;
    }

    private static void add(Path image, Path tree) throws IOException {
        change(image, EditImage.Way.SESSION, new ImageChange.Add(new Graft("", tree)));
    }

    private static List<String> change(Path image, EditImage.Way way, ImageChange... changes) throws IOException {
        try (EditImage edit = EditImage.plan(image, EditRequest.of(List.of(changes), DATE, way), Progress.NONE)) {
            edit.write(image, Progress.NONE);
            return edit.notes();
        }
    }

    private static Listing extracted(Path into, Object... load) throws IOException {
        Files.createDirectory(into);
        var words = new ArrayList<Object>(List.of("-osirrox", "on"));
        words.addAll(List.of(load));
        words.addAll(List.of("-extract", "/", into));
        Oracle.XORRISO.run(words.toArray()).succeeded();
        return timeless(Folders.list(into));
    }

    /// Not everybody gives links their times.
    private static Listing timeless(Listing listing) {
        return listing.mapped((path, entry) -> entry.is(Entry.Kind.LINK) ? entry.withModified(null) : entry);
    }

    private static List<String> found(Oracle isoinfo, Object... arguments) {
        return isoinfo.run(arguments).succeeded().lines().stream().filter(line -> line.startsWith("/"))
                .map(line -> line.replaceFirst(";1$", "")).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyProgramShowsTheNewestSessionAndTheOldOneToThoseWhoAsk(Maker maker) throws IOException {
        Path image = here.resolve("disc.iso");
        Path first = tree("first");
        Path second = tree("second");
        maker.make(image, first);
        Listing before = extracted(here.resolve("before"), "-indev", image);
        byte[] old = Files.readAllBytes(image);

        add(image, second);

        Listing now = extracted(here.resolve("now"), "-indev", image);
        assertThat(now.only(entry -> true).paths()).containsExactlyInAnyOrder("folder", "folder/inner first", "folder/inner second", "large.bin",
                "link", "only first.txt", "only second.txt", "same.txt");
        assertThat(now.entry("same.txt").digest()).isEqualTo(Digests.sha256(second.resolve("same.txt")));
        assertThat(now.entry("only first.txt").digest()).isEqualTo(before.entry("only first.txt").digest());
        judgedBy(image, now);
        try (OpenedImage opened = OpenImage.open(image)) {
            var sessions = opened.volumes().sessions();
            assertThat(sessions).hasSize(2);
            assertThat(opened.findings().kept()).isEmpty();
            assertThat(sessions.get(1).firstBlock() % 32).isZero();
            long session = sessions.getFirst().firstBlock();
            assertThat(timeless(VolumeListing.of(sessions.getFirst().volumes().getFirst())).deviations(before, POSIX)).isEmpty();
            assertThat(extracted(here.resolve("loaded"), "-load", "sbsector", session, "-indev", image).deviations(before, POSIX)).isEmpty();
            assertThat(found(Oracle.ISOINFO, "-R", "-f", "-T", session, "-i", image)).isEqualTo(before.paths().stream().map(path -> "/" + path).sorted().toList());
        }
        assertThat(new CheckImage(image).run(Progress.NONE).findings()).filteredOn(f -> f.rule().equals("unclaimed")).isEmpty();
        assertThat(new CheckImage(image).run(Progress.NONE).hasErrors()).isFalse();
        assertThat(oldFilesIn(image, old, maker)).as("bytes of the old image behind its descriptors").isTrue();
        if (maker.hasUdf()) {
            udfJudgedBy(image, now, before);
        }
        if (maker == Maker.XORRISO_FOR_SESSIONS) {
            assertThat(Oracle.XORRISO.run("-indev", image, "-toc").succeeded().lines()).filteredOn(line -> line.startsWith("ISO session")).hasSize(2);
        }
    }

    private void judgedBy(Path image, Listing now) throws IOException {
        List<String> paths = now.paths().stream().map(path -> "/" + path).sorted().toList();
        assertThat(found(Oracle.ISOINFO, "-R", "-f", "-i", image)).isEqualTo(paths);
        assertThat(found(Oracle.ISOINFO, "-J", "-f", "-i", image)).isEqualTo(paths.stream().filter(path -> !path.equals("/link")).toList());
        Path unpacked = Files.createDirectory(here.resolve("bsdtar"));
        Oracle.BSDTAR.run("-x", "-f", image, "-C", unpacked).succeeded();
        assertThat(Folders.list(unpacked).deviations(now, BYTES)).isEmpty();
        Path zip = Files.createDirectory(here.resolve("7z"));
        Oracle.SEVEN_ZIP.run("x", "-y", "-o" + zip, image).succeeded();
        assertThat(Folders.list(zip).only(entry -> entry.is(Entry.Kind.FILE)).deviations(
                now.only(entry -> entry.is(Entry.Kind.FILE)), BYTES)).isEmpty();
    }

    /// 7z refuses UDF with symbolic links, so a third session has none. Nobody but the kernel, further below, shows older ones.
    private void udfJudgedBy(Path image, Listing now, Listing before) throws IOException {
        Listing files = now.only(entry -> entry.is(Entry.Kind.FILE));
        assertThat(VolumeListing.of(image, FileSystem.UDF).only(entry -> entry.is(Entry.Kind.FILE)).deviations(files, POSIX)).isEmpty();
        try (OpenedImage opened = OpenImage.open(image)) {
            Volume old = opened.volumes().sessions().getFirst().volumes().stream()
                    .filter(volume -> volume.fileSystem() == FileSystem.UDF).findFirst().orElseThrow();
            assertThat(VolumeListing.of(old).only(entry -> entry.is(Entry.Kind.FILE)).onlyPaths(path -> !path.equals("link"))
                    .deviations(before.only(entry -> entry.is(Entry.Kind.FILE)), BYTES)).isEmpty();
        }
        change(image, EditImage.Way.SESSION, new ImageChange.Remove("link"));
        Path unpacked = Files.createDirectory(here.resolve("7z of udf"));
        Oracle.SEVEN_ZIP.run("x", "-y", "-tudf", "-o" + unpacked, image).succeeded();
        assertThat(Folders.list(unpacked).deviations(now.only(entry -> !entry.is(Entry.Kind.LINK)), BYTES)).isEmpty();
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("integrity=closed", "numfiles=6", "numdirs=2", "label=OLD");
        assertThat(new CheckImage(image).run(Progress.NONE).hasErrors()).isFalse();
    }

    /// Only descriptors may have changed, and the anchor of UDF.
    private static boolean oldFilesIn(Path image, byte[] old, Maker maker) throws IOException {
        byte[] now = Files.readAllBytes(image);
        if (maker.hasUdf()) {
            assertThat(Arrays.equals(now, 24 * 2048, 256 * 2048, old, 24 * 2048, 256 * 2048)).isTrue();
            return Arrays.equals(now, 257 * 2048, old.length, old, 257 * 2048, old.length);
        }
        int padding = old.length;
        while (padding > 0 && old[padding - 1] == 0) {
            padding--;
        }
        return Arrays.equals(now, 19 * 2048, padding, old, 19 * 2048, padding);
    }

    @ParameterizedTest
    @EnumSource
    void xorrisoAddsAThirdSessionToOurs(Maker maker) throws IOException {
        Path image = here.resolve("disc.iso");
        maker.make(image, tree("first"));
        add(image, tree("second"));

        Oracle.XORRISO.run("-dev", image, "-map", tree("third"), "/", "-commit").succeeded();
        add(image, tree("fourth"));

        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(opened.volumes().sessions()).hasSize(4);
            for (int i = 0; i < 4; i++) {
                List<String> names = List.of("only first.txt", "only second.txt", "only third.txt", "only fourth.txt");
                Set<String> shown = VolumeListing.of(opened.volumes().sessions().get(i).volumes().getFirst()).paths();
                assertThat(names).filteredOn(shown::contains).isEqualTo(names.subList(0, i + 1));
            }
        }
        assertThat(found(Oracle.ISOINFO, "-R", "-f", "-i", image)).contains("/only first.txt", "/only second.txt", "/only third.txt",
                "/only fourth.txt");
    }

    /// One start of the machine for all of them.
    @Test
    void theKernelMountsBothSessions() throws IOException {
        Path first = tree("first");
        Path second = tree("second");
        Path share = Files.createDirectory(here.resolve("share"));
        var script = new StringBuilder("umask 0\n");
        List<Maker> makers = Stream.of(Maker.values()).filter(maker -> maker == Maker.XORRISO || maker.hasUdf()).toList();
        for (Maker maker : makers) {
            Path image = share.resolve(maker + ".iso");
            maker.make(image, first);
            add(image, second);
            long session;
            try (OpenedImage opened = OpenImage.open(image)) {
                session = opened.volumes().sessions().getFirst().firstBlock();
            }
            mount(script, maker, "iso9660", "sbsector=" + session);
            if (maker.hasUdf()) {
                mount(script, maker, "udf", "session=" + session);
            }
        }
        Output said = LinuxMachine.run(share, script.toString()).endedWith(0);
        for (Maker maker : makers) {
            shownByKernel(maker, "iso9660", said);
            if (maker.hasUdf()) {
                shownByKernel(maker, "udf", said);
            }
        }
    }

    private static void mount(StringBuilder script, Maker maker, String type, String oldest) {
        String mount = "mount -t %s -o loop,ro%s %s.iso /mnt && cp -a /mnt %3$s-%1$s-%s; umount /mnt\n";
        script.append(mount.formatted(type, "", maker, "newest")).append(mount.formatted(type, "," + oldest, maker, "oldest"));
    }

    private void shownByKernel(Maker maker, String type, Output said) throws IOException {
        Path newest = here.resolve("share/" + maker + "-" + type + "-newest");
        Path oldest = here.resolve("share/" + maker + "-" + type + "-oldest");
        assertThat(newest).as(said.text()).isDirectory();
        assertThat(oldest).as(said.text()).isDirectory();
        assertThat(Folders.list(newest).paths()).contains("only first.txt", "only second.txt", "folder/inner first", "folder/inner second");
        assertThat(Folders.list(oldest).paths()).contains("only first.txt", "folder/inner first").doesNotContain("only second.txt");
        for (String file : List.of("large.bin", "same.txt", "only second.txt", "folder/inner second")) {
            assertThat(newest.resolve(file)).hasSameBinaryContentAs(here.resolve("second").resolve(file));
        }
        assertThat(newest.resolve("only first.txt")).hasSameBinaryContentAs(here.resolve("first/only first.txt"));
        for (String file : List.of("large.bin", "same.txt", "only first.txt", "folder/inner first")) {
            assertThat(oldest.resolve(file)).hasSameBinaryContentAs(here.resolve("first").resolve(file));
        }
    }

    /// On a disc that is written once the first session keeps its own descriptors and anchor. The later session's partition starts
    /// before the session then, in the first one. With ISO 9660 taken away, UDF alone tells of both.
    @ParameterizedTest
    @EnumSource(names = {"UDF_1_02", "UDF_2_01", "UDF_2_50"})
    void aPartitionThatStartsBeforeItsSessionIsRead(Maker maker) throws IOException {
        Path image = here.resolve("disc.iso");
        maker.make(image, tree("first"));
        byte[] old = Files.readAllBytes(image);
        add(image, tree("second"));
        Listing newest = VolumeListing.of(image, FileSystem.UDF);
        byte[] disc = Files.readAllBytes(image);
        System.arraycopy(old, 0, disc, 0, 257 * 2048);
        for (boolean alone : new boolean[] {false, true}) {
            if (alone) {
                withoutIso(disc);
            }
            Files.write(image, disc);
            try (OpenedImage opened = OpenImage.open(image)) {
                List<Volume> udf = opened.volumes().sessions().stream().flatMap(session -> session.volumes().stream())
                        .filter(volume -> volume.fileSystem() == FileSystem.UDF).toList();
                assertThat(VolumeListing.of(udf.getLast()).deviations(newest, POSIX)).as("alone: " + alone).isEmpty();
                assertThat(VolumeListing.of(udf.getFirst()).paths()).contains("only first.txt").doesNotContain("only second.txt");
                assertThat(opened.findings().kept()).isEmpty();
            }
        }
    }

    /// Takes the descriptors of ISO 9660 away; recognition of UDF moves up into their place.
    private static void withoutIso(byte[] disc) {
        for (int block = 16; block < disc.length / 2048; block++) {
            int end = block;
            while (new String(disc, end * 2048 + 1, 5, StandardCharsets.ISO_8859_1).equals("CD001")) {
                end++;
            }
            if (end > block) {
                System.arraycopy(disc, end * 2048, disc, block * 2048, 3 * 2048);
                Arrays.fill(disc, (block + 3) * 2048, (end + 3) * 2048, (byte) 0);
            }
        }
    }

    @Test
    void aHybridImageStillStartsEverythingAndItsTablesAreSound() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("disc.iso"));
        long before = Files.size(image);

        List<String> notes = change(image, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("more", tree("second"))),
                new ImageChange.Remove("docs"), new ImageChange.Rename("isolinux", "syslinux"));

        assertThat(notes).isEmpty();
        assertThat(Files.size(image)).isBetween(before + 1, before + (4 << 20));
        assertThat(Oracle.SGDISK.run("-v", image).succeeded().lines()).anyMatch(line -> line.startsWith("No problems found"));
        assertThat(Oracle.XORRISO.run("-indev", image, "-report_el_torito", "plain").succeeded().lines())
                .anyMatch(line -> line.endsWith("/syslinux/isolinux.bin"));
        assertThat(new CheckImage(image).run(Progress.NONE).hasErrors()).isFalse();
        BootTest.assertStartsEverything(image, here);
        try (Stream<Path> left = Files.list(here)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.startsWith("disc.iso."));
        }
    }

    @Test
    void whatCannotBeContinuedIsToldOrWrittenAnew() throws IOException {
        Path image = here.resolve("udf.img");
        Path first = tree("first");
        var options = MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.UDF)).udfRevision(Revision.V2_01).date(DATE).build();
        CreateImage.plan(ImageRequest.of(List.of(new Graft("", first)), options), image, Progress.NONE).write(image, Progress.NONE);
        byte[] before = Files.readAllBytes(image);
        Path second = tree("second");

        assertThatThrownBy(() -> add(image, second)).isInstanceOf(OperationException.class)
                .hasMessageContaining("it has no file system but UDF");
        assertThat(image).hasBinaryContent(before);
        assertThat(change(image, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("", second))))
                .containsExactly("the whole image is written anew, because it has no file system but UDF");
        assertThat(VolumeListing.of(image, FileSystem.UDF).paths()).contains("only first.txt", "only second.txt");
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(opened.volumes().sessions()).hasSize(1);
        }
    }
}
