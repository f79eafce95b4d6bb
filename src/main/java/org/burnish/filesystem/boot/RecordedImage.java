package org.burnish.filesystem.boot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.filesystem.efi.EfiProgram;
import org.burnish.filesystem.efi.Machine;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.BootInformationTable;
import org.burnish.filesystem.eltorito.GrubLocation;
import org.burnish.filesystem.fat.FatReader;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// A boot image that an image has, with what its bytes tell.
///
/// @param number from 1, its place in the catalogue
/// @param content its bytes, as many as are known to belong to it
/// @param loader whose it is, for BIOS
/// @param table its boot information table, or null when it has none
/// @param grub whether it carries GRUB's location
/// @param fat whether it is a FAT volume
/// @param programs what UEFI finds in it
public record RecordedImage(
        int number,
        BootEntry entry,
        Content content,
        Loader loader,
        @Nullable BootInformationTable table,
        boolean grub,
        boolean fat,
        List<Program> programs) {
    private static final int SECTOR = 2048;
    private static final int MOST_SEEN = 4096;
    private static final int MOST_PROGRAMS = 32;
    private static final int LONGEST_SUMMED = 4 << 20;

    /// A program for UEFI in a boot image.
    ///
    /// @param named the machine whose firmware looks for a file of this name, or null
    /// @param program what the file says itself, or null when it is no program
    public record Program(String path, @Nullable Machine named, @Nullable EfiProgram program) {
        /// Whether firmware would start it: it is named for the machine that it is made for.
        public boolean starts() {
            return named != null && program != null && program.machine() == named;
        }
    }

    /// Looks at the image of an entry.
    ///
    /// @param length bytes of the file that shows the image, or 0 when none does
    static RecordedImage read(int number, BootEntry entry, long length, BlockSource source) throws IOException {
        long position = entry.location() * SECTOR;
        Content rest = SlicedContent.of(source, position, source.length());
        BootInformationTable table = table(rest, entry.location());
        long volume = entry.platform() == BootEntry.UEFI ? FatReader.length(rest).orElse(0L) : 0;
        long known = length > 0 ? length : Math.max(Math.max(entry.knownLength(), volume), table == null ? 0 : table.length());
        Content content = SlicedContent.of(source, position, known);
        Directory root = FatReader.open(content).orElse(null);
        return new RecordedImage(number, entry, content, entry.platform() == BootEntry.BIOS ? Loader.of(content) : Loader.OTHER,
                table, hasGrub(content, entry.location()), root != null, root == null ? List.of() : programs(root));
    }

    private static @Nullable BootInformationTable table(Content image, long location) throws IOException {
        byte[] start = Loader.start(image, BootInformationTable.SUMMED_FROM);
        if (start.length < BootInformationTable.SUMMED_FROM) {
            return null;
        }
        BootInformationTable table = BootInformationTable.read(ByteReader.of(start).skip(BootInformationTable.POSITION));
        // Most images have code there, which is none.
        boolean plausible = table.location() == location || table.descriptor() == VolumeDescriptor.FIRST_BLOCK && table.length() <= image.length();
        return plausible && table.length() > 0 ? table : null;
    }

    private static boolean hasGrub(Content image, long location) throws IOException {
        byte[] start = Loader.start(image, GrubLocation.IN_IMAGE + 8);
        return start.length == GrubLocation.IN_IMAGE + 8
                && ByteReader.of(start).skip(GrubLocation.IN_IMAGE).u64le() == location * 4 + 5;
    }

    /// What is wrong with the boot information table, a part of a sentence, or null.
    public @Nullable String tableFault() throws IOException {
        if (table == null) {
            return null;
        }
        if (table.location() != entry.location()) {
            return "says that the image is in sector " + table.location() + ", but it is in sector " + entry.location();
        }
        if (table.length() > content.length()) {
            return "says that the image has " + table.length() + " bytes, but it has " + content.length();
        }
        if (table.length() > LONGEST_SUMMED) {
            return null;
        }
        long sum = BootInformationTable.sum(Loader.start(content, (int) table.length()));
        return sum == table.checksum() ? null
                : String.format(Locale.ROOT, "has the checksum %08X, but the image's is %08X", table.checksum(), sum);
    }

    /// The programs in `EFI/BOOT`, and those of other folders of `EFI`. A volume that cannot be read on has no more, and one
    /// with more entries than any loader needs is not looked through to its end.
    static List<Program> programs(Directory root) {
        List<Program> found = new ArrayList<>();
        try {
            Optional<Directory> efi = root.children().stream()
                    .filter(node -> node instanceof Directory && node.name().equalsIgnoreCase("EFI")).map(Directory.class::cast).findFirst();
            int seen = 0;
            for (Node vendor : efi.isPresent() ? efi.get().children() : List.<Node>of()) {
                if (vendor instanceof Directory inner && seen < MOST_SEEN) {
                    List<Node> children = inner.children();
                    seen += children.size() + 1;
                    add("/" + efi.get().name() + "/" + vendor.name(), inner.name(), children, found);
                }
            }
        } catch (IOException e) {
            return found;
        }
        return found;
    }

    private static void add(String path, String folder, List<Node> children, List<Program> found) {
        boolean standard = folder.equalsIgnoreCase("BOOT");
        for (Node node : children) {
            if (found.size() < MOST_PROGRAMS && node instanceof RegularFile file && file.name().toLowerCase(Locale.ROOT).endsWith(".efi")) {
                found.add(new Program(path + "/" + file.name(), standard ? Machine.ofFileName(file.name()).orElse(null) : null, program(file)));
            }
        }
    }

    private static @Nullable EfiProgram program(RegularFile file) {
        try {
            return EfiProgram.read(file.content()).orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    /// Whether the image lies in the disc image as far as it is known.
    public boolean isInside(BlockSource source) {
        return entry.location() > 0 && entry.location() * SECTOR <= source.length() - Math.max(1, entry.knownLength());
    }
}
