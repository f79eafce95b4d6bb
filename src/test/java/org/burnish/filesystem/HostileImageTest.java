package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.filesystem.iso9660.DirectoryRecord.DIRECTORY;
import static org.burnish.filesystem.iso9660.HandmadeImage.ROOT;
import static org.burnish.filesystem.iso9660.HandmadeImage.SECTOR;
import static org.burnish.filesystem.iso9660.HandmadeImage.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HandmadeImage;
import org.burnish.filesystem.iso9660.PathTableRecord;
import org.burnish.filesystem.iso9660.PathTableRecord.ByteOrder;
import org.burnish.filesystem.rockridge.AlternateName;
import org.burnish.filesystem.rockridge.ChildLink;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.burnish.filesystem.susp.ContinuationArea;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that are made to do harm, or damaged as if they were.
class HostileImageTest {
    private static final SystemUseEntry FILE = new PosixAttributes(0100644, 1, 0, 0, 0);

    @TempDir
    Path folder;

    private Opened open(HandmadeImage image) throws IOException {
        return Opened.of(image.bytes(), folder);
    }

    private static SystemUseEntry name(String name) {
        return new AlternateName(0, name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// An image with Rock Ridge whose root has these records.
    private static HandmadeImage rockRidge(int sectors, DirectoryRecord... records) {
        List<DirectoryRecord> all = new ArrayList<>(List.of(records));
        HandmadeImage image = new HandmadeImage(sectors).usual();
        var out = image.writerAt(ROOT * SECTOR);
        record("\0", ROOT, SECTOR, DIRECTORY, new SharingProtocolIndicator(0), new PosixAttributes(040755, 2, 0, 0, 0)).write(out);
        record("\1", ROOT, SECTOR, DIRECTORY).write(out);
        all.forEach(r -> r.write(out));
        return image;
    }

    @Test
    void aFolderThatContainsItselfEnds() throws Exception {
        try (Opened image = open(new HandmadeImage(30).usual().directory(ROOT, record("LOOP", ROOT, SECTOR, DIRECTORY)))) {
            assertThat(image.tree()).containsExactly("/LOOP/");
            assertThat(image.rules()).containsExactly("directory-loop");
        }
    }

    @Test
    void aLoopOfTwoFoldersEnds() throws Exception {
        HandmadeImage loop = new HandmadeImage(30).usual()
                .directory(ROOT, record("A", 21, SECTOR, DIRECTORY))
                .directory(21, record("B", 22, SECTOR, DIRECTORY))
                .directory(22, record("C", 21, SECTOR, DIRECTORY));
        try (Opened image = open(loop)) {
            assertThat(image.tree()).containsExactly("/A/", "/A/B/", "/A/B/C/");
            assertThat(image.tree()).as("read again").hasSize(3);
            assertThat(image.rules()).as("reported once").containsExactly("directory-loop");
        }
    }

    @Test
    void foldersThatShareTheirSubfoldersDoNotMultiply() throws Exception {
        HandmadeImage image = new HandmadeImage(80).usual();
        for (int level = 0; level < 20; level++) {
            List<DirectoryRecord> records = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                records.add(record("D" + i, ROOT + level + 1, SECTOR, DIRECTORY));
            }
            image.directory(ROOT + level, records.toArray(DirectoryRecord[]::new));
        }
        try (Opened opened = open(image.directory(ROOT + 20))) {
            assertThat(opened.tree()).hasSize(200);
        }
    }

    @Test
    void aFolderOutsideTheImageIsReportedAndTheOthersAreShown() throws Exception {
        HandmadeImage outside = new HandmadeImage(30).usual()
                .directory(ROOT, record("BAD", 4_000_000_000L, SECTOR, DIRECTORY), record("GOOD", 21, SECTOR, DIRECTORY))
                .directory(21);
        try (Opened image = open(outside)) {
            assertThat(image.root().children()).extracting(Node::name).containsExactly("BAD", "GOOD");
            var bad = (org.burnish.tree.Directory) TreeText.find(image.root(), "/BAD");
            assertThatThrownBy(bad::children).isInstanceOf(DiscFormatException.class).hasMessageContaining("outside the image");
        }
    }

    @Test
    void aFolderOfFourGigabytesIsReadUpToTheEndOfTheImage() throws Exception {
        HandmadeImage huge = new HandmadeImage(30).primary(ROOT, 0xFFFF_F800L).terminator()
                .directory(ROOT, record("FILE", 21, 5, 0));
        try (Opened image = open(huge)) {
            assertThat(image.tree()).containsExactly("/FILE (5)");
            assertThat(image.rules()).contains("directory-truncated");
        }
    }

    @Test
    void aFileOutsideTheImageIsListedAndReadingItSaysWhy() throws Exception {
        try (Opened image = open(new HandmadeImage(30).usual().directory(ROOT, record("FILE", 29, 4096, 0)))) {
            assertThat(image.tree()).containsExactly("/FILE (4096)");
            assertThatThrownBy(() -> TreeText.bytes(image.root(), "/FILE")).isInstanceOf(DiscFormatException.class)
                    .hasMessageContaining("outside the image");
        }
    }

    @Test
    void aTruncatedImageIsListedAndReportedAsSuch() throws Exception {
        byte[] whole = new HandmadeImage(40).usual().directory(ROOT, record("HERE", 21, 5, 0), record("GONE", 35, 5, 0)).bytes();
        try (Opened image = Opened.of(java.util.Arrays.copyOf(whole, 25 * SECTOR + 100), folder)) {
            assertThat(image.tree()).containsExactly("/GONE (5)", "/HERE (5)");
            assertThat(image.rules()).containsExactly("image-truncated");
            assertThatThrownBy(() -> TreeText.bytes(image.root(), "/GONE")).hasMessageContaining("outside the image");
        }
    }

    @Test
    void aRecordThatIsTooShortOrTooLongDoesNotHideTheRest() throws Exception {
        HandmadeImage image = new HandmadeImage(30).primary(ROOT, 2 * SECTOR).terminator().directory(ROOT, record("FIRST", 22, 5, 0));
        image.poke(ROOT * SECTOR + 34 + 34 + 38, (byte) 20);
        image.writerAt(21 * SECTOR);
        record("SECOND", 22, 5, 0).write(image.writerAt(21 * SECTOR));
        image.poke(22 * SECTOR - 40, (byte) 0);
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/FIRST (5)", "/SECOND (5)");
            assertThat(opened.rules()).containsExactly("directory-record-length");
        }
    }

    @Test
    void continuationAreasThatLeadBackEnd() throws Exception {
        HandmadeImage image = rockRidge(30, record("FILE", 22, 5, 0, FILE, new ContinuationArea(21, 0, 100)));
        byte[] area = HandmadeImage.systemUse(name("long name"), new ContinuationArea(21, 0, 100));
        try (Opened opened = open(image.poke(21 * SECTOR, area))) {
            assertThat(opened.tree()).containsExactly("/long name (5)");
            assertThat(opened.rules()).containsExactly("continuation-loop");
        }
    }

    @Test
    void aContinuationAreaThatClaimsMuchIsReadInPart() throws Exception {
        HandmadeImage image = rockRidge(30, record("FILE", 22, 5, 0, FILE, new ContinuationArea(21, 0, 0xFFFF_FFFFL)));
        try (Opened opened = open(image.poke(21 * SECTOR, HandmadeImage.systemUse(name("name"))))) {
            assertThat(opened.tree()).containsExactly("/name (5)");
            assertThat(opened.rules()).containsExactly("continuation-length");
        }
    }

    @Test
    void aContinuationAreaOutsideTheImageLeavesTheFileItsPlainName() throws Exception {
        try (Opened opened = open(rockRidge(30, record("FILE.;1", 22, 5, 0, FILE, new ContinuationArea(999_999, 0, 100))))) {
            assertThat(opened.tree()).containsExactly("/FILE (5)");
            assertThat(opened.rules()).containsExactly("continuation-outside");
        }
    }

    @Test
    void relocationsThatLeadBackEnd() throws Exception {
        HandmadeImage image = rockRidge(30, record("A", 22, 0, 0, FILE, name("a"), new ChildLink(21)))
                .directory(21, record("B", 22, 0, 0, FILE, name("b"), new ChildLink(21)), record("C", 22, 0, 0, FILE, name("c"), new ChildLink(ROOT)));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/a/", "/a/b/", "/a/c/");
            assertThat(opened.rules()).containsOnly("directory-loop");
        }
    }

    @Test
    void aRelocatedFolderThatIsNotThereIsAnEmptyFolder() throws Exception {
        try (Opened opened = open(rockRidge(30, record("A", 22, 0, 0, FILE, name("a"), new ChildLink(25))))) {
            assertThat(opened.tree()).containsExactly("/a/");
            assertThat(opened.rules()).containsExactly("child-link");
        }
    }

    @Test
    void theHalfThatLeadsIntoTheImageCounts() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual().directory(ROOT, record("FILE", 21, 5, 0)).text(21, "hello");
        long at = ROOT * SECTOR + 34 + 34;
        image.poke(at + 2, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F);
        try (Opened opened = open(image)) {
            assertThat(TreeText.text(opened.root(), "/FILE")).isEqualTo("hello");
            assertThat(opened.rules()).containsExactly("both-endian");
        }
    }

    @Test
    void aRootThatCannotBeReadIsReplacedByThePathTable() throws Exception {
        HandmadeImage image = new HandmadeImage(40)
                .descriptor(1, new byte[32], 35, SECTOR, 10 + 10 + 10).terminator()
                .directory(21, record("FILE", 23, 5, 0))
                .directory(22);
        var table = image.writerAt(18 * SECTOR);
        for (Object[] entry : new Object[][] {{35L, 1, "\0"}, {21L, 1, "A"}, {22L, 2, "B"}}) {
            new PathTableRecord(0, (long) entry[0], (int) entry[1],
                    ((String) entry[2]).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                    .write(table, ByteOrder.L);
        }
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/A/", "/A/FILE (5)");
            assertThat(opened.rules()).contains("root-record", "directory-unreadable");
        }
    }

    /// A root with the folders A and B, and path tables of both orders.
    private static HandmadeImage withPathTables() {
        HandmadeImage image = new HandmadeImage(40)
                .descriptor(1, new byte[32], ROOT, SECTOR, 10 + 10 + 10).terminator()
                .directory(ROOT, record("A", 21, SECTOR, DIRECTORY), record("B", 22, SECTOR, DIRECTORY))
                .directory(21).directory(22);
        for (ByteOrder order : ByteOrder.values()) {
            var table = image.writerAt((order == ByteOrder.L ? 18 : 19) * SECTOR);
            new PathTableRecord(0, ROOT, 1, new byte[1]).write(table, order);
            new PathTableRecord(0, 21, 1, new byte[] {'A'}).write(table, order);
            new PathTableRecord(0, 22, 1, new byte[] {'B'}).write(table, order);
        }
        return image;
    }

    @Test
    void pathTablesThatDisagreeAreToldAndTheDirectoriesFollowed() throws Exception {
        try (Opened opened = open(withPathTables())) {
            assertThat(opened.rules()).isEmpty();
        }
        HandmadeImage otherPlace = withPathTables().poke(19 * SECTOR + 10 + 5, (byte) 35);
        HandmadeImage oneRecord = withPathTables().poke(19 * SECTOR + 10, (byte) 0);
        HandmadeImage otherRoot = withPathTables().poke(18 * SECTOR + 2, (byte) 35).poke(19 * SECTOR + 5, (byte) 35);
        for (HandmadeImage image : List.of(otherPlace, oneRecord, otherRoot)) {
            try (Opened opened = open(image)) {
                assertThat(opened.rules()).containsExactly("path-table");
                assertThat(opened.tree()).containsExactly("/A/", "/B/");
            }
        }
    }

    @Test
    void jolietAloneIsOpened() throws Exception {
        HandmadeImage image = new HandmadeImage(30).joliet(ROOT, SECTOR).terminator().directory(ROOT, record("\0a", 21, 5, 0));
        try (Opened opened = open(image)) {
            assertThat(opened.volumes.preferred().fileSystem()).isEqualTo(FileSystem.JOLIET);
            assertThat(opened.tree()).containsExactly("/a (5)");
        }
    }

    @Test
    void damageToTheFirstDescriptorLeavesTheOthers() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual();
        image = new HandmadeImage(30).primary(ROOT, SECTOR).joliet(ROOT, SECTOR).terminator().directory(ROOT, record("\0a", 21, 5, 0));
        image.poke(16 * SECTOR, new byte[SECTOR]);
        try (Opened opened = open(image)) {
            assertThat(opened.volumes.preferred().fileSystem()).isEqualTo(FileSystem.JOLIET);
            assertThat(opened.rules()).contains("volume-descriptor");
        }
    }

    @Test
    void anEndlessRowOfDescriptorsEnds() throws Exception {
        HandmadeImage image = new HandmadeImage(300);
        for (int i = 0; i < 250; i++) {
            image.add(new org.burnish.filesystem.iso9660.BootRecord("", "", new byte[1977]));
        }
        assertThatThrownBy(() -> open(image)).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void otherDiscsAreNamedInWords() {
        HandmadeImage highSierra = new HandmadeImage(30).poke(16 * SECTOR + 9, "CDROM".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        HandmadeImage cdi = new HandmadeImage(30).poke(16 * SECTOR + 1, "CD-I ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> open(highSierra)).hasMessageContaining("High Sierra");
        assertThatThrownBy(() -> open(cdi)).hasMessageContaining("CD-i");
        assertThatThrownBy(() -> open(new HandmadeImage(30))).hasMessageContaining("no ISO 9660 volume descriptor");
    }
}
