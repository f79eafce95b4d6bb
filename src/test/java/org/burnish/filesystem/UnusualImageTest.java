package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.filesystem.iso9660.DirectoryRecord.ASSOCIATED;
import static org.burnish.filesystem.iso9660.DirectoryRecord.DIRECTORY;
import static org.burnish.filesystem.iso9660.DirectoryRecord.MULTI_EXTENT;
import static org.burnish.filesystem.iso9660.DirectoryRecord.PROTECTION;
import static org.burnish.filesystem.iso9660.HandmadeImage.ROOT;
import static org.burnish.filesystem.iso9660.HandmadeImage.SECTOR;
import static org.burnish.filesystem.iso9660.HandmadeImage.record;
import static org.burnish.filesystem.iso9660.HandmadeImage.systemUse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.block.Extent;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HandmadeImage;
import org.burnish.filesystem.rockridge.AlternateName;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.burnish.filesystem.rockridge.PosixDevice;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents.Component;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rare things that the standards allow, or that someone once did.
class UnusualImageTest {
    private static final SystemUseEntry FILE = new PosixAttributes(0100640, 1, 5, 6, 0);
    private static final byte[] XA = {0, 0, 0, 0, 0, 0, 'X', 'A', 0, 0, 0, 0, 0, 0};

    @TempDir
    Path folder;

    private Opened open(HandmadeImage image) throws IOException {
        return Opened.of(image.bytes(), folder);
    }

    private static SystemUseEntry name(String name) {
        return new AlternateName(0, name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static HandmadeImage root(HandmadeImage image, byte[] selfUse, DirectoryRecord... records) {
        var out = image.usual().writerAt(ROOT * SECTOR);
        record("\0", ROOT, SECTOR, DIRECTORY, selfUse).write(out);
        record("\1", ROOT, SECTOR, DIRECTORY).write(out);
        for (DirectoryRecord record : records) {
            record.write(out);
        }
        return image;
    }

    @Test
    void entriesBehindThoseOfCdRomXaAreFound() throws Exception {
        byte[] self = joined(XA, systemUse(new SharingProtocolIndicator(14), new PosixAttributes(040755, 2, 0, 0, 0)));
        HandmadeImage image = root(new HandmadeImage(30), self, record("FILE", 21, 5, 0, joined(XA, systemUse(FILE, name("the file")))));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/the file (5)");
            assertThat(opened.findings.kept()).isEmpty();
        }
    }

    @Test
    void rockRidgeWithoutItsDeclarationIsFound() throws Exception {
        HandmadeImage image = root(new HandmadeImage(30), systemUse(), record("FILE", 21, 5, 0, FILE, name("the file")));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/the file (5)");
            assertThat(opened.rules()).containsExactly("sharing-protocol");
            assertThat(TreeText.find(opened.root(), "/the file").attributes().mode()).isEqualTo(0640);
        }
    }

    @Test
    void namesLinksAndDevicesInPiecesArePutTogether() throws Exception {
        Component root = new Component(Component.ROOT, new byte[0]);
        Component half = new Component(Component.CONTINUE, "us".getBytes(StandardCharsets.UTF_8));
        Component rest = new Component(0, "r".getBytes(StandardCharsets.UTF_8));
        Component parent = new Component(Component.PARENT, new byte[0]);
        Component current = new Component(Component.CURRENT, new byte[0]);
        HandmadeImage image = root(new HandmadeImage(30), systemUse(new SharingProtocolIndicator(0)),
                record("A", 21, 5, 0, FILE, new AlternateName(AlternateName.CONTINUE, "one ".getBytes(StandardCharsets.UTF_8)), name("name")),
                record("B", 0, 0, 0, new PosixAttributes(0120777, 1, 0, 0, 0), name("link"),
                        new SymbolicLinkComponents(true, java.util.List.of(root, half)),
                        new SymbolicLinkComponents(false, java.util.List.of(rest, parent, current))),
                record("C", 0, 0, 0, new PosixAttributes(060600, 1, 0, 0, 0), name("disk"), new PosixDevice(8, 1)),
                record("D", 0, 0, 0, new PosixAttributes(020600, 1, 0, 0, 0), name("old"), new PosixDevice(0, 0x0501)));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactlyInAnyOrder("/one name (5)", "/link -> /usr/../.",
                    "/disk BLOCK_DEVICE 8,1", "/old CHARACTER_DEVICE 5,1");
        }
    }

    @Test
    void anAssociatedFileStandsBesideItsFile() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual()
                .directory(ROOT, record("FILE.;1", 21, 4, ASSOCIATED), record("FILE.;1", 22, 4, 0))
                .text(21, "fork").text(22, "data");
        try (Opened opened = open(image)) {
            assertThat(opened.root().children()).extracting(n -> n.attributes().marks().associated()).containsExactly(true, false);
            assertThat(opened.root().children()).extracting(Node::name).containsOnly("FILE");
        }
    }

    @Test
    void theSectionsOfAFileAreOneFile() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual()
                .directory(ROOT, record("FILE.;1", 21, SECTOR, MULTI_EXTENT), record("FILE.;1", 25, SECTOR, MULTI_EXTENT),
                        record("FILE.;1", 26, 3, 0), record("G.;1", 21, 1, 0))
                .text(21, "first").text(25, "second").text(26, "end");
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/FILE (" + (2 * SECTOR + 3) + ")", "/G (1)");
            String text = TreeText.text(opened.root(), "/FILE");
            assertThat(text).startsWith("first\0").contains("\0second\0").endsWith("\0end");
            assertThat(content(opened, "/FILE").extents()).containsExactly(new Extent(21, 1), new Extent(25, 2));
            assertThat(transferred(content(opened, "/FILE"), 2, 3000)).isEqualTo(text.substring(2, 3002));
        }
    }

    @Test
    void aLastSectionThatIsMissingIsReported() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual()
                .directory(ROOT, record("FILE.;1", 21, SECTOR, MULTI_EXTENT), record("G.;1", 21, 1, 0));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/FILE (2048)", "/G (1)");
            assertThat(opened.rules()).containsExactly("multi-extent");
        }
    }

    @Test
    void anInterleavedFileIsReadWithoutItsGaps() throws Exception {
        DirectoryRecord interleaved = new DirectoryRecord(0, 21, 2 * 2 * SECTOR + 3, null, 0, 2, 1, 1, "FILE.;1".getBytes(StandardCharsets.US_ASCII), new byte[0]);
        HandmadeImage image = new HandmadeImage(40).usual().directory(ROOT, interleaved);
        for (int block = 21; block < 30; block++) {
            image.text(block, "block " + block);
        }
        try (Opened opened = open(image)) {
            byte[] bytes = TreeText.bytes(opened.root(), "/FILE");
            assertThat(bytes).hasSize(4 * SECTOR + 3);
            int[] expected = {21, 22, 24, 25};
            for (int i = 0; i < 4; i++) {
                assertThat(new String(bytes, i * SECTOR, 8, StandardCharsets.UTF_8)).isEqualTo("block " + expected[i]);
            }
            assertThat(new String(bytes, 4 * SECTOR, 3, StandardCharsets.UTF_8)).isEqualTo("blo");
            assertThat(content(opened, "/FILE").extents()).containsExactly(new Extent(21, 2), new Extent(24, 2), new Extent(27, 1));
            assertThat(transferred(content(opened, "/FILE"), 0, bytes.length)).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void theExtendedAttributeRecordIsSkippedAndItsPermissionsCount() throws Exception {
        DirectoryRecord protectedFile = new DirectoryRecord(1, 21, 5, null, PROTECTION, 0, 0, 1, "FILE.;1".getBytes(StandardCharsets.US_ASCII), new byte[0]);
        HandmadeImage image = new HandmadeImage(30).usual().directory(ROOT, protectedFile).text(22, "hello");
        // Owner 7 of group 9; all but the group's bits and the execution by others permitted.
        image.writerAt(21 * SECTOR).u16both(7).u16both(9).u16be(0b1110_1111_1010_1111);
        try (Opened opened = open(image)) {
            assertThat(TreeText.text(opened.root(), "/FILE")).isEqualTo("hello");
            Attributes attributes = TreeText.find(opened.root(), "/FILE").attributes();
            assertThat(attributes.userId()).isEqualTo(7);
            assertThat(attributes.groupId()).isEqualTo(9);
            assertThat(attributes.mode()).isEqualTo(0504);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024})
    void smallerBlocksAreReadToo(int blockSize) throws Exception {
        HandmadeImage image = new HandmadeImage(30).blockSize(blockSize).usual();
        int block = image.rootBlock();
        int next = block + SECTOR / blockSize;
        image.directory(block, record("FILE.;1", next + 1, 5, 0), record("SUB", next + 4, SECTOR, DIRECTORY))
                .directory(next + 4, record("INNER.;1", next + 1, 5, 0))
                .text(next + 1, "hello");
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/FILE (5)", "/SUB/", "/SUB/INNER (5)");
            assertThat(TreeText.text(opened.root(), "/SUB/INNER")).isEqualTo("hello");
            assertThat(opened.findings.kept()).isEmpty();
        }
    }

    @Test
    void otherVersionsOfAFileKeepTheirNumber() throws Exception {
        HandmadeImage image = new HandmadeImage(30).usual().directory(ROOT, record("A.TXT;2", 21, 1, 0), record("A.TXT;1", 21, 2, 0));
        try (Opened opened = open(image)) {
            assertThat(opened.tree()).containsExactly("/A.TXT (2)", "/A.TXT;2 (1)");
        }
    }

    private static Content content(Opened opened, String path) throws IOException {
        return ((RegularFile) TreeText.find(opened.root(), path)).content();
    }

    private static String transferred(Content content, long position, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.transferTo(position, count, Channels.newChannel(out));
        ByteBuffer read = ByteBuffer.allocate((int) count);
        content.read(position, read);
        assertThat(read.array()).isEqualTo(out.toByteArray());
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
