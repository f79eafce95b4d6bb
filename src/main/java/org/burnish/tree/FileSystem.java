package org.burnish.tree;

import java.util.Optional;
import java.util.stream.Stream;

/// The file systems under which a disc's files can be seen. Most discs have several over the same files.
public enum FileSystem {
    ISO9660("iso", "ISO 9660"),
    ROCK_RIDGE("rockridge", "Rock Ridge"),
    JOLIET("joliet", "Joliet"),
    /// The tree of an Enhanced Volume Descriptor.
    ISO9660_1999("iso1999", "ISO 9660:1999"),
    UDF("udf", "UDF"),
    HFS_PLUS("hfsplus", "HFS+");

    private final String token;
    private final String title;

    FileSystem(String token, String title) {
        this.token = token;
        this.title = title;
    }

    /// The word for it on the command line and in JSON.
    public String token() {
        return token;
    }

    /// The name as people write it.
    public String title() {
        return title;
    }

    public static Optional<FileSystem> ofToken(String token) {
        return Stream.of(values()).filter(f -> f.token.equals(token)).findFirst();
    }
}
