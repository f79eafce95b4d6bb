package org.burnish.check;

import java.io.IOException;
import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryReader;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.jspecify.annotations.Nullable;

/// Checks the records of one directory, from the first to the last.
@Clause("ECMA-119 6.8.1, 9.1, 9.3")
final class DirectoryVisit implements DirectoryReader.Visitor {
    private static final int RESERVED_FLAGS = 0b0110_0000;

    private final TreeWalk walk;
    private final Examination exam;
    private final IdentifierRules rules;
    private final int directory;
    private final int owner;
    private final String subject;
    private final LongSet identifiers = new LongSet();
    private int seen;
    private boolean disordered;
    private @Nullable DirectoryRecord before;
    private @Nullable OpenFile open;

    /// A file whose last record was not seen yet.
    private static final class OpenFile {
        private final int owner;
        private final long record;
        private final long location;
        private final @Nullable RecordEntries entries;
        private long size;
        private long lastRecord;

        OpenFile(int owner, long record, long location, @Nullable RecordEntries entries) {
            this.owner = owner;
            this.record = record;
            this.location = location;
            this.entries = entries;
        }
    }

    DirectoryVisit(TreeWalk walk, int directory) {
        this.walk = walk;
        this.exam = walk.exam();
        this.rules = walk.hierarchy().rules();
        this.directory = directory;
        this.owner = walk.directories().owner(directory);
        this.subject = exam.owners().words(owner);
    }

    @Override
    public boolean record(DirectoryRecord record, long position) {
        int number = seen++;
        if (number == 0) {
            self(record, position);
        } else if (number == 1) {
            parent(record, position);
        }
        if (record.isSelf() || record.isParent()) {
            if (number > 1) {
                exam.report(record.isSelf() ? Rule.SELF_RECORD : Rule.PARENT_RECORD, position, subject,
                        "record " + (number + 1) + " of the directory claims to be that of the directory "
                                + (record.isSelf() ? "itself" : "above"));
            }
        } else {
            child(record, position);
        }
        walk.findings().flush(position, subject);
        return true;
    }

    private void self(DirectoryRecord record, long position) {
        DirectoryTable directories = walk.directories();
        if (!record.isSelf()) {
            exam.report(Rule.SELF_RECORD, position, subject, "the first record is not that of the directory itself");
            return;
        }
        requireSame(Rule.SELF_RECORD, record, position, "the directory's record of itself", directory,
                directory == 0 ? "the volume descriptor" : "the record that leads here");
        directories.says(directory, record.dataLength());
        if (!record.has(DirectoryRecord.DIRECTORY)) {
            exam.report(Rule.FILE_FLAGS, position, subject, "the directory's record of itself says that it is a file");
        }
        RockRidgeCheck rockRidge = walk.rockRidge();
        if (rockRidge != null) {
            rockRidge.self(record, position, directory, directories.owner(directory));
        }
    }

    private void parent(DirectoryRecord record, long position) {
        DirectoryTable directories = walk.directories();
        if (!record.isParent()) {
            exam.report(Rule.PARENT_RECORD, position, subject, "the second record is not that of the directory above");
            return;
        }
        if (directory > 0 && record.dataLocation() == directories.location(directory)) {
            exam.report(Rule.PARENT_IS_SELF, position, subject, "the directory's record of its parent leads to the directory itself, not to block "
                    + directories.location(directories.parent(directory)));
        } else {
            requireSame(Rule.PARENT_RECORD, record, position, "the directory's record of its parent",
                    directories.parent(directory), "the parent");
        }
        RockRidgeCheck rockRidge = walk.rockRidge();
        if (rockRidge != null) {
            rockRidge.parent(record, position, directory, directories.owner(directory));
        }
    }

    private void requireSame(Rule rule, DirectoryRecord record, long position, String what, int as, String reference) {
        long location = walk.directories().location(as);
        long length = walk.directories().length(as);
        if (record.dataLocation() != location) {
            exam.report(rule, position, subject, what + " says block " + record.dataLocation() + ", but " + reference
                    + " says block " + location);
        } else if (!walk.directories().hasLength(as, record.dataLength())) {
            exam.report(rule, position, subject, what + " says " + record.dataLength() + " bytes, but " + reference
                    + " says " + length);
        }
    }

    private void child(DirectoryRecord record, long position) {
        OpenFile chain = open;
        if (chain != null && continues(record)) {
            section(chain, record, position);
            return;
        }
        abandon();
        RockRidgeCheck rockRidge = walk.rockRidge();
        RecordEntries entries = rockRidge == null ? null : rockRidge.read(record, position);
        boolean isDirectory = record.has(DirectoryRecord.DIRECTORY);
        int child = exam.owners().add(isDirectory ? OwnerKind.DIRECTORY : OwnerKind.FILE, owner, walk.name(record, entries));
        if (!walk.findings().isEmpty()) {
            walk.findings().flush(position, exam.owners().words(child));
        }
        check(record, position, child);
        if (rockRidge != null && entries != null) {
            rockRidge.child(entries, record, position, child, directory);
        }
        if (isDirectory) {
            int number = walk.directory(record, position, child, directory);
            if (number >= 0 && rockRidge != null && entries != null) {
                rockRidge.directory(number, entries);
            }
        } else {
            section(new OpenFile(child, position, record.dataLocation(), entries), record, position);
        }
        before = record;
    }

    private boolean continues(DirectoryRecord record) {
        DirectoryRecord last = before;
        return last != null && Arrays.equals(last.identifier(), record.identifier())
                && last.has(DirectoryRecord.ASSOCIATED) == record.has(DirectoryRecord.ASSOCIATED);
    }

    private void section(OpenFile file, DirectoryRecord record, long position) {
        walk.section(record, position, file.owner);
        RockRidgeCheck rockRidge = walk.rockRidge();
        if (file.record != position && rockRidge != null) {
            rockRidge.continuations(rockRidge.read(record, position), file.owner);
            walk.findings().flush(position, exam.owners().words(file.owner));
        }
        if (file.entries != null && !follows(file, record)) {
            file.entries.compressed = null;
        }
        file.size += record.dataLength();
        file.lastRecord = position;
        if (!record.has(DirectoryRecord.MULTI_EXTENT)) {
            open = null;
            walk.file(file.owner, file.record, file.location, file.size, file.entries);
            return;
        }
        open = file;
        if (record.dataLength() % Examination.SECTOR != 0) {
            exam.report(Rule.SECTION_SIZE, position, file.owner, "a section that is not the last has "
                    + record.dataLength() + " bytes, which do not fill its blocks");
        }
    }

    /// Whether a section lies in one piece behind those before it.
    private boolean follows(OpenFile file, DirectoryRecord record) {
        boolean interleaved = record.fileUnitSize() > 0 && record.interleaveGapSize() > 0;
        return !interleaved && record.dataLocation() == file.location + file.size / walk.hierarchy().space().blockSize();
    }

    /// Ends a file whose last section does not come.
    private void abandon() {
        OpenFile chain = open;
        if (chain != null) {
            open = null;
            exam.report(Rule.MULTI_EXTENT, chain.lastRecord, chain.owner,
                    "a record says that another section of the file follows, but none does");
            walk.file(chain.owner, chain.record, chain.location, chain.size, chain.entries);
        }
    }

    private void check(DirectoryRecord record, long position, int child) {
        IdentifierRules.Complaint complaint = (rule, what) -> exam.report(rule, position, child, what);
        rules.check(record, complaint);
        if ((record.flags() & RESERVED_FLAGS) != 0) {
            complaint.report(Rule.FILE_FLAGS, "reserved file flags are set");
        }
        int pathLength = walk.directories().pathLength(directory) + record.identifier().length;
        if (pathLength > rules.longestPath()) {
            complaint.report(Rule.PATH_LENGTH, "the path has " + pathLength + " bytes; " + rules.longestPath() + " are allowed");
        }
        int set = walk.hierarchy().descriptor().volumeSetSize();
        if (record.volumeSequenceNumber() > Math.max(set, 1)) {
            complaint.report(Rule.VOLUME_SET, "lies on volume " + record.volumeSequenceNumber() + " of a set of " + set);
        }
        if (!identifiers.add(LongSet.hash(record.identifier(), record.flags() & DirectoryRecord.ASSOCIATED))) {
            complaint.report(Rule.DUPLICATE_IDENTIFIER, "another record of the same directory has this identifier");
        } else if (before != null && !disordered && rules.compare(before, record) > 0) {
            disordered = true;
            complaint.report(Rule.RECORD_ORDER, "should come before the record in front of it");
        }
    }

    /// Looks at what can only be seen when no record follows.
    void end() {
        abandon();
        if (seen < 2) {
            exam.report(seen == 0 ? Rule.SELF_RECORD : Rule.PARENT_RECORD,
                    walk.hierarchy().space().position(walk.directories().location(directory)), subject,
                    seen == 0 ? "has no records at all" : "has no record of its parent");
        }
    }
}
