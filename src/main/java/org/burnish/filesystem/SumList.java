package org.burnish.filesystem;

import java.util.List;
import org.burnish.block.BlockDigest.Algorithm;

/// A list of checksums in an image of which some are computed of the image itself, because the files that they are of get their
/// last bytes only there.
///
/// @param path of the list in the tree, where a file of the text's length stands in for it
/// @param text the whole list, with anything in the places of those sums
/// @param sums that are computed
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record SumList(String path, byte[] text, List<Sum> sums) {

    /// @param position of the first digit in the text
    /// @param path of the file that it is of
    public record Sum(int position, Algorithm algorithm, String path) {}
}
