package org.burnish.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.burnish.filesystem.DeepDirectories;
import org.burnish.filesystem.FileAlignment;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions.Ownership;
import org.burnish.tree.FileSystem;

/// How we make an image of one of the trees, and what of the tree must be found in it.
///
/// @param present the trees that the image must have
/// @param request turns the plain request into the one that is meant
/// @param change what the options do to the tree
/// @param traits what programs have to undo in the Rock Ridge tree
/// @param thorough whether the programs that take out one file at a time take out every file
record OurImage(
        String name,
        Sample sample,
        Set<FileSystem> present,
        UnaryOperator<ImageRequest> request,
        UnaryOperator<MasteringOptions.Builder> options,
        UnaryOperator<Listing> change,
        Set<Judge.Trait> traits,
        boolean thorough) {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");

    /// @param trees `R` Rock Ridge, `J` Joliet, `E` ISO 9660:1999
    static OurImage of(String name, Sample sample, String trees) {
        var present = EnumSet.of(FileSystem.ISO9660);
        trees.chars().forEach(letter -> present.add(Recipe.fileSystem(letter)));
        return new OurImage(name, sample, present, r -> r, o -> o, l -> l, Set.of(), false);
    }

    OurImage options(UnaryOperator<MasteringOptions.Builder> chosen) {
        return new OurImage(name, sample, present, request, chosen, change, traits, thorough);
    }

    OurImage level(int level) {
        return options(o -> o.isoLevel(level));
    }

    OurImage longJoliet() {
        return options(o -> o.jolietLong(true));
    }

    OurImage aligned(FileAlignment alignment) {
        return options(o -> o.alignment(alignment));
    }

    OurImage relaxed() {
        return options(o -> o.deepDirectories(DeepDirectories.RELAXED));
    }

    OurImage relocating() {
        return new OurImage(name, sample, present, request, options, change, EnumSet.of(Judge.Trait.RELOCATION), thorough);
    }

    OurImage changing(UnaryOperator<Listing> changed) {
        return new OurImage(name, sample, present, request, options, changed, traits, thorough);
    }

    OurImage thoroughly() {
        return new OurImage(name, sample, present, request, options, change, traits, true);
    }

    private OurImage requesting(UnaryOperator<ImageRequest> other) {
        return new OurImage(name, sample, present, other, options, change, traits, thorough);
    }

    OurImage followingLinks() {
        return requesting(r -> new ImageRequest(r.sources(), r.excludes(), true, r.specialFiles(), r.ownership(), r.deduplicate(),
                r.tolerateChanges(), r.mastering()));
    }

    OurImage withSpecialFiles() {
        return requesting(r -> new ImageRequest(r.sources(), r.excludes(), r.followLinks(), true, r.ownership(), r.deduplicate(),
                r.tolerateChanges(), r.mastering()));
    }

    OurImage neutral() {
        return requesting(r -> new ImageRequest(r.sources(), r.excludes(), r.followLinks(), r.specialFiles(), Ownership.NEUTRAL,
                r.deduplicate(), r.tolerateChanges(), r.mastering()));
    }

    OurImage deduplicated() {
        return requesting(r -> new ImageRequest(r.sources(), r.excludes(), r.followLinks(), r.specialFiles(), r.ownership(), true,
                r.tolerateChanges(), r.mastering()));
    }

    CreateImage make(Path image) throws IOException {
        MasteringOptions.Builder chosen = MasteringOptions.builder().fileSystems(present).date(DATE);
        MasteringOptions mastering = options.apply(chosen).build();
        ImageRequest plain = ImageRequest.of(List.of(Graft.parse(sample.root().toString())), mastering);
        CreateImage made = CreateImage.plan(request.apply(plain), image, Progress.NONE);
        made.write(image, Progress.NONE);
        return made;
    }

    /// What Rock Ridge must show.
    Listing truth() {
        return change.apply(sample.listing());
    }

    /// How another tree deviates from what must be in it, with whatever names.
    List<String> misshapen(FileSystem tree, Listing shown) {
        boolean links = tree == FileSystem.ISO9660 && present.contains(FileSystem.ROCK_RIDGE);
        Listing expected = truth().only(entry -> isPlain(entry) || links).mapped((path, entry) -> isPlain(entry) ? entry : Recipe.EMPTY_FILE);
        return tree == FileSystem.ISO9660 && !traits.isEmpty()
                ? shown.filesFlat().misshapen(expected.filesFlat())
                : shown.misshapen(expected);
    }

    private static boolean isPlain(Entry entry) {
        return entry.is(Entry.Kind.FILE) || entry.is(Entry.Kind.FOLDER);
    }

    @Override
    public String toString() {
        return name + " of " + sample;
    }
}
