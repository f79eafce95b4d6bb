package org.burnish.oracle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.tree.FileSystem;

/// isoinfo, of genisoimage: shows each of the three trees, with the blocks; takes out one file at a time.
final class IsoinfoJudge implements Judge {
    private static final Pattern NODE = Pattern.compile(
            "(.)\\S{9} +(\\d+) +\\d+ +\\d+ +(\\d+) \\S+ +\\d+ \\d+ \\[ *(-?\\d+) ..\\]  (.*)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("[-a-z?]\\S{9} +\\d+ +\\d+ +\\d+ +\\d+ .*");
    private static final String FOLDER = "Directory listing of /";
    private static final String ARROW = " -> ";

    @Override
    public Set<Oracle> programs() {
        return EnumSet.of(Oracle.ISOINFO);
    }

    @Override
    public boolean does(Act act, FileSystem tree, Set<FileSystem> present) {
        return switch (tree) {
            case ISO9660 -> true;
            case ROCK_RIDGE, JOLIET -> present.contains(tree);
            default -> false;
        };
    }

    @Override
    public boolean survives(Listing truth, FileSystem tree) {
        return tree != FileSystem.JOLIET || truth.staysDistinct(IsoinfoJudge::shown);
    }

    /// Of Joliet names it shows ISO 8859-1, and an underscore for each half of a surrogate pair and all else. Of a link to
    /// the root it shows nothing.
    @Override
    public Listing expects(Act act, FileSystem tree, Listing truth) {
        return tree == FileSystem.JOLIET
                ? truth.respelt(IsoinfoJudge::shown)
                : truth.mapped((path, entry) -> "/".equals(entry.target()) ? entry.withTarget("") : entry);
    }

    private static String shown(String path) {
        var shown = new StringBuilder();
        path.chars().forEach(unit -> shown.append(unit <= 0xFF ? (char) unit : '_'));
        return shown.toString();
    }

    /// The digest is that of the bytes where the list points. It counts the links of Rock Ridge only.
    @Override
    public Set<Aspect> tells(Act act) {
        return act == Act.LIST
                ? EnumSet.of(Aspect.SIZE, Aspect.TARGET, Aspect.BLOCK, Aspect.BYTES, Aspect.LINKS)
                : EnumSet.of(Aspect.SIZE, Aspect.BYTES);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Listing show(Act act, FileSystem tree, Path image, Path into) {
        Listing listed = listed(image, tree);
        Listing shown = act == Act.LIST
                ? listed.mapped((path, entry) -> ListedBytes.digested(image, entry))
                : listed.mapped((path, entry) -> extracted(image, tree, path, entry));
        return plain(shown, tree);
    }

    private static Listing plain(Listing listed, FileSystem tree) {
        return tree == FileSystem.ROCK_RIDGE ? listed : listed.respelt(Identifiers::plain);
    }

    private static String option(FileSystem tree) {
        return switch (tree) {
            case ROCK_RIDGE -> "-R";
            case JOLIET -> "-J";
            default -> "-l"; // which it says anyway: there is no option for the plain tree
        };
    }

    /// Names as it shows them, which is how it wants them back.
    private static Listing listed(Path image, FileSystem tree) {
        var output = Oracle.ISOINFO.run(option(tree), "-l", "-i", image).succeeded();
        var nodes = new TreeMap<String, Entry>();
        String folder = "";
        for (String line : joined(new String(output.stdout(), charset(tree)))) {
            Matcher node = NODE.matcher(line);
            if (line.startsWith(FOLDER)) {
                folder = line.substring(FOLDER.length());
            } else if (node.matches()) {
                put(nodes, folder, node);
            }
        }
        return new Listing(nodes);
    }

    private static Charset charset(FileSystem tree) {
        return tree == FileSystem.JOLIET ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /// Lines of the list; names may have line ends in them.
    private static List<String> joined(String text) {
        var lines = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            if (START.matcher(line).matches() || line.startsWith(FOLDER) || lines.isEmpty()) {
                lines.add(line);
            } else if (!line.isEmpty()) {
                lines.add(lines.removeLast() + "\n" + line);
            }
        }
        return lines;
    }

    private static void put(TreeMap<String, Entry> nodes, String folder, Matcher node) {
        String name = node.group(5);
        Entry entry = Entry.of(Entry.Kind.ofLetter(node.group(1).charAt(0)));
        if (entry.is(Entry.Kind.LINK)) {
            int arrow = name.indexOf(ARROW);
            entry = entry.withTarget(name.substring(arrow + ARROW.length()));
            name = name.substring(0, arrow);
        } else {
            name = name.substring(0, name.length() - 1);
        }
        if (entry.is(Entry.Kind.FILE)) {
            entry = entry.withLinks(Integer.parseInt(node.group(2)), null)
                    .withSize(Long.parseLong(node.group(3)))
                    .withBlock(Long.parseLong(node.group(4)));
        }
        if (!name.equals(".") && !name.equals("..")) {
            nodes.put(folder + name, entry);
        }
    }

    private static Entry extracted(Path image, FileSystem tree, String path, Entry entry) {
        return entry.is(Entry.Kind.FILE) ? entry.withDigest(Digests.sha256(content(image, tree, path))) : entry;
    }

    /// The shell makes the bytes of the path, which are no UTF-8 in the case of Joliet.
    private static byte[] content(Path image, FileSystem tree, String path) {
        var octal = new StringBuilder();
        for (byte b : ("/" + path).getBytes(charset(tree))) {
            octal.append(String.format("\\%04o", b & 0xFF));
        }
        String option = tree == FileSystem.ISO9660 ? "" : option(tree) + " ";
        String script = "exec isoinfo " + option + "-i \"$1\" -x \"$(printf %b \"$2\")\"";
        return Command.of(List.of("sh", "-c", script, "sh", image.toString(), octal.toString()))
                .run()
                .succeeded()
                .stdout();
    }
}
