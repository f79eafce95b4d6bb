package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.burnish.bytes.Finding;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.VolumeDescription;
import org.junit.jupiter.api.Test;

class DescriptorTextsTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05+02:00");
    private static final HierarchyRegions.Kind UNICODE = new HierarchyRegions.Kind("Joliet", 2, 1, new byte[] {'%', '/', 'E'});

    private final PlannedHierarchy planned;

    DescriptorTextsTest() throws IOException {
        planned = new PlannedHierarchy(new TreeBuilder().file("Copying.txt", "free"));
    }

    private VolumeDescription fitted(HierarchyRegions.Kind kind, VolumeDescription wanted) {
        return new DescriptorTexts(planned.hierarchy, kind, planned.findings).fitted(wanted, DATE);
    }

    private static VolumeDescription copyright(String file) {
        return new VolumeDescription("", "", "", "", "", "", file, "", "", null, null, null, null);
    }

    @Test
    void textsOfTheStandardsCharactersStayWithoutAWord() {
        VolumeDescription fitted = fitted(HierarchyRegions.Kind.PRIMARY, VolumeDescription.named("MY_DISC_1"));
        assertThat(fitted.volumeIdentifier()).isEqualTo("MY_DISC_1");
        assertThat(planned.findings.kept()).isEmpty();
    }

    @Test
    void smallLettersStayWithANoteAndOtherCharactersBecomeUnderscores() {
        assertThat(fitted(HierarchyRegions.Kind.PRIMARY, VolumeDescription.named("Bücher 2024")).volumeIdentifier()).isEqualTo("B_cher 2024");
        assertThat(planned.findings.kept()).singleElement().extracting(Finding::what).asString().contains("volume identifier", "B_cher 2024");
    }

    @Test
    void aLongTextIsCutAndReported() {
        assertThat(fitted(HierarchyRegions.Kind.PRIMARY, VolumeDescription.named("A".repeat(40))).volumeIdentifier()).hasSize(32);
        assertThat(planned.findings.kept()).hasSize(1);
    }

    @Test
    void aUnicodeFieldHasHalfTheCharactersAndSplitsNone() {
        assertThat(fitted(UNICODE, VolumeDescription.named("Bücher")).volumeIdentifier()).isEqualTo("Bücher");
        assertThat(fitted(UNICODE, VolumeDescription.named("x" + "😀".repeat(10))).volumeIdentifier()).isEqualTo("x" + "😀".repeat(7));
    }

    @Test
    void aFileOfTheRootIsNamedAsItIsRecorded() {
        assertThat(fitted(HierarchyRegions.Kind.PRIMARY, copyright("Copying.txt")).copyrightFile()).isEqualTo("COPYING.TXT;1");
        assertThat(planned.findings.kept()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThat(fitted(HierarchyRegions.Kind.PRIMARY, copyright("MISSING")).copyrightFile()).isEqualTo("MISSING");
        assertThat(planned.findings.kept()).singleElement().extracting(Finding::what).asString().contains("no file of the root");
    }

    @Test
    void datesThatAreMissingAreThoseOfTheOptions() {
        VolumeDescription fitted = fitted(HierarchyRegions.Kind.PRIMARY, VolumeDescription.named(""));
        assertThat(fitted.created()).isEqualTo(DATE);
        assertThat(fitted.modified()).isEqualTo(DATE);
        assertThat(fitted.expires()).isNull();
        assertThat(fitted.effective()).isNull();
    }
}
