package org.burnish.filesystem.rockridge;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.susp.ContentEncoding;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.filesystem.susp.UnknownEntry;
import org.jspecify.annotations.Nullable;

/// What the entries of one directory record come to when put together: names and links of several pieces,
/// times from several entries.
final class RecordedEntries implements SystemUseReader.Visitor {
    @Nullable PosixAttributes posix;
    @Nullable PosixDevice device;
    @Nullable TimeStamps times;
    @Nullable ChildLink childLink;
    @Nullable ParentLink parentLink;
    @Nullable ContentEncoding encoding;
    @Nullable List<UnknownEntry> others;
    boolean relocated;
    /// The name's bytes, or null without a name of its own.
    @Nullable ByteArrayOutputStream name;
    /// The symbolic link's path, or null when there is none.
    @Nullable LinkPath link;

    private boolean nameEnded;

    @Override
    public void entry(SystemUseEntry entry, long position) {
        switch (entry) {
            case AlternateName piece -> name(piece);
            case PosixAttributes attributes -> posix = attributes;
            case TimeStamps more -> times = times == null ? more : times.orElse(more);
            case SymbolicLinkComponents piece -> {
                link = link == null ? new LinkPath() : link;
                link.add(piece);
            }
            case PosixDevice number -> device = number;
            case ChildLink to -> childLink = to;
            case ParentLink to -> parentLink = to;
            case RelocatedDirectory _ -> relocated = true;
            case ContentEncoding encoded -> encoding = encoded;
            case UnknownEntry other -> {
                others = others == null ? new ArrayList<>() : others;
                others.add(other);
            }
            default -> {}
        }
    }

    private void name(AlternateName piece) {
        if (nameEnded || (piece.flags() & (AlternateName.CURRENT | AlternateName.PARENT)) != 0) {
            return;
        }
        if (name == null) {
            name = new ByteArrayOutputStream(piece.content().length);
        }
        name.writeBytes(piece.content());
        nameEnded = (piece.flags() & AlternateName.CONTINUE) == 0;
    }

    /// Whether anything of Rock Ridge was there.
    boolean areRecorded() {
        return posix != null || times != null || name != null || link != null || childLink != null || parentLink != null
                || relocated || device != null;
    }
}
