package org.burnish.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.burnish.block.BlockDigest;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.Patch;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.TreeChange;
import org.jspecify.annotations.Nullable;

/// Computes the sums of a list when the list is rendered, once, of the bytes that files have in the image.
final class SumListPatch implements Patch {
    private static final int BLOCK = 2048;
    private static final int CHUNK = 512 * BLOCK;

    private final SumList list;
    /// The files by their paths; those without content are not among them.
    private final Map<String, ContentRegion> files;
    private @Nullable List<Piece> pieces;

    private SumListPatch(SumList list, Map<String, ContentRegion> files) {
        this.list = list;
        this.files = files;
    }

    /// Makes the lists of a tree such that they are computed.
    static void put(List<SumList> lists, PlannedTree tree) {
        for (SumList list : lists) {
            Map<String, ContentRegion> files = new HashMap<>();
            for (SumList.Sum sum : list.sums()) {
                content(tree, sum.path()).ifPresent(content -> files.put(sum.path(), content));
            }
            content(tree, list.path()).ifPresent(region -> region.patch(new SumListPatch(list, files)));
        }
    }

    private static Optional<ContentRegion> content(PlannedTree tree, String path) {
        return tree.find(TreeChange.names(path)).map(PlannedNode::content);
    }

    @Override
    public synchronized List<Piece> of(Layout layout, ContentRegion region) throws IOException {
        if (pieces == null) {
            byte[] text = list.text().clone();
            for (SumList.Sum sum : list.sums()) {
                byte[] digits = digest(layout, sum).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(digits, 0, text, sum.position(), digits.length);
            }
            pieces = List.of(new Piece(0, text));
        }
        return pieces;
    }

    private String digest(Layout layout, SumList.Sum sum) throws IOException {
        BlockDigest.Running running = new BlockDigest.Running(EnumSet.of(sum.algorithm()));
        ContentRegion file = files.get(sum.path());
        if (file != null) {
            long length = file.content().length();
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            for (long position = 0; position < length; position += CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, Math.ceilDiv(length - position, BLOCK) * BLOCK));
                file.render(layout, position / BLOCK, chunk);
                running.update(chunk.flip().limit((int) Math.min(CHUNK, length - position)));
            }
        }
        return Objects.requireNonNull(running.digests().get(sum.algorithm()));
    }
}
