package org.burnish.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.FindingList;
import org.burnish.check.CheckReport;
import org.burnish.check.ImageCheck;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.udf.UdfReader;
import org.burnish.filesystem.video.DvdFolder;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.burnish.source.Graft;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each preset makes of a folder: discs for players as other programs make and read them.
class PresetTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");

    @TempDir
    static Path authored;

    @TempDir
    Path here;

    private static Path dvd;

    @BeforeAll
    static void author() {
        dvd = DvdFolder.author(authored);
    }

    private Path build(Preset preset, Path folder) throws IOException {
        Path image = here.resolve("image.iso");
        ImageRequest request = ImageRequest.of(List.of(Graft.parse(folder.toString())), preset.options().date(DATE).build());
        CreateImage.plan(request, image, Progress.NONE).write(image, Progress.NONE);
        return image;
    }

    /// A copy of the DVD that can be changed.
    private Path copy() throws IOException {
        Path copy = here.resolve("copy");
        Files.createDirectories(copy.resolve("VIDEO_TS"));
        try (Stream<Path> files = Files.list(dvd.resolve("VIDEO_TS"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve("VIDEO_TS").resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static TreeMap<String, Long> places(Path image, FileSystem fileSystem, String folder) throws IOException {
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            var places = new TreeMap<String, Long>();
            Volume volume = Volumes.open(source, new FindingList(10)).last().volumes().stream().filter(v -> v.fileSystem() == fileSystem)
                    .findFirst().orElseThrow();
            for (var node : ((Directory) TreeText.find(volume.root(), folder)).children()) {
                if (node instanceof RegularFile file) {
                    assertThat(file.content().extents()).as(node.name()).hasSize(1);
                    places.put(node.name(), file.content().extents().getFirst().first());
                }
            }
            return places;
        }
    }

    /// Sectors behind that of `VIDEO_TS.IFO`.
    private static TreeMap<String, Long> relative(Path image) throws IOException {
        TreeMap<String, Long> places = places(image, FileSystem.UDF, "/VIDEO_TS");
        assertThat(places(image, FileSystem.ISO9660, "/VIDEO_TS")).isEqualTo(places);
        long first = places.get("VIDEO_TS.IFO");
        places.replaceAll((_, place) -> place - first);
        return places;
    }

    private static void assertSound(Path image) throws IOException {
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            CheckReport report = ImageCheck.run(source, Progress.NONE);
            assertThat(report.findings()).filteredOn(finding -> !finding.rule().equals("descriptor-text")).isEmpty();
        }
    }

    @Test
    void everyFileOfADvdStandsWhereGenisoimagePutsIt() throws IOException {
        Path other = here.resolve("other.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-dvd-video", "-udf", "-o", other, dvd).succeeded();
        Path image = build(Preset.DVD_VIDEO, dvd);

        assertThat(relative(image)).hasSize(10).isEqualTo(relative(other));
        assertThat(places(image, FileSystem.UDF, "/AUDIO_TS")).isEmpty();
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=1.02", "integrity=closed", "numfiles=10", "numdirs=3");
        assertSound(image);
    }

    @Test
    void aPlayersLibraryFindsTheTitlesOfADvd() throws IOException {
        List<String> titles = Oracle.LSDVD.run(build(Preset.DVD_VIDEO, dvd)).succeeded().lines().stream()
                .filter(line -> line.startsWith("Title:")).toList();
        assertThat(titles).hasSize(2);
        assertThat(titles.get(0)).contains("Title: 01, Length: 00:00:09.600");
        assertThat(titles.get(1)).contains("Title: 02, Length: 00:00:03.360");
    }

    @Test
    void namesInSmallLettersAndLinkedCopiesAndAMissingFolderAreMended() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("VIDEO_TS/VTS_01_0.BUP"));
        Files.createLink(copy.resolve("VIDEO_TS/VTS_01_0.BUP"), copy.resolve("VIDEO_TS/VTS_01_0.IFO"));
        try (Stream<Path> files = Files.list(copy.resolve("VIDEO_TS"))) {
            for (Path file : files.toList()) {
                Files.move(file, file.resolveSibling(file.getFileName().toString().toLowerCase(Locale.ROOT)));
            }
        }
        Files.move(copy.resolve("VIDEO_TS"), copy.resolve("video_ts"));
        TreeMap<String, Long> mended = relative(build(Preset.DVD_VIDEO, copy));

        assertThat(mended).isEqualTo(relative(build(Preset.DVD_VIDEO, dvd)));
    }

    /// Without menus an information file and its copy may have next to nothing between them.
    @Test
    void anInformationFileLiesApartFromItsCopyWhereverThatCanBe() throws IOException {
        int together = 0;
        for (int title = 1; title < 40; title++) {
            Path folder = small(title);
            var request = ImageRequest.of(List.of(Graft.parse(folder.toString())), Preset.DVD_VIDEO.options().date(DATE).build());
            boolean told = CreateImage.plan(request, null, Progress.NONE).mastered().findingCounts().containsKey("dvd-copy");
            TreeMap<String, Long> places = places(build(Preset.DVD_VIDEO, folder), FileSystem.UDF, "/VIDEO_TS");
            boolean apart = places.get("VIDEO_TS.BUP") / 16 > places.get("VIDEO_TS.IFO") / 16
                    && places.get("VTS_01_0.BUP") / 16 > (places.get("VTS_01_0.IFO") + 1) / 16;

            assertThat(told).as(title + " sectors: " + places).isNotEqualTo(apart);
            assertThat(apart || title < 15).isTrue();
            assertThat(places.get("VTS_01_1.VOB")).isEqualTo(places.get("VTS_01_0.IFO") + 2);
            together += told ? 1 : 0;
        }
        assertThat(together).isPositive();
    }

    private Path small(int title) throws IOException {
        Path folder = here.resolve("small" + title);
        Files.createDirectories(folder.resolve("VIDEO_TS"));
        information(folder, "VIDEO_TS", "DVDVIDEO-VMG", 1, 3, 0, 0);
        information(folder, "VTS_01_0", "DVDVIDEO-VTS", 2, 2 + title + 2 - 1, 0, 2);
        Files.write(folder.resolve("VIDEO_TS/VTS_01_1.VOB"), new byte[title * 2048]);
        return folder;
    }

    private static void information(Path folder, String name, String identifier, int sectors, int last, int menu, int next) throws IOException {
        ByteBuffer table = ByteBuffer.allocate(sectors * 2048);
        table.put(identifier.getBytes(US_ASCII)).putInt(last).putInt(28, sectors - 1).putInt(192, menu).putInt(196, next);
        Files.write(folder.resolve("VIDEO_TS/" + name + ".IFO"), table.array());
        Files.write(folder.resolve("VIDEO_TS/" + name + ".BUP"), table.array());
    }

    @Test
    void aFolderThatIsNoDvdIsNamed() throws IOException {
        refused(Preset.DVD_VIDEO, Files.createDirectories(here.resolve("empty")), "a DVD-Video disc needs a folder VIDEO_TS at the top");
        refused(Preset.DVD_VIDEO, dvd.resolve("VIDEO_TS"), "give the folder as VIDEO_TS=FOLDER");
        for (String name : List.of("VIDEO_TS.IFO", "VIDEO_TS.BUP", "VTS_01_0.IFO", "VTS_02_0.BUP", "VTS_01_1.VOB")) {
            Path copy = copy();
            Files.delete(copy.resolve("VIDEO_TS").resolve(name));
            refused(Preset.DVD_VIDEO, copy, "lacks " + name);
            forget(copy);
        }
    }

    @Test
    void filesThatDoNotBelongTogetherAreNamed() throws IOException {
        Path longer = copy();
        Files.write(longer.resolve("VIDEO_TS/VTS_01_1.VOB"), new byte[600_000]);
        refused(Preset.DVD_VIDEO, longer, "VTS_01_0.IFO says that");
        forget(longer);
        Path garbage = copy();
        Files.write(garbage.resolve("VIDEO_TS/VIDEO_TS.IFO"), new byte[10_000]);
        refused(Preset.DVD_VIDEO, garbage, "VIDEO_TS.IFO does not start as");
        forget(garbage);
        Path more = copy();
        Files.delete(more.resolve("VIDEO_TS/VTS_02_0.IFO"));
        Files.copy(more.resolve("VIDEO_TS/VTS_01_0.IFO"), more.resolve("VIDEO_TS/VTS_02_0.IFO"));
        refused(Preset.DVD_VIDEO, more, "VTS_02_0.IFO says that there are no menus");
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    private void refused(Preset preset, Path folder, String why) {
        assertThatThrownBy(() -> build(preset, folder)).hasMessageContaining(why);
    }

    private Path bluRay() throws IOException {
        Path folder = here.resolve("blu-ray");
        for (String name : List.of("index.bdmv", "MovieObject.bdmv", "PLAYLIST/00000.mpls", "CLIPINF/00000.clpi", "CLIPINF/00001.clpi",
                "BACKUP/index.bdmv", "BACKUP/PLAYLIST/00000.mpls", "META/DL/bdmt_eng.xml")) {
            Path file = folder.resolve("BDMV").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.createDirectories(folder.resolve("BDMV/STREAM"));
        Files.write(folder.resolve("BDMV/STREAM/00000.m2ts"), new byte[192 * 700]);
        Files.write(folder.resolve("BDMV/STREAM/00001.m2ts"), new byte[192 * 1200]);
        return folder;
    }

    @Test
    void aBluRayDiscHasItsClipsOnClustersBetweenTheOriginalsAndTheirCopies() throws IOException {
        Path image = build(Preset.BD_VIDEO, bluRay());

        TreeMap<String, Long> first = places(image, FileSystem.UDF, "/BDMV");
        TreeMap<String, Long> clips = places(image, FileSystem.UDF, "/BDMV/STREAM");
        TreeMap<String, Long> last = places(image, FileSystem.UDF, "/BDMV/BACKUP");
        assertThat(clips.values()).allMatch(place -> place % 32 == 0);
        assertThat(first.get("index.bdmv")).isLessThan(first.get("MovieObject.bdmv")).isLessThan(clips.get("00000.m2ts"));
        assertThat(places(image, FileSystem.UDF, "/BDMV/CLIPINF").get("00001.clpi")).isLessThan(clips.get("00000.m2ts"));
        assertThat(clips.get("00000.m2ts")).isLessThan(clips.get("00001.m2ts"));
        assertThat(last.get("index.bdmv")).isGreaterThan(clips.get("00001.m2ts"));
        assertThat(places(image, FileSystem.UDF, "/CERTIFICATE")).isEmpty();
        assertSound(image);
    }

    @Test
    void aBluRayDiscIsUdf250AsOthersReadIt() throws IOException {
        Path image = build(Preset.BD_VIDEO, bluRay());
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=2.50", "integrity=closed", "numfiles=10");
        Path into = here.resolve("extracted");
        Oracle.SEVEN_ZIP.run("x", "-tudf", "-y", "-o" + into, image).succeeded();
        assertThat(into.resolve("BDMV/STREAM/00001.m2ts")).hasSize(192 * 1200L);
        assertThat(into.resolve("BDMV/BACKUP/PLAYLIST/00000.mpls")).hasContent("BACKUP/PLAYLIST/00000.mpls");
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            assertThat(Volumes.open(source, new FindingList(10)).last().volumes()).extracting(Volume::fileSystem).containsExactly(FileSystem.UDF);
            assertThat(UdfReader.open(source, 0, new FindingList(10)).orElseThrow().revision()).isEqualTo(0x0250);
        }
    }

    @Test
    void aFolderThatIsNoBluRayDiscIsNamed() throws IOException {
        refused(Preset.BD_VIDEO, dvd, "a Blu-ray video disc needs a folder BDMV at the top");
        Path folder = bluRay();
        refused(Preset.BD_VIDEO, folder.resolve("BDMV"), "give the folder as BDMV=FOLDER");
        Files.delete(folder.resolve("BDMV/MovieObject.bdmv"));
        refused(Preset.BD_VIDEO, folder, "lacks MovieObject.bdmv");
    }

    @Test
    void anArchiveHasUdfBesideRockRidge() throws IOException {
        Path image = build(Preset.ARCHIVE, dvd);
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            assertThat(Volumes.open(source, new FindingList(10)).last().volumes()).extracting(Volume::fileSystem)
                    .containsExactly(FileSystem.ROCK_RIDGE, FileSystem.UDF, FileSystem.JOLIET, FileSystem.ISO9660);
        }
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=2.01");
    }
}
