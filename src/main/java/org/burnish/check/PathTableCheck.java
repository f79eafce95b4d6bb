package org.burnish.check;

import java.io.IOException;
import java.util.BitSet;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.PathTableRecord.ByteOrder;
import org.burnish.filesystem.iso9660.PathTableRecord;
import org.burnish.tree.PrintableName;

/// Checks the path tables of a hierarchy against its tree of directories, which counts.
@Clause("ECMA-119 6.9")
final class PathTableCheck {
    /// Directories that 16-bit numbers can name.
    private static final int MOST_NUMBERED = 65535;

    private final Examination exam;
    private final Tree tree;
    private final DirectoryTable directories;
    private final ChildIndex children;
    private final LocationIndex locations;

    PathTableCheck(Examination exam, Tree tree) {
        this.exam = exam;
        this.tree = tree;
        this.directories = tree.directories();
        this.children = new ChildIndex(directories);
        this.locations = new LocationIndex(directories);
    }

    /// Checks nothing when there is not even a root directory.
    void run() throws IOException {
        if (directories.size() == 0) {
            return;
        }
        HierarchyDescriptor.PathTableLocations tables = tree.hierarchy().descriptor().pathTables();
        required(tables.typeL(), ByteOrder.L);
        required(tables.typeM(), ByteOrder.M);
        if (tables.optionalTypeL() != 0) {
            check(tables.optionalTypeL(), ByteOrder.L, "optional type L path table");
        }
        if (tables.optionalTypeM() != 0) {
            check(tables.optionalTypeM(), ByteOrder.M, "optional type M path table");
        }
    }

    private void required(long location, ByteOrder order) throws IOException {
        String name = "type " + order + " path table";
        if (location == 0) {
            exam.report(Rule.PATH_TABLE_MISSING, tree.hierarchy().position(), tree.hierarchy().called(name), "there is none");
        } else {
            check(location, order, name);
        }
    }

    private void check(long location, ByteOrder order, String name) throws IOException {
        Hierarchy hierarchy = tree.hierarchy();
        String subject = hierarchy.called(name);
        long start = hierarchy.space().position(location);
        long size = hierarchy.descriptor().pathTableSize();
        long available = hierarchy.available(location, size);
        if (available < size) {
            exam.report(Rule.OUTSIDE, hierarchy.position(), subject, "has " + size + " bytes from block " + location
                    + " on, but the image ends before");
        }
        exam.claim(exam.owners().add(OwnerKind.PATH_TABLE, subject), start, available);
        if (available > 0) {
            new Pass(order, subject, start, available).run();
        }
    }

    /// One table read from its start to its end.
    private final class Pass {
        private final ByteOrder order;
        private final String subject;
        private final RecordWindow window;
        /// Directories by their numbers in the table, from 1; -1 for one that the tree does not have.
        private final IntColumn numbered = new IntColumn();
        private final BitSet listed = new BitSet();
        private boolean disordered;
        private int parentBefore;
        private byte[] identifierBefore = {};

        Pass(ByteOrder order, String subject, long start, long size) {
            this.order = order;
            this.subject = subject;
            this.window = new RecordWindow(exam, start, size, subject);
            numbered.add(-1);
        }

        void run() throws IOException {
            int most = 2 * Math.max(MOST_NUMBERED, directories.size());
            while (window.hasMore()) {
                long position = window.position();
                if (numbered.size() > most) {
                    exam.report(Rule.PATH_TABLE_SIZE, position, subject, "has more than " + most + " records for "
                            + directories.size() + " directories");
                    return;
                }
                try {
                    record(PathTableRecord.read(window.reader(), order), position);
                } catch (DiscFormatException e) {
                    exam.report(Rule.PATH_TABLE_SIZE, position, subject, "ends in the middle of a record or behind the last one: "
                            + e.getMessage());
                    break;
                }
            }
            missing();
        }

        private void record(PathTableRecord record, long position) {
            int number = numbered.size();
            int directory = number == 1 ? root(record, position) : find(record, number, position);
            numbered.add(directory);
            if (directory >= 0) {
                listed.set(directory);
            }
            order(record, number, position);
        }

        private int root(PathTableRecord record, long position) {
            if (record.identifier().length != 1 || record.identifier()[0] != 0 || record.parent() != 1) {
                exam.report(Rule.PATH_TABLE, position, subject, "the first record is not that of the root directory");
            }
            requireLocation(record, 0, position);
            return 0;
        }

        private int find(PathTableRecord record, int number, long position) {
            int parent = record.parent() >= 1 && record.parent() < number ? numbered.get(record.parent()) : -1;
            int directory = parent < 0 ? -1 : children.find(parent, record.identifier());
            if (directory >= 0) {
                requireLocation(record, directory, position);
                return directory;
            }
            return findByLocation(record, number, parent, position);
        }

        /// The record's parent or identifier is wrong: its location may still tell what is meant.
        private int findByLocation(PathTableRecord record, int number, int parent, long position) {
            int directory = locations.at(record.location() + record.extendedAttributeLength());
            String name = "record " + number + " (" + text(record.identifier()) + ")";
            if (directory <= 0) {
                exam.report(Rule.PATH_TABLE, position, subject, name + " leads to block " + record.location()
                        + ", where the tree has no directory");
                return -1;
            }
            String meant = exam.owners().words(directories.owner(directory));
            if (parent == directories.parent(directory)) {
                exam.report(Rule.PATH_TABLE, position, subject, name + " leads to " + meant + ", which has another identifier");
            } else {
                exam.report(Rule.PATH_TABLE, position, subject, name + " leads to " + meant
                        + ", but its parent number " + record.parent() + " is not that of the directory above");
            }
            return directory;
        }

        private void requireLocation(PathTableRecord record, int directory, long position) {
            long location = record.location() + record.extendedAttributeLength();
            if (location != directories.location(directory)) {
                exam.report(Rule.PATH_TABLE, position, subject, "says that " + exam.owners().words(directories.owner(directory))
                        + " is at block " + location + "; its directory record says block " + directories.location(directory));
            }
        }

        private void order(PathTableRecord record, int number, long position) {
            if (number > 2 && !disordered && (record.parent() < parentBefore
                    || record.parent() == parentBefore && compare(identifierBefore, record.identifier()) > 0)) {
                disordered = true;
                exam.report(Rule.PATH_TABLE_ORDER, position, subject, "record " + number + " (" + text(record.identifier())
                        + ") should come before the record in front of it");
            }
            parentBefore = record.parent();
            identifierBefore = record.identifier();
        }

        /// Identifiers count as if padded to the same length.
        private int compare(byte[] a, byte[] b) {
            int padding = tree.hierarchy().isJoliet() ? 0 : ' ';
            for (int i = 0; i < Math.max(a.length, b.length); i++) {
                int left = i < a.length ? a[i] & 0xFF : padding;
                int right = i < b.length ? b[i] & 0xFF : padding;
                if (left != right) {
                    return left - right;
                }
            }
            return 0;
        }

        private String text(byte[] identifier) {
            return PrintableName.of(tree.hierarchy().rules().name(identifier));
        }

        private void missing() {
            int count = directories.size();
            if (count > MOST_NUMBERED) {
                exam.report(Rule.PATH_TABLE_ORDER, window.start(), subject, "the tree has " + count
                        + " directories; a path table can tell the parents of " + MOST_NUMBERED + " apart");
                return;
            }
            for (int i = listed.nextClearBit(0); i < count; i = listed.nextClearBit(i + 1)) {
                exam.report(Rule.PATH_TABLE_MISSING, window.start(), subject, "does not list "
                        + exam.owners().words(directories.owner(i)));
            }
        }
    }
}
