package org.burnish.oracle;

import java.util.List;

/// The trees that images are made of: each is one kind of trouble.
public final class SampleTrees {
    private SampleTrees() {}

    /// Names that every file system takes as they are.
    public static void plain(SampleTree tree) {
        tree.text("README.TXT", "read me\n").file("DATA.BIN", 5000).file("SUB/A.DAT", 2048).file("SUB/DEEPER/B.DAT", 1);
        tree.folder("EMPTY").file("SUB/C.", 10_000);
    }

    /// Sizes around the borders of blocks, and a folder of several blocks.
    public static void sizes(SampleTree tree) {
        for (int size : new int[] {0, 1, 2047, 2048, 2049, 4095, 4096, 4097, 32767, 32768, 65535, 65536, 65537}) {
            tree.file("sizes/s" + size + ".bin", size);
        }
        tree.file("sizes/also empty", 0).folder("sizes/no files");
        for (int i = 0; i < 100; i++) {
            tree.text("wide/file number " + i + " of many.txt", "file " + i);
        }
    }

    /// Text that is easily compressed, of sizes around the borders of zisofs blocks.
    public static void compressible(SampleTree tree) {
        for (int size : new int[] {0, 1, 100, 4096, 32767, 32768, 32769, 65536, 100_000, 200_000}) {
            tree.text("text/t" + size + ".txt", "all work and no play ".repeat(size / 21 + 1).substring(0, size));
        }
        tree.file("text/zeros", new byte[150_000]);
    }

    /// Names of many scripts, and of characters that mean something somewhere.
    public static void names(SampleTree tree) {
        strangeNames().forEach(name -> tree.text("names/" + name, name));
        strangeNames().stream().limit(8).forEach(name -> tree.text("folders/" + name + "/" + name, "in " + name));
    }

    static List<String> strangeNames() {
        return List.of(
                "ÄÖÜ äöüß.txt", "Кириллица.док", "العربية", "עברית.ext", "many.dots.in.a.name", ".hidden", "e\u0301 two", "\u00E9 one",
                "...", "..two", "ends.", "a..b", ".a.b.c.tar.gz", "ends in space ", " starts with space", "tab\there", "new\nline",
                "back\\slash", "\"quotes\" 'both'", "star*query?colon:", "semi;colon", "version;1", "less<more>pipe|", "-dash",
                "~tilde", "%41", "$HOME", "control\u0001\u001F", "delete\u007F", "CON", "NUL.txt", "#hash&and", "a=b,c+d", "x -> y");
    }

    /// Names of the upper half of the first plane of Unicode, and of the planes behind it.
    public static void planes(SampleTree tree) {
        for (String name : List.of("日本語ファイル名.テスト", "한국어.txt", "\uFFFD replacement", "\uE000 private", "\u202Etfel ot thgir",
                "\uD83D\uDE00\uD83D\uDE00.png", "\uD835\uDD18\uD835\uDD2B.txt", "\uD840\uDC00\uD840\uDC01b.txt",
                "\uD880\uDC00 plane 3", "\uDB40\uDDEF plane 14", "\uDBBF\uDFFD plane 15", "\uDBFF\uDFFD plane 16")) {
            tree.text("planes/" + name, name).text("planes/folders/" + name + "/file", "in " + name);
        }
    }

    /// Names of the greatest length.
    public static void longNames(SampleTree tree) {
        for (String name : List.of("a".repeat(255), "é".repeat(127) + "x", "語".repeat(85), "x" + "\uD83D\uDE00".repeat(63),
                "b".repeat(251) + ".txt", "c" + "é".repeat(127))) {
            tree.text("long names/" + name, name).text("long folders/" + name + "/file", "in " + name);
        }
        String longer = "k".repeat(103);
        collide(tree, "long", List.of(longer, longer + "1", longer + "2", longer + ".txt", longer.substring(4) + ".txt"));
        tree.text("long folders/" + "a".repeat(255) + "/" + "b".repeat(255) + "/" + "c".repeat(255), "three long names");
    }

    /// Names that become equal when they are cut, put in capitals or cleaned.
    public static void collisions(SampleTree tree) {
        collide(tree, "case", List.of("Case.txt", "case.txt", "CASE.TXT", "cAsE.tXt"));
        collide(tree, "eight", List.of("longname1.txt", "longname2.txt", "longname3.text", "LONGNAME.TXT", "LONGN000.TXT",
                "longname.html", "longname.htm", "LONGNA~1.TXT", "LONGNAM0.TXT", "LONGNAM1.TXT"));
        String thirty = "thirty characters long just so";
        collide(tree, "thirtyone", List.of(thirty + "1", thirty + "2", thirty + "12", thirty + ".a", thirty + ".ab", thirty + "a.b"));
        String joliet = "j".repeat(64);
        collide(tree, "joliet", List.of(joliet, joliet + "1", joliet + "2", joliet + ".txt", joliet.substring(4) + ".txt",
                joliet.substring(4) + "x.txt", joliet.toUpperCase(java.util.Locale.ROOT)));
        String split = "s".repeat(63);
        collide(tree, "split", List.of(split + "\uD83D\uDE00", split + "\uD83D\uDE01", split + "é"));
        collide(tree, "unclean", List.of("a:b", "a*b", "a?b", "a_b", "a\\b", "ä", "ö", "_", "x.tar.gz", "x_tar.gz", "x.tar_gz"));
        for (int i = 0; i < 30; i++) {
            tree.text("collisions/many/the same beginning " + i, "many " + i);
        }
    }

    private static void collide(SampleTree tree, String folder, List<String> names) {
        names.forEach(name -> tree.text("collisions/" + folder + "/" + name, folder + " " + name));
    }

    /// A file and folders whose names become equal when the file's loses its empty extension.
    public static void foldersAndFiles(SampleTree tree) {
        tree.file("kinds/data.d/inside", 3).file("kinds/DATA_D/inside", 4).file("kinds/data_d", 5).folder("kinds/same").file("kinds/Same", 6);
        tree.folder("kinds/with.dot").file("kinds/WITH_DOT", 7).folder("kinds/version;1").file("kinds/version", 8);
    }

    /// Hard and symbolic links.
    public static void links(SampleTree tree) {
        tree.file("links/one", 3000).hardLink("links/another name of one", "links/one").hardLink("links/far/three", "links/one");
        tree.file("links/empty one", 0).hardLink("links/empty two", "links/empty one");
        tree.file("links/same bytes 1", SampleTree.bytes(1, 2500)).file("links/same bytes 2", SampleTree.bytes(1, 2500));
        tree.link("links/relative", "one").link("links/up", "../links/far/three").link("links/absolute", "/etc/passwd");
        tree.link("links/dangling", "nowhere").link("links/dot", ".").link("links/dots", "../..").link("links/root", "/");
        tree.link("links/folder", "far").link("links/mixed", "./far/../far/./three").link("links/ünï", "Ünï/\uD83D\uDE00");
        tree.link("links/spaces", " a / b ").link("links/arrow", "a -> b");
    }

    /// Links whose targets take several SL entries, components that go on in the next one among them.
    public static void longLinks(SampleTree tree) {
        tree.link("long/component", "c".repeat(255)).link("long/two", "c".repeat(255) + "/" + "d".repeat(255));
        tree.link("long/" + "l".repeat(255), "m".repeat(255)).link("long/many short", "../".repeat(300) + "end");
        for (int length = 240; length < 256; length++) {
            tree.link("long/around " + length, "x".repeat(length)).link("long/folder and " + length, "../" + "y".repeat(length));
        }
    }

    /// The longest target that Linux has.
    public static void longestLink(SampleTree tree) {
        tree.link("very long", ("e".repeat(250) + "/").repeat(16) + "f".repeat(4095 - 251 * 16));
    }

    public static void pipe(SampleTree tree) {
        tree.fifo("links/pipe");
    }

    /// Modes and times that differ from the usual.
    public static void attributes(SampleTree tree) {
        for (int mode : new int[] {0400, 0444, 0600, 0755, 0777, 04755, 02755, 01644, 0666}) {
            String name = "attributes/mode " + Integer.toOctalString(mode);
            tree.file(name, 3).mode(name, mode);
        }
        tree.folder("attributes/sticky").mode("attributes/sticky", 01777).folder("attributes/group").mode("attributes/group", 02750);
        for (String time : List.of("1970-01-01T00:00:00Z", "1969-07-20T20:17:40Z", "1999-12-31T23:59:59Z", "2000-02-29T12:00:00Z",
                "2038-01-19T03:14:08Z", "2106-02-07T06:28:16Z", "2155-12-31T23:59:59Z")) {
            String name = "attributes/time " + time.substring(0, 10);
            tree.file(name, 2).time(name, time);
        }
        tree.folder("attributes/old folder").time("attributes/old folder", "1985-10-26T01:21:00Z");
    }

    /// Just deep enough for relocation.
    public static void tenLevels(SampleTree tree) {
        tree.text("1/2/3/4/5/6/7/8/9/10", "at the bottom").text("1/2/3/4/5/6/7/eight", "at the limit");
    }

    /// A path of more than 1024 bytes.
    public static void longPath(SampleTree tree) {
        tree.text(("long folder name ".repeat(6) + "/").repeat(10) + "file", "at the end of a long path");
    }

    /// 40 levels with files on the way.
    public static void deep(SampleTree tree) {
        var path = new StringBuilder("deep");
        for (int level = 2; level <= 40; level++) {
            path.append("/level").append(level);
            if (level % 10 == 0) {
                tree.text(path + "/file on level " + level, "level " + level);
            }
        }
        tree.folder(path + "/bottom").text("deep/level2/beside", "beside");
        tree.text("deep/level2/level3/level4/level5/level6/level7/sibling/level9/level10/file", "another branch");
    }

    /// A folder that has the name of the place for relocated ones.
    public static void ownRelocationFolder(SampleTree tree) {
        tree.text("rr_moved/own", "our own").text("RR_MOVED/own", "the other one");
    }
}
