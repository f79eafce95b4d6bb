package org.burnish.check;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.rockridge.AlternateName;
import org.burnish.filesystem.rockridge.ChildLink;
import org.burnish.filesystem.rockridge.FileType;
import org.burnish.filesystem.rockridge.ParentLink;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.burnish.filesystem.rockridge.PosixDevice;
import org.burnish.filesystem.rockridge.RelocatedDirectory;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents;
import org.burnish.filesystem.rockridge.TimeStamps;
import org.burnish.filesystem.susp.ContinuationArea;
import org.burnish.filesystem.susp.ExtensionsReference;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.jspecify.annotations.Nullable;

/// The System Use entries of one directory record, as far as checks need them.
final class RecordEntries implements SystemUseReader.Visitor {
    /// A CE entry.
    ///
    /// @param position byte position in the image of the entry
    record Continuation(ContinuationArea area, long position) {}

    @Nullable PosixAttributes posix;
    @Nullable ChildLink childLink;
    @Nullable ParentLink parentLink;
    @Nullable SharingProtocolIndicator indicator;
    @Nullable CompressedFile compressed;
    boolean indicatorBroken;
    boolean extensionsReference;
    boolean relocated;
    boolean link;
    boolean linkContinues;
    boolean device;
    boolean nameContinues;
    /// Whether anything was there that only Rock Ridge writes.
    boolean ofRockRidge;
    private @Nullable ByteArrayOutputStream name;
    private List<Continuation> continuations = List.of();

    /// The CE entries.
    List<Continuation> continuations() {
        return continuations;
    }

    /// The name, or null when none is recorded.
    byte @Nullable [] name() {
        return name == null ? null : name.toByteArray();
    }

    /// The file type in the mode, or 0 when no mode is recorded.
    int type() {
        return posix == null ? 0 : (int) (posix.mode() & FileType.MASK);
    }

    /// Whether the record is that of a file, as far as its entries tell.
    boolean isRegularFile() {
        return childLink == null && (type() == 0 || type() == FileType.REGULAR);
    }

    @Override
    public void entry(SystemUseEntry entry, long position) {
        ofRockRidge |= entry instanceof PosixAttributes || entry instanceof AlternateName || entry instanceof TimeStamps;
        switch (entry) {
            case PosixAttributes attributes -> posix = attributes;
            case AlternateName piece -> name(piece);
            case ContinuationArea area -> {
                continuations = continuations.isEmpty() ? new ArrayList<>() : continuations;
                continuations.add(new Continuation(area, position));
            }
            case SymbolicLinkComponents piece -> {
                link = true;
                linkContinues = piece.continued();
            }
            case PosixDevice _ -> device = true;
            case ChildLink to -> childLink = to;
            case ParentLink to -> parentLink = to;
            case RelocatedDirectory _ -> relocated = true;
            case CompressedFile file -> compressed = file;
            case SharingProtocolIndicator found -> indicator = found;
            case ExtensionsReference _ -> extensionsReference = true;
            default -> indicatorBroken |= entry.signature() == SharingProtocolIndicator.SIGNATURE;
        }
    }

    private void name(AlternateName piece) {
        if ((piece.flags() & (AlternateName.CURRENT | AlternateName.PARENT)) != 0) {
            return;
        }
        if (name == null) {
            name = new ByteArrayOutputStream(piece.content().length);
        }
        name.writeBytes(piece.content());
        nameContinues = (piece.flags() & AlternateName.CONTINUE) != 0;
    }
}
