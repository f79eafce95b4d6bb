package org.burnish.check;

import static org.burnish.check.Maker.BURNISH;
import static org.burnish.check.Maker.XORRISO;
import static org.burnish.check.TestImage.SECTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The seeded corruptions: what is broken, which rule finds it, about what, and which findings follow from it.
final class Corruptions {
    private static final int LOCATION = 2;
    private static final int DATA_LENGTH = 10;
    private static final int MONTH = 19;
    private static final int FLAGS = 25;
    private static final int VOLUME_NUMBER = 28;
    private static final int IDENTIFIER = 33;
    private static final int SPACE_SIZE = 80;
    private static final int PATH_TABLE_SIZE = 132;
    private static final int TYPE_L = 140;
    private static final int ROOT = 156;

    private Corruptions() {}

    static List<Corruption> ofDescriptors() {
        return List.of(
                Corruption.of("the volume space size differs between its halves",
                        i -> {
                            int at = i.descriptor(false) + SPACE_SIZE;
                            i.putU32be(at + 4, 77);
                            return at;
                        },
                        "both-endian", "volume descriptor"),
                Corruption.of("the volume ends before its last file",
                        i -> {
                            int at = i.descriptor(false) + SPACE_SIZE;
                            i.putU32both(at, i.location(i.record("docs/data.bin")) + 1);
                            return i.record("docs/data.bin");
                        },
                        "outside-volume", ""),
                Corruption.of("the volume claims more than the image has",
                        i -> {
                            int at = i.descriptor(false) + SPACE_SIZE;
                            i.putU32both(at, i.sectors() + 100);
                            return at;
                        },
                        "volume-size", "primary volume descriptor"),
                Corruption.of("the image is cut off",
                        i -> {
                            int file = i.record("docs/data.bin");
                            i.truncate(i.location(file) + 1);
                            return file;
                        },
                        "outside", "file /docs/data.bin").also("image-truncated"),
                Corruption.of("the terminator is gone",
                        i -> {
                            int at = i.descriptor(true) + SECTOR;
                            i.fill(at, SECTOR, 0);
                            return at;
                        },
                        "descriptor-terminator", "volume descriptors"),
                Corruption.of("a date of the volume is no moment",
                        i -> {
                            int at = i.descriptor(false) + 813;
                            i.put(at + 4, '1', '3');
                            return at;
                        },
                        "volume-time", "volume descriptor").notFor(BURNISH),
                Corruption.of("a reserved byte is set",
                        i -> {
                            int at = i.descriptor(false) + 1500;
                            i.put(at, 1);
                            return at;
                        },
                        "descriptor-reserved", "primary volume descriptor"),
                Corruption.of("the file structure version is 7",
                        i -> {
                            int at = i.descriptor(false) + 881;
                            i.put(at, 7);
                            return at;
                        },
                        "descriptor-version", "primary volume descriptor"),
                Corruption.of("the volume identifier has small letters",
                        i -> {
                            int at = i.descriptor(false) + 40;
                            i.put(at, 'x');
                            return at;
                        },
                        "descriptor-text", "primary volume descriptor"),
                Corruption.of("the root's record has another length than the root",
                        i -> {
                            int at = i.descriptor(false) + ROOT;
                            i.putU32both(at + DATA_LENGTH, 1900);
                            return i.dot(at, 0);
                        },
                        "self-record", "directory /").also("directory-size"),
                Corruption.of("a sector that nobody owns is not empty",
                        i -> {
                            int at = (i.sectors() - 3) * SECTOR;
                            i.put(at + 5, 42);
                            return at;
                        },
                        "unclaimed", "unclaimed"));
    }

    static List<Corruption> ofPathTables() {
        return List.of(
                Corruption.of("a record of the type L path table leads elsewhere",
                        i -> {
                            int at = pathTableRecord(i, true, 3);
                            i.putU32le(at + 2, 9);
                            return at;
                        },
                        "path-table", "type L path table"),
                Corruption.of("a record of the type M path table leads elsewhere",
                        i -> {
                            int at = pathTableRecord(i, false, 2);
                            i.putU32be(at + 2, 9);
                            return at;
                        },
                        "path-table", "type M path table"),
                Corruption.of("a path table has the wrong parent",
                        i -> {
                            int at = pathTableRecord(i, true, 6);
                            i.put(at + 6, i.u8(at + 6) - 1, 0);
                            return at;
                        },
                        "path-table", "type L path table").also("path-table-order"),
                Corruption.of("a path table calls a directory otherwise",
                        i -> {
                            int at = pathTableRecord(i, false, 3);
                            i.put(at + 8, 'E');
                            return at;
                        },
                        "path-table", "type M path table").also("path-table-order"),
                Corruption.of("the path tables are longer than their records",
                        i -> {
                            int at = i.descriptor(false) + PATH_TABLE_SIZE;
                            i.putU32both(at, i.u32le(at) + 8);
                            return i.u32le(i.descriptor(false) + TYPE_L) * SECTOR;
                        },
                        "path-table-size", "type L path table"),
                Corruption.of("the path tables end before their last record",
                        i -> {
                            int at = i.descriptor(false) + PATH_TABLE_SIZE;
                            i.putU32both(at, i.u32le(at) - 12);
                            return i.u32le(i.descriptor(false) + TYPE_L) * SECTOR;
                        },
                        "path-table-missing", "type L path table").also("path-table-size"));
    }

    private static int pathTableRecord(TestImage i, boolean typeL, int number) {
        int descriptor = i.descriptor(false);
        int at = typeL ? i.u32le(descriptor + TYPE_L) * SECTOR : Integer.reverseBytes(i.u32le(descriptor + TYPE_L + 8)) * SECTOR;
        for (int n = 1; n < number; n++) {
            at += 8 + i.u8(at) + i.u8(at) % 2;
        }
        return at;
    }

    static List<Corruption> ofDirectories() {
        return List.of(
                Corruption.of("a file's location differs between its halves",
                        i -> {
                            int at = i.record("docs/data.bin");
                            i.putU32be(at + LOCATION + 4, 20);
                            return at;
                        },
                        "both-endian", "file /docs/data.bin"),
                Corruption.of("a file's length differs between its halves",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.putU32be(at + DATA_LENGTH + 4, 1001);
                            return at;
                        },
                        "both-endian", "file /docs/alpha.txt"),
                Corruption.of("a file lies outside the image",
                        i -> {
                            int at = i.record("docs/data.bin");
                            i.putU32both(at + LOCATION, 1_000_000);
                            return at;
                        },
                        "outside", "file /docs/data.bin").also("tree-extent"),
                Corruption.of("a file's blocks overlap another's",
                        i -> {
                            int at = i.record("docs/data.bin");
                            i.putU32both(at + LOCATION, i.location(at) + 1);
                            return i.location(at) * SECTOR;
                        },
                        "overlap", "file /docs/data.bin").also("tree-extent"),
                Corruption.of("the parent knows a directory as shorter than it is",
                        i -> {
                            int at = i.record("many");
                            i.putU32both(at + DATA_LENGTH, SECTOR);
                            return i.dot(at, 0);
                        },
                        "self-record", "directory /many").also("tree-missing", "unclaimed"),
                Corruption.of("a directory leads to a wrong parent",
                        i -> {
                            int at = i.dot(i.record("docs/sub"), 1);
                            i.putU32both(at + LOCATION, i.location(i.record("many")));
                            return at;
                        },
                        "parent-record", "directory /docs/sub"),
                Corruption.of("a directory leads back to its parent",
                        i -> {
                            int at = i.record("docs/sub");
                            i.putU32both(at + LOCATION, i.location(i.record("docs")));
                            i.putU32both(at + DATA_LENGTH, i.length(i.record("docs")));
                            return at;
                        },
                        "directory-loop", "directory /docs/sub").also("path-table", "posix-links", "tree-missing", "unclaimed"),
                Corruption.of("a directory is marked as a file",
                        i -> {
                            int at = i.record("docs/sub");
                            i.put(at + FLAGS, 0);
                            return at;
                        },
                        "posix-type", "file /docs/sub")
                        .also("identifier-version", "path-table", "posix-links", "posix-links-elsewhere", "tree-missing"),
                Corruption.of("an identifier has a small letter",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.put(at + IDENTIFIER, 'a');
                            return at;
                        },
                        "identifier-characters", "file /docs/alpha.txt").also("record-order"),
                Corruption.of("a version number is 0",
                        i -> {
                            int at = i.record("docs/beta.txt");
                            i.put(at + IDENTIFIER + i.u8(at + 32) - 1, '0');
                            return at;
                        },
                        "identifier-version", "file /docs/beta.txt"),
                Corruption.of("two files have one identifier",
                        i -> {
                            int from = i.record("many/file10.txt");
                            int at = i.record("many/file11.txt");
                            for (int b = 0; b < i.u8(from + 32); b++) {
                                i.put(at + IDENTIFIER + b, i.u8(from + IDENTIFIER + b));
                            }
                            return at;
                        },
                        "duplicate-identifier", "file /many/file11.txt"),
                Corruption.of("a file stands before one that it should follow",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.put(at + IDENTIFIER, 'Z');
                            return i.record("docs/beta.txt");
                        },
                        "record-order", ""),
                Corruption.of("a file's date is no moment",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.put(at + MONTH, 14);
                            return at;
                        },
                        "recording-time", "file /docs/alpha.txt"),
                Corruption.of("another section of a file is announced that is not there",
                        i -> {
                            int at = i.record("docs/data.bin");
                            i.put(at + FLAGS, 0x80);
                            return at;
                        },
                        "multi-extent", "file /docs/data.bin").also("section-size"),
                Corruption.of("a record says that it has 20 bytes",
                        i -> {
                            int at = i.record("many/file9.txt");
                            i.put(at, 20);
                            return at;
                        },
                        "directory-record-length", "directory /many").also("tree-missing"),
                Corruption.of("records end in the middle of a sector",
                        i -> {
                            int at = i.record("docs/beta.txt");
                            i.put(at, 0);
                            return at;
                        },
                        "directory-unused-bytes", "directory /docs")
                        .also("path-table", "posix-links", "posix-links-elsewhere", "tree-missing", "unclaimed"),
                Corruption.of("a file is on another volume",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.put(at + VOLUME_NUMBER, 2, 0, 0, 2);
                            return at;
                        },
                        "volume-set", "file /docs/alpha.txt"),
                Corruption.of("reserved flags are set",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.put(at + FLAGS, 0x20);
                            return at;
                        },
                        "file-flags", "file /docs/alpha.txt"));
    }

    static List<Corruption> ofRockRidge() {
        return List.of(
                Corruption.of("nothing declares the System Use entries",
                        i -> {
                            int at = i.dot(i.descriptor(false) + ROOT, 0);
                            i.put(i.entry(at, "SP"), 'Q', 'Q');
                            return at;
                        },
                        "sharing-protocol", "directory /"),
                Corruption.of("a continuation area starts at a wrong offset",
                        i -> {
                            int at = i.entry(i.record("docs/" + SampleTree.LONG), "CE");
                            i.putU32both(at + 12, 2040);
                            return at;
                        },
                        "continuation-crosses", "file /docs/").also("name-unusable", "posix-missing", "tree-name"),
                Corruption.of("a continuation area lies outside the image",
                        i -> {
                            int at = i.entry(i.record("docs/" + SampleTree.LONG), "CE");
                            i.putU32both(at + 4, 999_999);
                            return at;
                        },
                        "continuation-outside", "file /docs/").also("name-unusable", "posix-missing", "tree-name"),
                Corruption.of("continuation areas go round in a circle",
                        Corruptions::loop,
                        "continuation-loop", "file /docs/").also("name-unusable", "posix-missing", "system-use", "tree-name"),
                Corruption.of("a link count is wrong",
                        i -> {
                            int at = i.record("docs/readme.txt");
                            i.putU32both(i.entry(at, "PX") + 12, 1);
                            return at;
                        },
                        "posix-links", "").notFor(BURNISH),
                Corruption.of("a directory's link count is wrong",
                        i -> {
                            int at = i.dot(i.record("docs"), 0);
                            i.putU32both(i.entry(at, "PX") + 12, 9);
                            return at;
                        },
                        "posix-links", "directory /docs"),
                Corruption.of("the mode says directory, the record file",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            i.putU32both(i.entry(at, "PX") + 4, 040755);
                            return at;
                        },
                        "posix-type", "file /docs/alpha.txt").also("tree-missing"),
                Corruption.of("a symbolic link has no path",
                        i -> {
                            int at = i.record("docs/link");
                            i.put(i.entry(at, "SL"), 'Q', 'Q');
                            return at;
                        },
                        "symbolic-link", "file /docs/link"),
                Corruption.of("a name has a slash in it",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            name(i, at, "../ha.txt", 9);
                            return at;
                        },
                        "name-unusable", "file /docs/..\\x2Fha.txt"),
                Corruption.of("two entries of a directory have one name",
                        i -> {
                            int at = i.record("many/file11.txt");
                            name(i, at, "file10.txt", 10);
                            return at;
                        },
                        "duplicate-name", "file /many/file10.txt").also("tree-name"),
                Corruption.of("a file is called otherwise than by Joliet",
                        i -> {
                            int at = i.record("docs/alpha.txt");
                            name(i, at, "alphb.txt", 9);
                            return i.jolietRecord("docs/alpha.txt");
                        },
                        "tree-name", "Joliet file /docs/alpha.txt"),
                Corruption.of("a relocated directory is looked for where none is",
                        i -> {
                            int at = i.placeholder("deep/b/c/d/e/f/g/h/i");
                            int link = i.entry(at, "CL");
                            i.putU32both(link + 4, 5);
                            return at;
                        },
                        "child-link", "").also("relocated", "tree-missing", "posix-links").notFor(XORRISO),
                Corruption.of("a relocated directory names a wrong parent",
                        i -> {
                            int target = i.u32le(i.entry(i.placeholder("deep/b/c/d/e/f/g/h/i"), "CL") + 4) * SECTOR;
                            int at = target + i.u8(target);
                            i.putU32both(i.entry(at, "PL") + 4, i.location(i.record("docs")));
                            return at;
                        },
                        "parent-link", "directory /deep/b/c/d/e/f/g").notFor(XORRISO));
    }

    private static void name(TestImage i, int record, String name, int length) {
        int entry = i.entry(record, "NM");
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        for (int b = 0; b < length; b++) {
            i.put(entry + 5 + b, bytes[b]);
        }
    }

    /// Makes the continuation area of a long name begin with an entry that leads to the area itself.
    private static int loop(TestImage i) {
        int record = i.record("docs/" + SampleTree.LONG);
        int entry = i.entry(record, "CE");
        int area = i.u32le(entry + 4) * SECTOR + i.u32le(entry + 12);
        byte[] own = i.get(entry, 28);
        for (int b = 0; b < own.length; b++) {
            i.put(area + b, own[b]);
        }
        return entry;
    }

    static List<Corruption> ofJoliet() {
        return List.of(
                Corruption.of("Joliet has another length for a file",
                        i -> {
                            int at = i.jolietRecord("docs/alpha.txt");
                            i.putU32both(at + DATA_LENGTH, 999);
                            return at;
                        },
                        "tree-extent", "Joliet file /docs/alpha.txt"),
                Corruption.of("Joliet has another place for a file",
                        i -> {
                            int at = i.jolietRecord("docs/data.bin");
                            i.putU32both(at + LOCATION, i.sectors() - 3);
                            return at;
                        },
                        "tree-extent", "Joliet file /docs/data.bin"),
                Corruption.of("a name of Joliet has a colon",
                        i -> {
                            int at = i.jolietRecord("docs/alpha.txt");
                            i.put(at + IDENTIFIER + 3, ':');
                            return at;
                        },
                        "joliet-characters", "Joliet file /docs/a:pha.txt").also("tree-name"));
    }

    static List<Corruption> ofBoot() {
        return List.of(
                Corruption.of("the boot catalogue's sum is wrong",
                        i -> {
                            int at = i.u32le(17 * SECTOR + 71) * SECTOR;
                            i.put(at + 4, 'x');
                            return at;
                        },
                        "boot-catalogue", "boot catalogue"),
                Corruption.of("the boot image lies outside the image",
                        i -> {
                            int at = i.u32le(17 * SECTOR + 71) * SECTOR;
                            i.putU32le(at + 32 + 8, 1_000_000);
                            return at;
                        },
                        "boot-image", "boot catalogue"));
    }
}
