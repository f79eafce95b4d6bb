package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.burnish.bytes.ByteWriter;
import org.burnish.filesystem.eltorito.BootCatalogue;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.iso9660.DescriptorRegion;
import org.burnish.layout.Anchor;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.LayoutException;
import org.burnish.layout.Patch;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.Region;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.ReservedContent;
import org.burnish.tree.TreeChange;
import org.jspecify.annotations.Nullable;

/// The regions that make an image bootable: system area, boot record, catalogue, and boot images that no
/// tree shows.
public final class BootPlan {
    private static final int BLOCK = 2048;
    /// Boot images that no tree shows may be partitions of a stick, which had better start on a border of 32 KiB.
    private static final int PARTITION_BLOCKS = 16;

    private final BootOptions options;
    private final PlannedTree tree;
    private final List<PlacedImage> images = new ArrayList<>();
    private final Map<Content, ContentRegion> outside = new HashMap<>();
    private final List<ContentRegion> appended = new ArrayList<>();
    private final Region catalogue;
    private final SystemArea systemArea;
    private int catalogueLength;

    private BootPlan(BootOptions options, PlannedTree tree) throws IOException {
        this.options = options;
        this.tree = tree;
        List<BootEntry> entries = new ArrayList<>();
        for (BootImage image : options.images()) {
            PlacedImage placed = PlacedImage.of(image, regionOf(image));
            images.add(placed);
            entries.add(placed.entry(0));
        }
        if (!entries.isEmpty()) {
            catalogueLength = Math.ceilDiv(BootCatalogue.of(entries).length(), BLOCK) * BLOCK;
        }
        this.catalogue = catalogueOf(options.cataloguePath());
        this.systemArea = new SystemArea(options, images);
    }

    /// Finds the boot images in the tree.
    ///
    /// @throws LayoutException when one is not there, or is none of its kind
    public static BootPlan of(BootOptions options, PlannedTree tree) throws IOException {
        return new BootPlan(options, tree);
    }

    /// The tree with the file that shows the boot catalogue, if one is to.
    public static Directory withCatalogue(Directory root, BootOptions options) throws IOException {
        String path = options.cataloguePath();
        if (path == null || options.images().isEmpty()) {
            return root;
        }
        List<String> names = TreeChange.names(path);
        int length = Math.ceilDiv(3 * BootCatalogue.ENTRY * (options.images().size() + 1)
                + options.images().stream().mapToInt(image -> image.criteria().bytes().length * 2).sum(), BLOCK) * BLOCK;
        return TreeChange.with(root, names.subList(0, names.size() - 1),
                new RegularFile(names.getLast(), Attributes.FILE, new ReservedContent("boot catalogue", length)));
    }

    private ContentRegion regionOf(BootImage image) throws LayoutException {
        return switch (image.place()) {
            case BootImage.Place.InTree(String path) -> inTree(path);
            case BootImage.Place.Outside(Content content) -> outside.computeIfAbsent(content, c -> {
                ContentRegion region = new ContentRegion(c, BLOCK);
                appended.add(region);
                return region;
            });
        };
    }

    private ContentRegion inTree(String path) throws LayoutException {
        return tree.find(TreeChange.names(path))
                .map(PlannedNode::content)
                .orElseThrow(() -> new LayoutException("there is no file " + path + " in the image to boot from, or it is empty"));
    }

    private Region catalogueOf(@Nullable String path) throws LayoutException {
        if (path == null || images.isEmpty()) {
            return new CatalogueRegion(this);
        }
        ContentRegion file = inTree(path);
        file.patch((layout, region) -> List.of(new Patch.Piece(0, catalogue(layout))));
        return file;
    }

    int catalogueLength() {
        return catalogueLength;
    }

    /// The bytes of the whole catalogue.
    byte[] catalogue(Layout layout) throws IOException {
        List<BootEntry> entries = new ArrayList<>();
        for (PlacedImage image : images) {
            entries.add(image.entry(layout.firstBlockOf(image.region())));
        }
        ByteBuffer bytes = ByteBuffer.allocate(catalogueLength);
        BootCatalogue.of(entries).write(new ByteWriter(bytes));
        return bytes.array();
    }

    /// The first sixteen blocks of the image.
    public Region systemArea() {
        return systemArea;
    }

    /// The descriptor that leads to the catalogue, which firmware wants in block 17.
    public Optional<Region> bootRecord() {
        return images.isEmpty() ? Optional.empty()
                : Optional.of(new DescriptorRegion("boot record", layout -> BootCatalogue.recordOf(layout.firstBlockOf(catalogue))));
    }

    /// Adds the catalogue when no file shows it.
    public void addCatalogue(LayoutBuilder builder) {
        if (!images.isEmpty() && options.cataloguePath() == null) {
            builder.add(catalogue);
        }
    }

    /// Adds the boot images that no tree shows; best behind the files, where they can be partitions.
    ///
    /// @param places first blocks of contents that are there already, negative for others
    public void addImages(LayoutBuilder builder, ToLongFunction<Content> places) {
        for (ContentRegion region : appended) {
            long block = places.applyAsLong(region.content());
            if (block >= 0) {
                builder.keep(region, block);
            } else {
                builder.add(region, new Anchor.Next(PARTITION_BLOCKS));
            }
        }
    }

    /// Whether there is anything in the system area that depends on this image.
    public boolean hasSystemArea() {
        return options.hybrid() != Hybrid.NONE || options.code().length > 0;
    }

    /// Adds what stands at the end.
    ///
    /// @param behind blocks that others have behind it
    public void addEnd(LayoutBuilder builder, int behind) {
        systemArea.addBackup(builder, behind);
    }

    /// The number of blocks that the image's size is to be a multiple of: disks have whole cylinders.
    public int endAlignment() {
        return options.hybrid() == Hybrid.NONE ? 1 : SystemArea.CYLINDER_BLOCKS;
    }
}
