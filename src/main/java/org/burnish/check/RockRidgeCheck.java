package org.burnish.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.rockridge.FileType;
import org.burnish.filesystem.rockridge.RockRidgeDecoder;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.jspecify.annotations.Nullable;

/// Checks the System Use entries of a primary hierarchy's records while its tree is walked.
@Clause("SUSP 5, RRIP 4")
final class RockRidgeCheck {
    /// Bytes that CD-ROM XA puts before the entries.
    private static final int XA_LENGTH = 14;
    /// Entries by which Rock Ridge is known where nothing declares it.
    private static final Set<String> MARKS = Set.of("PX", "NM", "TF", "RR");

    private final Examination exam;
    private final SystemUseReader reader;
    private final ContinuationAreas areas;
    private final Relocations relocations;
    private final Links links;
    private final LongSet names = new LongSet();
    private boolean declared;
    private boolean inUse;
    private int bytesSkipped;

    RockRidgeCheck(Examination exam, Hierarchy hierarchy, DirectoryTable directories, Findings findings) {
        this.exam = exam;
        int blockSize = hierarchy.space().blockSize();
        this.reader = new SystemUseReader(exam.source(), blockSize, RockRidgeDecoder.with(CompressedFile::decode), findings);
        this.areas = new ContinuationAreas(exam, blockSize);
        this.relocations = new Relocations(exam, directories);
        this.links = new Links(exam, directories);
    }

    /// Whether the tree has Rock Ridge.
    boolean isInUse() {
        return inUse;
    }

    Links links() {
        return links;
    }

    /// The entries of a record; empty when there is no Rock Ridge.
    RecordEntries read(DirectoryRecord record, long position) {
        RecordEntries entries = new RecordEntries();
        byte[] field = record.systemUse();
        int skipped = declared ? bytesSkipped : hasXa(field) ? XA_LENGTH : 0;
        if ((declared || mayHold(field, skipped)) && skipped < field.length) {
            long at = position + DirectoryRecord.lengthBeforeSystemUse(record.identifier().length) + skipped;
            reader.read(Arrays.copyOfRange(field, skipped, field.length), at, "", entries);
        }
        return entries;
    }

    private static boolean hasXa(byte[] field) {
        return field.length >= XA_LENGTH && field[6] == 'X' && field[7] == 'A';
    }

    /// Whether an entry of Rock Ridge stands in a field that nothing declares.
    private static boolean mayHold(byte[] field, int from) {
        int at = from;
        while (at + SystemUseEntry.HEADER_LENGTH <= field.length) {
            int length = field[at + 2] & 0xFF;
            if (length < SystemUseEntry.HEADER_LENGTH || at + length > field.length) {
                return false;
            }
            if (MARKS.contains(new String(field, at, 2, StandardCharsets.ISO_8859_1))) {
                return true;
            }
            at += length;
        }
        return false;
    }

    /// Takes note of the Continuation Areas of a record.
    ///
    /// @param owner whose record it is
    void continuations(RecordEntries entries, int owner) {
        for (RecordEntries.Continuation continuation : entries.continuations()) {
            areas.add(continuation.area(), continuation.position(), owner);
        }
    }

    /// Looks at a directory's record of itself.
    void self(DirectoryRecord record, long position, int directory, int owner) {
        boolean root = directory == 0;
        if (root) {
            declared = startsWithIndicator(record.systemUse());
        }
        RecordEntries entries = read(record, position);
        continuations(entries, owner);
        if (root) {
            begin(entries, position, owner);
        }
        if (inUse) {
            links.self(directory, entries, position);
        }
    }

    private static boolean startsWithIndicator(byte[] field) {
        int at = hasXa(field) ? XA_LENGTH : 0;
        return field.length >= at + 7 && field[at] == 'S' && field[at + 1] == 'P';
    }

    private void begin(RecordEntries entries, long position, int owner) {
        inUse = entries.ofRockRidge;
        bytesSkipped = entries.indicator == null ? 0 : entries.indicator.bytesSkipped();
        if (!inUse) {
            return;
        }
        if (!declared && !entries.indicatorBroken) {
            exam.report(Rule.SHARING_PROTOCOL, position, owner,
                    "Rock Ridge is used, but no SP entry at the start of the root directory says so; many readers then do not look for it");
        }
        if (!entries.extensionsReference) {
            exam.report(Rule.EXTENSIONS_REFERENCE, position, owner,
                    "Rock Ridge is used, but no ER entry in the root directory says so");
        }
    }

    /// Looks at a directory's record of its parent.
    void parent(DirectoryRecord record, long position, int directory, int owner) {
        RecordEntries entries = read(record, position);
        continuations(entries, owner);
        if (inUse && entries.parentLink != null) {
            relocations.parentLink(directory, entries.parentLink.block(), position);
        }
        names.clear();
    }

    /// Looks at the record of a file or directory.
    ///
    /// @param owner whose record it is
    /// @param parent number of the directory that it stands in
    void child(RecordEntries entries, DirectoryRecord record, long position, int owner, int parent) {
        continuations(entries, owner);
        if (!inUse) {
            return;
        }
        name(entries.name(), entries.nameContinues, position, owner);
        type(entries, record, position, owner);
        if (entries.childLink != null) {
            relocations.childLink(parent, owner, entries.childLink.block(), position);
        }
    }

    private void name(byte @Nullable [] name, boolean continues, long position, int owner) {
        if (name == null) {
            return;
        }
        String what = unusable(name);
        if (what != null) {
            exam.report(Rule.NAME_UNUSABLE, position, owner, "the Rock Ridge name " + what);
        } else if (continues) {
            exam.report(Rule.NAME_UNUSABLE, position, owner, "the Rock Ridge name says that it goes on, but it ends");
        } else if (!names.add(LongSet.hash(name, 0))) {
            exam.report(Rule.DUPLICATE_NAME, position, owner, "another entry of the same directory has this Rock Ridge name");
        }
    }

    private static @Nullable String unusable(byte[] name) {
        if (name.length == 0) {
            return "is empty";
        }
        for (byte b : name) {
            if (b == '/' || b == 0) {
                return "has a " + (b == 0 ? "NUL" : "slash") + " in it";
            }
        }
        boolean dots = name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.';
        return dots ? "is " + ".".repeat(name.length) : null;
    }

    private void type(RecordEntries entries, DirectoryRecord record, long position, int owner) {
        if (entries.posix == null) {
            exam.report(Rule.POSIX_MISSING, position, owner, "has no POSIX attributes (PX)");
            return;
        }
        int type = entries.type();
        boolean directory = type == FileType.DIRECTORY;
        if (directory != record.has(DirectoryRecord.DIRECTORY) && entries.childLink == null) {
            exam.report(Rule.POSIX_TYPE, position, owner, "the directory record says "
                    + (directory ? "file" : "directory") + ", the mode says " + describe(type));
        }
        if (entries.link != (type == FileType.SYMBOLIC_LINK)) {
            exam.report(Rule.SYMBOLIC_LINK, position, owner, entries.link
                    ? "has a link's path (SL), but the mode says " + describe(type)
                    : "is a symbolic link, but has no path (SL)");
        } else if (entries.linkContinues) {
            exam.report(Rule.SYMBOLIC_LINK, position, owner, "the link's path says that it goes on, but it ends");
        }
        if ((type == FileType.BLOCK_DEVICE || type == FileType.CHARACTER_DEVICE) && !entries.device) {
            exam.report(Rule.DEVICE_NUMBER, position, owner, "is a device, but has no device number (PN)");
        }
    }

    private static String describe(int type) {
        return switch (type) {
            case FileType.DIRECTORY -> "directory";
            case FileType.REGULAR -> "regular file";
            case FileType.SYMBOLIC_LINK -> "symbolic link";
            case FileType.BLOCK_DEVICE, FileType.CHARACTER_DEVICE -> "device";
            case FileType.FIFO -> "pipe";
            case FileType.SOCKET -> "socket";
            default -> "nothing that there is";
        };
    }

    /// Takes note of a directory that its record has led to.
    void directory(int directory, RecordEntries entries) {
        links.directory(directory, entries);
        if (entries.relocated) {
            relocations.relocated(directory);
        }
    }

    /// Settles what only the whole tree can tell.
    void settle(FileTable files) {
        areas.settle("continuation areas");
        if (inUse) {
            relocations.settle();
            links.settle(files, relocations);
        }
    }
}
