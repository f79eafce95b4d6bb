package org.burnish.layout;

import java.io.IOException;
import java.util.List;

/// Bytes of a content that are known only when everything has its place, such as those of a boot image that
/// carries its own address.
@FunctionalInterface
public interface Patch {
    /// What stands in the place of the content's own bytes.
    List<Piece> of(Layout layout, ContentRegion region) throws IOException;

    /// Bytes and where in the content they start; they end before the content does.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Piece(long position, byte[] bytes) {}
}
