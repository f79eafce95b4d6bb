package org.burnish.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.burnish.filesystem.iso9660.DirectoryReader;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.jspecify.annotations.Nullable;

/// Walks a hierarchy of directories level by level, claims what its records lead to and checks them. Each
/// directory is read once, however often records lead to it.
final class TreeWalk {
    private static final int MOST_LEVELS = 8;

    private final Examination exam;
    private final Hierarchy hierarchy;
    private final DirectoryTable directories = new DirectoryTable();
    private final FileTable files = new FileTable();
    private final SectorSet walked = new SectorSet();
    private final RecordFindings findings;
    private final DirectoryReader reader;
    private final Extents extents;
    private final @Nullable RockRidgeCheck rockRidge;
    private final CompressionCheck compression;

    TreeWalk(Examination exam, Hierarchy hierarchy) {
        this.exam = exam;
        this.hierarchy = hierarchy;
        this.findings = new RecordFindings(exam.findings());
        this.reader = new DirectoryReader(hierarchy.space(), findings);
        this.extents = new Extents(exam, hierarchy);
        this.compression = new CompressionCheck(exam, hierarchy);
        this.rockRidge = hierarchy.title().isEmpty() ? new RockRidgeCheck(exam, hierarchy, directories, findings) : null;
    }

    Tree run() throws IOException {
        root();
        for (int directory = 0; directory < directories.size(); directory++) {
            exam.checkpoint();
            walk(directory);
            exam.progress().advance(1);
        }
        if (rockRidge != null) {
            rockRidge.settle(files);
        }
        extents.settle();
        return new Tree(hierarchy, directories, files, rockRidge != null && rockRidge.isInUse());
    }

    Examination exam() {
        return exam;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    DirectoryTable directories() {
        return directories;
    }

    RecordFindings findings() {
        return findings;
    }

    @Nullable RockRidgeCheck rockRidge() {
        return rockRidge;
    }

    private void root() {
        DirectoryRecord root = hierarchy.descriptor().root();
        int owner = exam.owners().add(OwnerKind.DIRECTORY, hierarchy.title());
        add(root, hierarchy.position() + 156, owner, 0);
    }

    private void walk(int directory) throws IOException {
        DirectoryVisit visit = new DirectoryVisit(this, directory);
        long length = hierarchy.available(directories.location(directory), directories.length(directory));
        if (length > 0) {
            reader.read(directories.location(directory), length, exam.owners().words(directories.owner(directory)), visit);
        }
        visit.end();
        findings.flush();
    }

    /// Enters a directory, unless its sectors were walked already.
    ///
    /// @param parent number of the directory that the record stands in
    /// @return its number, or -1 when it is not entered
    int directory(DirectoryRecord record, long position, int owner, int parent) {
        if (directories.level(parent) == MOST_LEVELS && !hierarchy.isJoliet() && !(hierarchy.rules() instanceof FreeIdentifiers)) {
            exam.report(Rule.DIRECTORY_DEPTH, position, owner, "stands on level "
                    + (MOST_LEVELS + 1) + " of the hierarchy; " + MOST_LEVELS + " levels are allowed");
        }
        return add(record, position, owner, parent);
    }

    private int add(DirectoryRecord record, long position, int owner, int parent) {
        long block = record.dataLocation();
        long start = hierarchy.space().position(block) / exam.unit();
        long count = Math.ceilDiv(hierarchy.available(block, record.dataLength()), exam.unit());
        if (!extents.claim(record, position, owner)) {
            return -1;
        }
        if (record.dataLength() % Examination.SECTOR != 0) {
            exam.report(Rule.DIRECTORY_SIZE, position, owner, "has " + record.dataLength()
                    + " bytes, which is no multiple of 2048");
        }
        boolean twice = walked.contains(start);
        if (!walked.add(start, count)) {
            if (twice) {
                exam.report(Rule.DIRECTORY_LOOP, position, owner, "leads to block " + block
                        + ", a directory that also stands elsewhere in the tree; it is not entered again");
            }
            return -1;
        }
        return directories.add(owner, parent, position, block, record.dataLength(), record.identifier());
    }

    /// Takes a file all of whose records were seen.
    void file(int owner, long record, long location, long size, @Nullable RecordEntries entries) {
        files.add(owner, record, location, size, entries == null || entries.isRegularFile());
        if (rockRidge != null && entries != null) {
            rockRidge.links().file(entries);
            if (entries.compressed != null) {
                compression.file(entries.compressed, owner, record, location, size);
            }
        }
    }

    /// Claims the section of a file that a record leads to.
    void section(DirectoryRecord record, long position, int owner) {
        extents.claim(record, position, owner);
    }

    /// The name under which a record's file or directory is known.
    byte[] name(DirectoryRecord record, @Nullable RecordEntries entries) {
        byte[] alternate = entries == null ? null : entries.name();
        return alternate != null && alternate.length > 0
                ? alternate
                : hierarchy.rules().name(record.identifier()).getBytes(StandardCharsets.UTF_8);
    }
}
