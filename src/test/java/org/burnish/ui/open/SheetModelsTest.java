package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.block.Extent;
import org.burnish.tree.Structure;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.open.CarryViewModel.State;
import org.burnish.ui.open.ImageViewModel.Part;
import org.burnish.ui.open.SumsViewModel.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The models of the sheets Structure, Check and Checksums, and of what is carried out of the window.
class SheetModelsTest {
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private final LaidOut page = new LaidOut();
    private PaperImage paper;
    private OpenViewModel model;
    private ImageViewModel image;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.US);
        paper = PaperImage.typical().under(folder.resolve("paper.iso"));
        model = new OpenViewModel(new PaperImages(paper), page.surroundings());
        model.open(paper.file());
        page.work();
        image = ((OpenFile.Shown.Image) model.current().get().shown().get()).image();
    }

    @AfterEach
    void asBefore() {
        model.close();
        Locale.setDefault(before);
    }

    @Test
    void structuresAreReadWhenSomeoneLooks() {
        StructureViewModel structure = image.structure();
        assertThat(structure.shown().get()).isInstanceOf(StructureViewModel.Shown.Unread.class);
        structure.read();
        assertThat(structure.shown().get()).isInstanceOf(StructureViewModel.Shown.Read.class);
        assertThat(structure.chosen().get().title()).isEqualTo("Primary Volume Descriptor");
        assertThat(structure.sectors().sector().get()).isEqualTo(16);
        structure.field().set(structure.chosen().get().fields().getFirst());
        assertThat(structure.sectors().mark().get()).isEqualTo(new SectorsViewModel.Mark(16 * 2048 + 40, 32));
    }

    @Test
    void partsThatCannotBeReadSayWhy() {
        Structure[] heading = {null};
        image.structure().read();
        if (image.structure().shown().get() instanceof StructureViewModel.Shown.Read(List<Structure> all)) {
            heading[0] = all.getLast();
        }
        String[] trouble = {""};
        image.structure().parts(heading[0], _ -> {}, why -> trouble[0] = why);
        assertThat(trouble[0]).contains("sector 256 is unreadable");
    }

    @Test
    void structuresThatCannotBeReadAreTriedAgain() {
        paper.trouble = Optional.of(new IOException("the drive is gone"));
        image.structure().read();
        assertThat(image.structure().shown().get()).isInstanceOf(StructureViewModel.Shown.Failed.class);
        paper.trouble = Optional.empty();
        image.structure().read();
        assertThat(image.structure().shown().get()).isInstanceOf(StructureViewModel.Shown.Read.class);
    }

    @Test
    void aSectorIsTypedAsANumberOrAsThePositionOfAByte() {
        SectorsViewModel sectors = image.structure().sectors();
        sectors.go("1,234");
        assertThat(sectors.sector().get()).isEqualTo(1234);
        sectors.go("0x8028");
        assertThat(sectors.sector().get()).isEqualTo(16);
        assertThat(sectors.mark().get()).isEqualTo(new SectorsViewModel.Mark(0x8028, 1));
        sectors.go("sixteen");
        assertThat(sectors.trouble().get()).isEqualTo("“sixteen” is no number of a sector.");
        sectors.go("99999999999");
        assertThat(sectors.sector().get()).isEqualTo(sectors.last());
    }

    @Test
    void aLineHasDigitsAndLetters() {
        var line = new SectorsViewModel.Line(0x8000, "\1CD001 abcdefghi".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(line.offset()).isEqualTo("0000008000");
        assertThat(line.digits(0, 16)).isEqualTo("01 43 44 30 30 31 20 61  62 63 64 65 66 67 68 69 ");
        assertThat(line.letters()).isEqualTo(".CD001 abcdefghi");
    }

    @Test
    void theCheckFillsThePictureAndItsPlacesHaveOwners() {
        image.check().start();
        assertThat(image.check().running()).isTrue();
        page.work();
        assertThat(image.check().running()).isFalse();
        image.check().look(new Extent(0, 4));
        assertThat(image.check().description().get()).isEqualTo("Sectors 0 to 3: system area");
        assertThat(image.check().ownersPath()).isEmpty();
        image.check().showBytes();
        assertThat(image.part().get()).isEqualTo(Part.STRUCTURE);
        assertThat(image.structure().sectors().sector().get()).isZero();
    }

    @Test
    void aCheckCanBeStoppedAndLeavesNoReport() {
        image.check().start();
        image.check().stop();
        page.work();
        assertThat(image.check().report().get()).isNull();
        assertThat(image.check().job().get().outcome().get().kind()).isEqualTo(Outcome.Kind.STOPPED);
    }

    @Test
    void theFileBehindACellIsShownAmongTheFiles() {
        image.check().start();
        page.work();
        long sector = 0;
        while (!image.check().ownersPath().equals("/README.TXT") && !image.check().ownersPath().endsWith(".TXT")) {
            image.check().look(new Extent(sector++, 1));
        }
        image.volume().set(image.volumesOf(2).getLast());
        image.check().showFile();
        assertThat(image.part().get()).isEqualTo(Part.FILES);
        assertThat(image.whereabouts().pointed().get().name()).endsWith(".TXT");
    }

    @Test
    void anExpectedChecksumIsComparedAsSoonAsItIsThere() {
        SumsViewModel sums = image.sums();
        assertThat(sums.verdict().get()).isEqualTo(Verdict.NOTHING_EXPECTED);
        sums.take("  " + EMPTY_MD5.toUpperCase(Locale.ROOT) + "  ");
        assertThat(sums.verdict().get()).isEqualTo(Verdict.UNKNOWN);
        assertThat(sums.expectedAlgorithm()).contains(Algorithm.MD5);
        page.work();
        assertThat(sums.verdict().get()).isEqualTo(Verdict.MATCHES);
        sums.take("0" + EMPTY_MD5.substring(1));
        assertThat(sums.verdict().get()).isEqualTo(Verdict.DIFFERS);
        sums.take("hello");
        assertThat(sums.verdict().get()).isEqualTo(Verdict.NOT_UNDERSTOOD);
        sums.take("1234  other.iso\n" + EMPTY_MD5 + " *paper.iso\n");
        assertThat(sums.verdict().get()).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void aListBesideTheImageIsFoundAndNotComparedUnasked() throws IOException {
        Files.writeString(folder.resolve("MD5SUMS"), EMPTY_MD5 + "  paper.iso\n" + "0".repeat(32) + "  other.iso\n");
        image.sums().look();
        assertThat(image.sums().expected().get()).isEqualTo(EMPTY_MD5);
        assertThat(image.sums().origin().get()).isEqualTo("Taken from MD5SUMS.");
        assertThat(image.sums().verdict().get()).isEqualTo(Verdict.UNKNOWN);
        assertThat(image.sums().running()).isFalse();
    }

    @Test
    void aDroppedListSaysWhenItDoesNotKnowTheImage() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "0".repeat(32) + "  a.iso\n" + "0".repeat(32) + "  b.iso\n");
        image.sums().takeList(list);
        assertThat(image.sums().origin().get()).contains("has no digest of paper.iso");
        Files.writeString(list, EMPTY_MD5 + "  paper.iso\n");
        image.sums().takeList(list);
        page.work();
        assertThat(image.sums().verdict().get()).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void filesAreComparedWithAList() {
        image.selected().setAll(image.rows().stream().filter(row -> row.name().startsWith("track")).toList());
        image.sumChosen();
        page.work();
        FileSumsViewModel files = image.sums().files();
        assertThat(image.part().get()).isEqualTo(Part.SUMS);
        assertThat(files.sums()).extracting(sum -> sum.path()).containsExactly("/track 9.txt", "/track 10.txt");
        String right = files.sums().getFirst().digests().get(Algorithm.MD5);
        files.take(right + "  ./track 9.txt\n" + right + "  ./track 10.txt\n");
        assertThat(files.algorithm().get()).isEqualTo(Algorithm.MD5);
        assertThat(files.sums()).extracting(files::verdict)
                .containsExactly(FileSumsViewModel.Verdict.MATCHES, FileSumsViewModel.Verdict.DIFFERS);
        assertThat(files.list()).startsWith(right + "  track 9.txt\n");
    }

    @Test
    void whatIsCarriedExistsAndIsGoneAtTheEnd() {
        image.selected().setAll(image.rows().stream().filter(row -> row.name().equals("track 9.txt")).toList());
        CarryViewModel.Load load = image.carryChosen();
        assertThat(load.files()).singleElement().satisfies(file -> {
            assertThat(file).hasContent("nine").hasFileName("track 9.txt");
            assertThat(Files.getPosixFilePermissions(file.getParent())).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        });
        assertThat(image.carryChosen()).isSameAs(load);
        Path carried = load.files().getFirst();
        model.close();
        assertThat(carried.getParent()).doesNotExist();
    }

    @Test
    void whatIsTooLargeToBeCarriedSaysSo() {
        paper.size = CarryViewModel.MOST + 1;
        image.selected().setAll(image.rows().getLast());
        CarryViewModel.Load load = image.carryChosen();
        assertThat(load.files()).isEmpty();
        assertThat(load.state().get())
                .isEqualTo(new State.TooLarge("Too large to drag or copy: more than 64 MB. It can be extracted to a folder."));
    }

    @Test
    void everyCellHasItsSectorsAndEverySectorItsCell() {
        for (long sectors : new long[] {1, 7, 100, 2048, 1_000_003}) {
            SectorGrid grid = new SectorGrid(sectors, 40, 12);
            long next = 0;
            for (int cell = 0; cell < grid.cells(); cell++) {
                Extent extent = grid.extentOf(cell);
                assertThat(extent.first()).isEqualTo(next);
                assertThat(grid.cellOf(extent.first())).isEqualTo(cell);
                assertThat(grid.cellOf(extent.end() - 1)).isEqualTo(cell);
                next = extent.end();
            }
            assertThat(next).isEqualTo(sectors);
        }
    }

    @Test
    void noTwoKindsOfOwnersLookTheSame() {
        List<String> looks = java.util.stream.Stream.of(org.burnish.check.OwnerKind.values()).map(kind -> {
            int[] pixels = new int[144];
            new CellPainter(pixels, 12, 12, 0).paint(0, 0, kind);
            return java.util.Arrays.toString(pixels);
        }).toList();
        assertThat(looks).doesNotHaveDuplicates();
    }
}
