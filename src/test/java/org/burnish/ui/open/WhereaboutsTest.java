package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.burnish.tree.FileSystem;
import org.burnish.ui.common.LaidOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ways through an image: back and forward, typed paths, the other file systems.
class WhereaboutsTest {
    private final Locale before = Locale.getDefault();
    private final LaidOut page = new LaidOut();
    private ImageViewModel image;
    private Whereabouts ways;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.US);
        OpenViewModel model = new OpenViewModel(new PaperImages(PaperImage.typical()), page.surroundings());
        model.open(PaperImage.typical().file());
        page.work();
        image = ((OpenFile.Shown.Image) model.current().get().shown().get()).image();
        ways = image.whereabouts();
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private String place() {
        return String.join("/", ways.folder().get().place());
    }

    @Test
    void theWayBackAndForwardAgain() {
        assertThat(ways.canGoBack().get()).isFalse();
        ways.go("/pool/main");
        ways.leave();
        assertThat(place()).isEqualTo("pool");
        ways.back();
        assertThat(place()).isEqualTo("pool/main");
        ways.back();
        assertThat(place()).isEmpty();
        assertThat(ways.canGoBack().get()).isFalse();
        ways.forward();
        ways.forward();
        assertThat(place()).isEqualTo("pool");
        assertThat(ways.canGoForward().get()).isFalse();
    }

    @Test
    void anotherStepEndsTheWayForward() {
        ways.go("/pool");
        ways.back();
        ways.go("/Empty");
        assertThat(ways.canGoForward().get()).isFalse();
        ways.back();
        assertThat(place()).isEmpty();
    }

    @Test
    void aTypedPathLeadsToAFolderOrAFile() {
        ways.go("pool/main/deep.txt");
        assertThat(place()).isEqualTo("pool/main");
        assertThat(ways.pointed().get().name()).isEqualTo("deep.txt");
        ways.go("..");
        assertThat(place()).isEqualTo("pool");
        ways.go("/POOL/Main/");
        assertThat(place()).isEqualTo("pool/main");
    }

    @Test
    void aPathThatLeadsNowhereSaysWhere() {
        ways.go("/pool/nothing/more");
        assertThat(place()).isEmpty();
        assertThat(image.status().get()).isEqualTo("There is no “nothing” in pool.");
        ways.go("/pool");
        assertThat(image.status().get()).isEqualTo("2 items · 4 bytes");
    }

    @Test
    void leavingAFolderPointsToIt() {
        ways.go("/pool/main");
        ways.leave();
        assertThat(ways.pointed().get().name()).isEqualTo("main");
    }

    @Test
    void anotherFileSystemHasAHistoryOfItsOwn() {
        ways.go("/pool");
        image.volume().set(image.volumesOf(2).getLast());
        assertThat(place()).isEmpty();
        assertThat(ways.canGoBack().get()).isFalse();
    }

    @Test
    void whatShowsOtherFilesIsMarkedInWords() {
        assertThat(image.differences().get().values()).singleElement().satisfies(difference -> {
            assertThat(difference.volume().fileSystem()).isEqualTo(FileSystem.ISO9660);
            assertThat(FileSystemSwitch.sentence("ISO 9660", difference)).isEqualTo("ISO 9660 lacks 2 files that others show");
        });
    }

    @Test
    void whatOneFileSystemLacksIsFoundInAnother() {
        image.search().typed().set("a.txt");
        page.work();
        assertThat(image.search().found()).isEmpty();
        assertThat(image.search().canSearchElsewhere()).isTrue();
        image.search().everywhere();
        page.work();
        assertThat(image.search().found()).extracting(row -> image.search().placeOf(row))
                .containsExactly("ISO 9660, session 1: Disc", "ISO 9660: Disc");
        Row found = image.search().found().getFirst();
        image.enter(found);
        assertThat(image.volume().get().session()).isEqualTo(1);
        assertThat(ways.pointed().get()).isSameAs(found.node());
    }

    @Test
    void whatIsInNoFileSystemIsSaid() {
        image.search().typed().set("xyz");
        page.work();
        image.search().everywhere();
        page.work();
        assertThat(image.status().get()).isEqualTo("Nothing is named “xyz” in any file system of this image.");
        assertThat(image.search().canSearchElsewhere()).isFalse();
    }

    @Test
    void rowsKnowWhereTheirBytesLieAndWhatIsUnusual() {
        assertThat(image.rows()).filteredOn(row -> row.name().equals("track 9.txt")).singleElement().satisfies(row -> {
            assertThat(row.sector()).isEqualTo(-1);
            assertThat(row.notes()).isEqualTo("not recorded as it is");
            assertThat(row.path()).isEqualTo(List.of("track 9.txt"));
        });
    }
}
