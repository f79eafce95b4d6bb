package org.burnish.filesystem.susp;

import org.burnish.tree.Content;

/// An entry that says that a file's bytes are recorded in another form than they are read in.
public interface ContentEncoding extends SystemUseEntry {
    /// The bytes as they are to be read.
    Content decode(Content recorded);
}
