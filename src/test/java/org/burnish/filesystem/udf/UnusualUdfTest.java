package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.FindingList;
import org.burnish.check.CheckReport;
import org.burnish.check.ImageCheck;
import org.burnish.filesystem.Volumes;
import org.burnish.job.Progress;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the standards allow and no program at hand makes: volumes whose structures are written by hand.
class UnusualUdfTest {
    private static final int BLOCK = HandMadeVolume.BLOCK;
    private static final AllocationDescriptor NONE = AllocationDescriptor.NONE;

    @TempDir
    Path folder;

    private final FindingList findings = new FindingList(20);

    private static AllocationDescriptor icb(long block, int blocks) {
        return AllocationDescriptor.recorded((long) blocks * BLOCK, new BlockAddress(block, 0));
    }

    /// A copy of an entry that has its bytes in itself.
    private static FileEntry embedding(FileEntry like, IcbTag icb, int links, AllocationDescriptor streams, long size, long uniqueId, byte[] bytes) {
        return new FileEntry(true, icb, like.userId(), like.groupId(), like.permissions(), links, bytes.length, size, 0,
                like.accessed(), like.modified(), like.created(), like.changed(), NONE, streams, uniqueId, new byte[0], bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] names(long block, FileIdentifierDescriptor... names) {
        var bytes = new ByteArrayOutputStream();
        for (FileIdentifierDescriptor name : names) {
            ByteBuffer one = ByteBuffer.allocate(name.length());
            DescriptorTag.write(name, 3, block, one);
            bytes.writeBytes(one.array());
        }
        return bytes.toByteArray();
    }

    /// A file with two streams: a directory of its own leads to them, whose parent is the file (ECMA-167 4/9.2, UDF 3.3.5).
    private HandMadeVolume withStreams() throws IOException {
        HandMadeVolume volume = HandMadeVolume.of(new TreeBuilder().file("doc", "the file").file("other", "x"));
        long owner = volume.blockOf("/doc");
        FileEntry main = volume.entry(owner);
        long directory = volume.room(0);
        byte[] comment = text("a comment");
        byte[] icon = text("an icon");
        byte[] names = names(directory,
                new FileIdentifierDescriptor(FileIdentifierDescriptor.DIRECTORY | FileIdentifierDescriptor.PARENT, icb(owner, 1), new byte[0], new byte[0]),
                new FileIdentifierDescriptor(0, icb(volume.room(1), 1), new byte[0], CompressedUnicode.encode("comment")),
                new FileIdentifierDescriptor(0, icb(volume.room(2), 1), new byte[0], CompressedUnicode.encode("图标")));
        IcbTag stream = IcbTag.of(IcbTag.REGULAR, IcbTag.Form.EMBEDDED, IcbTag.STREAM);
        volume.put(owner, embedding(main, main.icb(), 1, icb(directory, 1), 8 + comment.length + icon.length, main.uniqueId(), text("the file")));
        volume.put(directory, embedding(main, IcbTag.of(IcbTag.STREAM_DIRECTORY, IcbTag.Form.EMBEDDED, 0), 1, NONE, names.length, 0, names));
        volume.put(volume.room(1), embedding(main, stream, 1, NONE, comment.length, main.uniqueId(), comment));
        volume.put(volume.room(2), embedding(main, stream, 1, NONE, icon.length, main.uniqueId(), icon));
        return volume;
    }

    @Test
    void namedStreamsAreListedBesideTheirFile() throws Exception {
        try (FileBlockSource source = withStreams().write(folder)) {
            Directory root = Volumes.open(source, findings).preferred().root();

            assertThat(TreeText.text(root, "/doc")).isEqualTo("the file");
            assertThat(TreeText.text(root, "/doc:comment")).isEqualTo("a comment");
            assertThat(TreeText.text(root, "/doc:图标")).isEqualTo("an icon");
            assertThat(root.children()).filteredOn(node -> node.attributes().marks().associated()).hasSize(2);
            assertThat(findings.kept()).isEmpty();
        }
    }

    @Test
    void theCheckKnowsNamedStreams() throws Exception {
        try (FileBlockSource source = withStreams().write(folder)) {
            // The blocks were taken from a file, which still claims them.
            assertThat(ImageCheck.run(source, Progress.NONE).findings()).extracting(finding -> finding.rule()).containsOnly("overlap");
        }
    }

    /// Write-once discs of old: each change of a file adds an entry, and an indirect entry leads to it (UDF 6.6).
    @Test
    void theLastEntryOfAChainCounts() throws Exception {
        HandMadeVolume volume = HandMadeVolume.of(new TreeBuilder().file("doc", "first").file("other", "x"));
        FileEntry first = volume.entry(volume.blockOf("/doc"));
        for (int i = 0; i < 5; i++) {
            IcbTag chained = new IcbTag(i, IcbTag.CHAIN, 1, 2, IcbTag.REGULAR, BlockAddress.NONE, IcbTag.Form.EMBEDDED.ordinal());
            volume.put(volume.room(2 * i), embedding(first, chained, 1, NONE, 9, first.uniqueId(), text("version " + i)));
            IcbTag indirect = new IcbTag(i, IcbTag.CHAIN, 1, 2, 3, BlockAddress.NONE, 0);
            if (i < 4) {
                volume.put(volume.room(2 * i + 1), new IndirectEntry(indirect, icb(volume.room(2 * i + 2), 2)));
            } else {
                volume.clear(volume.room(2 * i + 1));
            }
        }
        volume.lead("doc", icb(volume.room(0), 2));
        try (FileBlockSource source = volume.write(folder)) {
            Directory root = Volumes.open(source, findings).preferred().root();
            assertThat(TreeText.text(root, "/doc")).isEqualTo("version 4");
            assertThat(findings.kept()).isEmpty();
        }
    }

    @Test
    void aChainInACircleIsAnError() throws Exception {
        HandMadeVolume volume = HandMadeVolume.of(new TreeBuilder().file("doc", "first").file("other", "x"));
        FileEntry first = volume.entry(volume.blockOf("/doc"));
        IcbTag chained = new IcbTag(0, IcbTag.CHAIN, 1, 2, IcbTag.REGULAR, BlockAddress.NONE, IcbTag.Form.EMBEDDED.ordinal());
        volume.put(volume.room(0), embedding(first, chained, 1, NONE, 1, first.uniqueId(), text("1")));
        volume.put(volume.room(1), new IndirectEntry(chained, icb(volume.room(0), 2)));
        volume.lead("doc", icb(volume.room(0), 2));
        try (FileBlockSource source = volume.write(folder)) {
            Directory root = Volumes.open(source, findings).preferred().root();
            assertThat(root.children()).extracting(node -> node.name()).containsExactlyInAnyOrder("other", "room");
            assertThat(findings.kept()).extracting(finding -> finding.rule()).containsOnly("udf-icb");
        }
    }

    private static HandMadeVolume sessions(int gap) throws IOException {
        HandMadeVolume first = HandMadeVolume.of(new TreeBuilder().file("old", "first session"));
        int second = first.bytes().length / BLOCK + gap;
        first.with(HandMadeVolume.of(new TreeBuilder().file("new", "second session")).moved(second), second);
        int third = first.bytes().length / BLOCK + gap;
        return first.with(HandMadeVolume.of(new TreeBuilder().file("newest", "third session").file("a/b", "")).moved(third), third);
    }

    @Test
    void theNewestOfSeveralSessionsIsShownAndTheOthersCanBe() throws Exception {
        try (FileBlockSource source = sessions(6900).write(folder)) {
            Volumes volumes = Volumes.open(source, findings);

            assertThat(volumes.sessions()).extracting(Volumes.RecordedSession::number).containsExactly(1, 2, 3);
            assertThat(TreeText.text(volumes.preferred().root(), "/newest")).isEqualTo("third session");
            assertThat(TreeText.of(volumes.preferred().root())).doesNotContain("/old (13)");
            assertThat(TreeText.text(volumes.sessions().get(1).volumes().getFirst().root(), "/new")).isEqualTo("second session");
            assertThat(TreeText.text(volumes.sessions().get(0).volumes().getFirst().root(), "/old")).isEqualTo("first session");
            assertThat(findings.kept()).isEmpty();
            CheckReport report = ImageCheck.run(source, Progress.NONE);
            assertThat(report.findings()).extracting(finding -> finding.rule()).containsOnly("not-checked");
            assertThat(report.findings().getFirst().what()).contains("3 sessions");
        }
    }

    /// Nothing tells where the sessions before the last one are when more lies between them than a disc has.
    @Test
    void theLastSessionIsFoundByTheAnchorsAtTheEnd() throws Exception {
        try (FileBlockSource source = sessions(20_000).write(folder)) {
            Volumes volumes = Volumes.open(source, findings);
            assertThat(volumes.sessions()).hasSize(2);
            assertThat(TreeText.text(volumes.preferred().root(), "/newest")).isEqualTo("third session");
        }
    }

    @Test
    void anOldVolumeBehindTheNewOneIsNoSession() throws Exception {
        HandMadeVolume volume = HandMadeVolume.of(new TreeBuilder().file("new", "1"));
        HandMadeVolume rest = HandMadeVolume.of(new TreeBuilder().file("old", "2"));
        volume.with(rest, volume.bytes().length / BLOCK);
        try (FileBlockSource source = volume.write(folder)) {
            assertThat(Volumes.open(source, findings).sessions()).hasSize(1);
            assertThat(List.of(TreeText.text(Volumes.open(source, findings).preferred().root(), "/new"))).containsExactly("1");
        }
    }

    @Test
    void aRealTimeFileIsAFile() throws Exception {
        HandMadeVolume volume = HandMadeVolume.of(new TreeBuilder().file("clip", "moving"));
        FileEntry clip = volume.entry(volume.blockOf("/clip"));
        volume.put(volume.blockOf("/clip"), embedding(clip, IcbTag.of(IcbTag.REAL_TIME, IcbTag.Form.EMBEDDED, 0), 1, NONE, 6, clip.uniqueId(), text("moving")));
        try (FileBlockSource source = volume.write(folder)) {
            RegularFile file = (RegularFile) TreeText.find(Volumes.open(source, findings).preferred().root(), "/clip");
            assertThat(TreeText.bytes(file.content())).isEqualTo(text("moving"));
            assertThat(file.attributes().marks()).isEqualTo(Attributes.Marks.NONE);
            assertThat(ImageCheck.run(source, Progress.NONE).findings()).isEmpty();
        }
    }
}
