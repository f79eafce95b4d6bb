package org.burnish.check;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.jspecify.annotations.Nullable;

/// The link counts and serial numbers of POSIX attributes against the tree as it is.
@Clause("RRIP 4.1.1")
final class Links {
    private static final int NUMBER_BITS = 29;
    private static final int UNKNOWN = 0;

    private final Examination exam;
    private final DirectoryTable directories;

    /// Link counts of directories: as their own records say, and as their parents' records of them say.
    private final IntColumn ofSelf = new IntColumn();
    private final LongColumn selfRecords = new LongColumn();
    private final IntColumn ofChild = new IntColumn();

    /// Link counts and serial numbers of files, in the order of the table of files.
    private final IntColumn ofFile = new IntColumn();
    private final IntColumn serials = new IntColumn();

    Links(Examination exam, DirectoryTable directories) {
        this.exam = exam;
        this.directories = directories;
    }

    /// What a directory's record of itself says. Called for all directories in order, as far as they can be read.
    void self(int directory, RecordEntries entries, long record) {
        while (ofSelf.size() <= directory) {
            ofSelf.add(UNKNOWN);
            selfRecords.add(-1);
        }
        ofSelf.set(directory, count(entries.posix));
        selfRecords.set(directory, record);
    }

    /// What a directory's record in its parent says.
    void directory(int directory, RecordEntries entries) {
        while (ofChild.size() <= directory) {
            ofChild.add(UNKNOWN);
        }
        ofChild.set(directory, count(entries.posix));
    }

    /// What a file's record says, unless it stands for a relocated directory. Called for all files in order.
    void file(RecordEntries entries) {
        PosixAttributes posix = entries.childLink == null ? entries.posix : null;
        ofFile.add(count(posix));
        serials.add(posix == null ? 0 : (int) posix.serialNumber());
    }

    private static int count(@Nullable PosixAttributes posix) {
        return posix == null ? UNKNOWN : (int) Math.clamp(posix.links(), 0, Integer.MAX_VALUE);
    }

    void settle(FileTable files, Relocations relocations) {
        settleDirectories(relocations);
        settleFiles(files);
    }

    private void settleDirectories(Relocations relocations) {
        int[] standing = new int[directories.size()];
        int[] belonging = new int[directories.size()];
        for (int i = 1; i < standing.length; i++) {
            standing[directories.parent(i)]++;
            belonging[relocations.logicalParent(i)] += relocations.isHidden(i) ? 0 : 1;
        }
        for (int i = 0; i < standing.length; i++) {
            int self = i < ofSelf.size() ? ofSelf.get(i) : UNKNOWN;
            int child = i < ofChild.size() ? ofChild.get(i) : UNKNOWN;
            if (!fits(self, standing[i], belonging[i])) {
                complain(i, selfRecords.get(i), "its record of itself", self, belonging[i]);
            } else if (!fits(child, standing[i], belonging[i])) {
                complain(i, directories.record(i), "its record", child, belonging[i]);
            }
        }
    }

    /// One link means that nobody counted; makers count relocated directories here or there.
    private static boolean fits(int links, int standing, int belonging) {
        return links == UNKNOWN || links == 1 || links >= 2 + Math.min(standing, belonging) && links <= 2 + Math.max(standing, belonging);
    }

    private void complain(int directory, long record, String where, int links, int subdirectories) {
        exam.report(Rule.POSIX_LINKS, record, directories.owner(directory), where + " says "
                + links + " links, but with " + subdirectories + " subdirectories it has " + (2 + subdirectories));
    }

    /// Names of one file have one serial number; where there are none, one place.
    private void settleFiles(FileTable files) {
        groups(files, (file) -> serials.get(file) & 0xFFFF_FFFFL, this::settleSerial);
        groups(files, (file) -> serials.get(file) == 0 && files.sizeOf(file) > 0 ? files.location(file) : 0, this::settlePlace);
    }

    private interface Group {
        void settle(FileTable files, int[] group);
    }

    private static void groups(FileTable files, IntToLongFunction key, Group settlement) {
        long[] order = new long[files.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = key.applyAsLong(i) << NUMBER_BITS | i;
        }
        Arrays.sort(order);
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && order[to] >>> NUMBER_BITS == order[from] >>> NUMBER_BITS) {
                to++;
            }
            if (order[from] >>> NUMBER_BITS != 0) {
                settlement.settle(files, Arrays.stream(order, from, to).mapToInt(Links::number).toArray());
            }
            from = to;
        }
    }

    private void settleSerial(FileTable files, int[] group) {
        int first = group[0];
        for (int other : group) {
            if (files.sizeOf(other) != files.sizeOf(first)
                    || files.sizeOf(first) > 0 && files.location(other) != files.location(first)) {
                exam.report(Rule.POSIX_SERIAL, files.record(other), files.owner(other),
                        "has the serial number of " + exam.owners().words(files.owner(first)) + ", but other bytes");
                return;
            }
        }
        settleCount(files, group, "its serial number");
    }

    /// Equal files may share their place without being one file; each then says that it has one link.
    private void settlePlace(FileTable files, int[] group) {
        if (Arrays.stream(group).anyMatch(file -> ofFile.get(file) > 1)) {
            settleCount(files, group, "its bytes");
        }
    }

    private void settleCount(FileTable files, int[] group, String common) {
        for (int file : group) {
            int links = ofFile.get(file);
            if (links != group.length && links != UNKNOWN) {
                exam.report(links < group.length ? Rule.POSIX_LINKS : Rule.POSIX_LINKS_ELSEWHERE, files.record(file),
                        files.owner(file), "says " + links + " links, but " + group.length
                                + (group.length == 1 ? " name on the disc has " : " names on the disc have ") + common);
                return;
            }
        }
    }

    private static int number(long key) {
        return (int) (key & (1L << NUMBER_BITS) - 1);
    }
}
