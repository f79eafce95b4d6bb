package org.burnish.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.burnish.tree.FileSystem;

/// How another program makes an image of one of our trees, and what of the tree must be found in it.
///
/// @param options words between the program and the output
/// @param present the trees that the image has
/// @param linksAreFiles the trees that have an empty file for a link; others but Rock Ridge have nothing
/// @param traits what programs have to undo
/// @param versions whether identifiers of files have version numbers; programs differ in whether the dot of an empty
///     extension goes when they have none
/// @param change what the options do to the tree
/// @param kept what of a node Rock Ridge keeps
public record Recipe(
        Oracle program,
        List<String> options,
        Sample sample,
        Set<FileSystem> present,
        Set<FileSystem> linksAreFiles,
        Set<Judge.Trait> traits,
        boolean versions,
        UnaryOperator<Listing> change,
        Set<Aspect> kept) {
    private static final Set<Aspect> POSIX =
            EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET, Aspect.LINKS);
    static final Entry EMPTY_FILE = Entry.of(Entry.Kind.FILE).withSize(0).withDigest(Digests.sha256(new byte[0]));
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// @param trees `I` ISO 9660, `R` Rock Ridge, `J` Joliet, `E` ISO 9660:1999, `U` UDF
    private static Recipe of(Oracle program, Sample sample, String trees, String options, FileSystem... linksAreFiles) {
        var present = EnumSet.noneOf(FileSystem.class);
        trees.chars().forEach(letter -> present.add(fileSystem(letter)));
        List<String> words = Stream.of(options.split(" ")).filter(word -> !word.isEmpty()).toList();
        Set<FileSystem> files = trees.contains("R") ? Set.of(linksAreFiles) : Set.of();
        return new Recipe(program, words, sample, present, files, Set.of(), true, UnaryOperator.identity(), POSIX);
    }

    static FileSystem fileSystem(int letter) {
        return switch (letter) {
            case 'I' -> FileSystem.ISO9660;
            case 'R' -> FileSystem.ROCK_RIDGE;
            case 'J' -> FileSystem.JOLIET;
            case 'E' -> FileSystem.ISO9660_1999;
            case 'U' -> FileSystem.UDF;
            default -> throw new IllegalArgumentException("no tree " + (char) letter);
        };
    }

    static Recipe genisoimage(Sample sample, String trees, String options) {
        return of(Oracle.GENISOIMAGE, sample, trees, options, FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.UDF);
    }

    /// xorriso in the manner of mkisofs.
    static Recipe xorriso(Sample sample, String trees, String options) {
        return of(Oracle.XORRISO, sample, trees, options, FileSystem.ISO9660);
    }

    /// bsdtar, with the options of its ISO 9660 writer.
    static Recipe bsdtar(Sample sample, String trees, String options) {
        return of(Oracle.BSDTAR, sample, trees, options.isEmpty() ? "" : "--options " + options, FileSystem.ISO9660, FileSystem.JOLIET);
    }

    Recipe changing(UnaryOperator<Listing> other) {
        return new Recipe(program, options, sample, present, linksAreFiles, traits, versions, other, kept);
    }

    Recipe unversioned() {
        return new Recipe(program, options, sample, present, linksAreFiles, traits, false, change, kept);
    }

    /// Deep folders of ISO 9660 stand elsewhere.
    Recipe relocating() {
        return new Recipe(program, options, sample, present, linksAreFiles, Set.of(Judge.Trait.RELOCATION), versions, change, kept);
    }

    /// Without Rock Ridge only compressed bytes are seen.
    Recipe compressing() {
        return new Recipe(program, options, sample, present, linksAreFiles, Set.of(Judge.Trait.ZISOFS), versions, change, kept);
    }

    /// Rock Ridge does not keep these.
    Recipe losing(Aspect... lost) {
        var left = EnumSet.copyOf(kept);
        List.of(lost).forEach(left::remove);
        return new Recipe(program, options, sample, present, linksAreFiles, traits, versions, change, left);
    }

    /// Rock Ridge keeps this as well.
    Recipe keeping(Aspect more) {
        var all = EnumSet.copyOf(kept);
        all.add(more);
        return new Recipe(program, options, sample, present, linksAreFiles, traits, versions, change, all);
    }

    void make(Path image) {
        command(image).in(sample.root()).within(LIMIT).with("TZ", "UTC").run().succeeded();
    }

    private Command command(Path image) {
        var words = new ArrayList<Object>();
        switch (program) {
            case XORRISO -> {
                return xorriso(image);
            }
            case BSDTAR -> words.addAll(List.of("-c", "--format", "iso9660", "-f", image));
            default -> words.addAll(List.of("-quiet", "-o", image));
        }
        words.addAll(options);
        words.add(".");
        return program.command(words.toArray());
    }

    /// In the manner of mkisofs, or with `--commands` between commands that come before and after the files are added.
    private Command xorriso(Path image) {
        int own = options.indexOf("--commands");
        var words = new ArrayList<Object>();
        if (own < 0) {
            words.addAll(List.of("-as", "mkisofs", "-quiet", "-o", image));
            words.addAll(options);
            words.add(".");
        } else {
            words.addAll(List.of("-outdev", image));
            words.addAll(options.subList(0, own));
            words.addAll(List.of("-map", ".", "/"));
            words.addAll(options.subList(own + 1, options.size()));
            words.add("-commit");
        }
        return program.command(words.toArray());
    }

    /// Whether its times are those of the files. genisoimage writes a time zone of -24 hours for times after 2037, of which
    /// readers make different things.
    private boolean hasSoundTimes() {
        return program != Oracle.GENISOIMAGE;
    }

    /// What Rock Ridge must show.
    Listing truth() {
        return change.apply(sample.listing());
    }

    /// How a tree other than Rock Ridge deviates from what must be in it, with whatever names.
    List<String> misshapen(FileSystem tree, Listing shown) {
        Listing expected = truth().only(entry -> isPlain(entry) || linksAreFiles.contains(tree))
                .mapped((path, entry) -> isPlain(entry) ? entry : EMPTY_FILE);
        if (tree != FileSystem.ISO9660 || traits.isEmpty()) {
            return shown.misshapen(expected);
        }
        return traits.contains(Judge.Trait.ZISOFS) ? List.of() : shown.filesFlat().misshapen(expected.filesFlat());
    }

    /// Whether a program undoes what there is to undo in a tree.
    boolean suits(Judge judge, FileSystem tree) {
        return tree != FileSystem.ROCK_RIDGE || judge.knows().containsAll(traits);
    }

    /// What is to be compared with a program's list.
    Set<Aspect> comparable(Judge judge, FileSystem tree) {
        var aspects = EnumSet.copyOf(judge.tells(Judge.Act.LIST));
        if (tree != FileSystem.ROCK_RIDGE) {
            aspects.removeAll(EnumSet.of(Aspect.MODE, Aspect.LINKS));
        }
        if (!hasSoundTimes()) {
            aspects.remove(Aspect.MODIFIED);
        }
        if (traits.contains(Judge.Trait.ZISOFS)) {
            aspects.remove(Aspect.BLOCK);
        }
        return aspects;
    }

    private static boolean isPlain(Entry entry) {
        return entry.is(Entry.Kind.FILE) || entry.is(Entry.Kind.FOLDER);
    }

    @Override
    public String toString() {
        return program + " " + String.join(" ", options) + " of " + sample;
    }
}
