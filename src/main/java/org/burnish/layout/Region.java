package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;

/// A run of blocks of a planned image. Its size may depend on options and names, never on an address; what
/// is in it may depend on the addresses of any region. Two regions are never equal: identity counts.
public interface Region {
    /// How many blocks it takes.
    long blocks();

    /// Fills the rest of `into`, a whole number of blocks, with what stands in the region from its block
    /// `first` on. Called in any order and from several threads at once.
    void render(Layout layout, long first, ByteBuffer into) throws IOException;
}
