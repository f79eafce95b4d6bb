package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Images that mkudffs made and the Linux kernel filled, all with the same files: long and wide names, hard
/// links, symbolic links, devices, fragmented and sparse files, deleted names.
class KernelImageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "hd-1.02-512", "hd-1.50-2048-short", "hd-2.00-2048-long", "hd-2.01-512", "hd-2.01-2048", "hd-2.01-4096",
        "hd-strategy4096", "dvdram-2.01", "dvdrw-2.00", "cdrw-1.50", "cdrw-2.01"
    })
    void everythingIsReadAsTheKernelReadIt(String name) throws Exception {
        try (UdfImage image = UdfImage.open(UdfImage.kept(folder, name))) {
            List<String> lines = new ArrayList<>();
            lines.add(line(image.volume().root(), "/"));
            collect(image.volume().root(), "/", lines);
            lines.sort(null);

            assertThat(lines).containsExactlyElementsOf(expected());
            assertThat(image.complaints()).isEmpty();
            assertThat(image.volume().integrity()).isNotNull();
            assertThat(image.volume().integrity().closed()).isTrue();
        }
    }

    @Test
    void timesHaveMicrosecondsAndHardLinksTheSameContent() throws Exception {
        try (UdfImage image = UdfImage.open(UdfImage.kept(folder, "hd-2.01-2048"))) {
            Directory root = image.volume().root();
            assertThat(TreeText.find(root, "/docs/seq300.txt").attributes().modified())
                    .isEqualTo(Instant.parse("2001-02-03T04:05:06.789Z"));
            RegularFile one = (RegularFile) TreeText.find(root, "/docs/hello.txt");
            RegularFile other = (RegularFile) TreeText.find(root, "/漢字/third");
            assertThat(one.content()).isEqualTo(other.content());
            assertThat(one.attributes().fileNumber()).isEqualTo(other.attributes().fileNumber());
            assertThat(image.volume().identifier()).isEqualTo("Kernel ü hd-2.01-2048");
        }
    }

    @Test
    void onlyWhatLiesInTheImageAsItIsHasExtents() throws Exception {
        try (UdfImage image = UdfImage.open(UdfImage.kept(folder, "hd-2.01-2048"))) {
            Directory root = image.volume().root();
            assertThat(((RegularFile) TreeText.find(root, "/docs/seq20000.txt")).content().extents()).hasSize(1);
            assertThat(((RegularFile) TreeText.find(root, "/frag1")).content().extents()).hasSizeGreaterThan(3);
            assertThat(((RegularFile) TreeText.find(root, "/docs/hello.txt")).content().extents()).as("embedded").isEmpty();
            assertThat(((RegularFile) TreeText.find(root, "/sparse")).content().extents()).as("with holes").isEmpty();
        }
    }

    private static void collect(Directory directory, String path, List<String> lines) throws Exception {
        for (Node node : directory.children()) {
            if (node.attributes().marks().hidden()) {
                // The kernel does not show them; UDF 1.50 has its list of defective packets in one.
                continue;
            }
            lines.add(line(node, path + node.name()));
            if (node instanceof Directory sub) {
                collect(sub, path + node.name() + "/", lines);
            }
        }
    }

    private static String line(Node node, String path) throws Exception {
        return "%s %o %d %d %d %s%s".formatted(type(node), node.attributes().mode(), node.attributes().userId(),
                node.attributes().groupId(), node.attributes().links(), path, rest(node));
    }

    private static char type(Node node) {
        return switch (node) {
            case Directory _ -> 'd';
            case RegularFile _ -> 'f';
            case SymbolicLink _ -> 'l';
            case SpecialFile special -> switch (special.kind()) {
                case BLOCK_DEVICE -> 'b';
                case CHARACTER_DEVICE -> 'c';
                case FIFO -> 'p';
                case SOCKET -> 's';
            };
        };
    }

    private static String rest(Node node) throws IOException, NoSuchAlgorithmException {
        return switch (node) {
            case Directory _ -> "";
            case RegularFile file -> " " + file.content().length() + " " + sum(TreeText.bytes(file.content()));
            case SymbolicLink link -> " -> " + link.target();
            case SpecialFile special -> special.major() == 0 ? "" : " " + special.major() + "," + special.minor();
        };
    }

    private static String sum(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    }

    private static List<String> expected() throws IOException {
        try (InputStream in = KernelImageTest.class.getResourceAsStream("kernel.list")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
