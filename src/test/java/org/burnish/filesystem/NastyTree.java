package org.burnish.filesystem;

import java.time.Instant;
import java.util.List;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.TreeBuilder;

/// A tree with everything in it that image makers trip over.
final class NastyTree {
    static final Instant NOON = Instant.parse("2024-05-06T12:13:14Z");

    private NastyTree() {}

    static Directory build() {
        TreeBuilder tree = new TreeBuilder();
        names(tree);
        deep(tree);
        links(tree);
        times(tree);
        for (int i = 0; i < 300; i++) {
            tree.file("many/a name that is long enough to be cut, number " + i + ".text", "content " + i);
        }
        tree.file("large", new BytesContent(new byte[300_000]));
        tree.file("at the border", new BytesContent(new byte[65_536]));
        tree.file("empty", "").file("also empty", "").folder("empty folder");
        return tree.build();
    }

    private static void names(TreeBuilder tree) {
        for (String name : List.of(".hidden", "a.b.c", "trailing.", "trailing", "README", "readme", "ReadMe", "no extension",
                "x.a very long extension that is none", "über.größe", "日本語.txt", "𝄞 clef.txt", "e\u0301.txt", "a*b?c:d;e\\f",
                "ends with space ", "UPPER.TXT", "upper.txt", "-dash", "tab\there", "quote\"", "...", "CON", "a".repeat(255),
                "b".repeat(250) + ".jpeg", "ü".repeat(127), "𝄞".repeat(63), "LONGNAME1.TXT", "LONGNAME10.TXT", "file;1", "%2F",
                "a~1", "x".repeat(60) + "😀😀😀.end")) {
            tree.file("names/" + name, "the file " + name);
            tree.file("folders/" + name + "/inside", "in " + name);
        }
    }

    private static void deep(TreeBuilder tree) {
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= 40; level++) {
            path.append("level").append(level).append('/');
            tree.file(path + "file" + level, "on level " + level);
        }
        tree.file("level1/level2/level3/level4/level5/level6/level7/other8/deep.txt", "relocated as well");
    }

    private static void links(TreeBuilder tree) {
        Content shared = BytesContent.of("one file with three names");
        tree.file("links/one", shared).file("links/two", shared).file("three", shared);
        tree.link("links/relative", "../names/README").link("links/absolute", "/usr/share/doc").link("links/dot", "./one/.");
        tree.link("links/long", ("../" + "c".repeat(200) + "/").repeat(4) + "end");
        tree.link("links/longest component", "/" + "d".repeat(255) + "/" + "ü".repeat(127));
        tree.special("links/fifo", SpecialFile.Kind.FIFO, 0, 0).special("links/socket", SpecialFile.Kind.SOCKET, 0, 0);
        tree.special("links/null", SpecialFile.Kind.CHARACTER_DEVICE, 1, 3).special("links/sda300", SpecialFile.Kind.BLOCK_DEVICE, 259, 44);
    }

    private static void times(TreeBuilder tree) {
        for (String time : List.of("1850-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2155-12-31T23:59:59Z", "2300-07-08T09:10:11Z")) {
            Attributes attributes = Attributes.FILE.withModified(Instant.parse(time));
            tree.file("times/" + time.substring(0, 4), BytesContent.of(time), attributes);
        }
        tree.file("times/all", BytesContent.of("all"), new Attributes(0640, 1000, 100_000, 1, 0, NOON, NOON.plusSeconds(1),
                NOON.plusSeconds(2), NOON.minusSeconds(3), Attributes.Marks.NONE));
        tree.folder("times/folder", new Attributes(01777, 1, 2, 2, 0, NOON, null, null, null, Attributes.Marks.NONE));
    }
}
