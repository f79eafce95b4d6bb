package org.burnish.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.efi.EfiProgram;
import org.burnish.filesystem.efi.Machine;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.fat.FatVolume;
import org.burnish.job.Progress;
import org.burnish.source.FolderScanner;
import org.burnish.source.Graft;
import org.burnish.source.HostFile;
import org.burnish.source.ScanOptions;
import org.burnish.source.SourceChanges;
import org.burnish.source.SourceTree;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeChange;

/// Finds what an image is to boot from, in its tree or on this computer, and makes the EFI system partition
/// when there is only what belongs into it.
final class BootFiles {
    private static final String EFI = "EFI";
    private static final String NO_LABEL = "NO NAME";
    /// Where Linux distributions keep the boot code for disks that fits their boot images.
    private static final List<String> ISOLINUX_CODE = List.of(
            "/usr/lib/ISOLINUX/isohdpfx.bin", "/usr/share/syslinux/isohdpfx.bin", "/usr/lib/syslinux/bios/isohdpfx.bin");
    private static final List<String> GRUB_CODE =
            List.of("/usr/lib/grub/i386-pc/boot_hybrid.img", "/usr/share/grub2/i386-pc/boot_hybrid.img");

    private final Directory root;
    private final String seed;
    private final Progress progress;

    /// @param root the tree of the image
    /// @param seed a text that is different for different images
    BootFiles(Directory root, String seed, Progress progress) {
        this.root = root;
        this.seed = seed;
        this.progress = progress;
    }

    BootOptions find(BootRequest request) throws IOException {
        List<BootImage> images = new ArrayList<>();
        for (BootImage image : request.images()) {
            images.add(image.place() instanceof BootImage.Place.InTree(String path) ? image.at(place(path, image.platform())) : image);
        }
        byte[] code = request.code() != null ? read(request.code())
                : request.hybrid() == Hybrid.NONE ? new byte[0] : usualCode(images);
        return new BootOptions(images, request.cataloguePath(), request.hybrid(), code, seed, null);
    }

    private BootImage.Place place(String path, int platform) throws IOException {
        Optional<Node> inTree = TreeChange.find(root, TreeChange.names(path));
        if (inTree.isPresent() && inTree.get() instanceof RegularFile file) {
            return isProgram(file.content(), platform)
                    ? new BootImage.Place.Outside(partitionOf(file.content(), file.name())) : new BootImage.Place.InTree(path);
        }
        if (inTree.isPresent() && inTree.get() instanceof Directory folder && platform == BootEntry.UEFI) {
            return new BootImage.Place.Outside(partition(folder, path));
        }
        Path host = Path.of(path);
        if (Files.isDirectory(host) && platform == BootEntry.UEFI) {
            return new BootImage.Place.Outside(partition(scan(host), path));
        }
        if (!Files.isRegularFile(host)) {
            throw new OperationException(new Failure.WrongUse(
                    "There is no file " + path + " to boot from, neither in the image nor on this computer.",
                    "Give its path in the image, such as boot/isolinux.bin, or a path on this computer."));
        }
        Content content = HostFile.of(host);
        return new BootImage.Place.Outside(isProgram(content, platform) ? partitionOf(content, path) : content);
    }

    private static boolean isProgram(Content content, int platform) throws IOException {
        return platform == BootEntry.UEFI && EfiProgram.read(content).isPresent();
    }

    private Directory scan(Path folder) throws IOException {
        ScanOptions options = new ScanOptions(
                List.of(), List.of(), true, false, ScanOptions.Ownership.NEUTRAL, SourceChanges.refused());
        SourceTree tree = FolderScanner.scan(List.of(new Graft("", folder)), options, progress);
        if (!tree.problems().isEmpty()) {
            throw new OperationException(new Failure.UnreadableSources(tree.problems()));
        }
        return tree.root();
    }

    /// The partition of a program alone, under the name that firmware looks for.
    private Content partitionOf(Content program, String name) throws IOException {
        Machine machine = EfiProgram.read(program).map(EfiProgram::machine).orElse(null);
        if (machine == null) {
            throw new OperationException(new Failure.WrongUse(name + " is a program for a machine that is not known.",
                    "Give a folder with EFI/BOOT in it, or the image of a FAT volume."));
        }
        Directory empty = new Directory("", Attributes.DIRECTORY, List.of());
        return volume(TreeChange.with(empty, List.of(EFI, "BOOT"), new RegularFile(machine.fileName(), Attributes.FILE, program)));
    }

    /// The partition of a folder that has `EFI` in it, or is it.
    private Content partition(Directory folder, String path) throws IOException {
        boolean holds = folder.children().stream().anyMatch(node -> node instanceof Directory && node.name().equalsIgnoreCase(EFI));
        if (holds) {
            return volume(folder);
        }
        List<String> names = TreeChange.names(path);
        if (!names.isEmpty() && names.getLast().equalsIgnoreCase(EFI)) {
            Directory renamed = new Directory(EFI, folder.attributes(), folder.children());
            return volume(new Directory("", Attributes.DIRECTORY, List.of(renamed)));
        }
        throw new OperationException(new Failure.WrongUse(
                "The folder " + path + " has no folder EFI in it, so UEFI would find nothing there.",
                "Give the folder that has EFI/BOOT in it."));
    }

    private Content volume(Directory content) throws IOException {
        CRC32 serial = new CRC32();
        serial.update(seed.getBytes(StandardCharsets.UTF_8));
        return FatVolume.of(content, NO_LABEL, serial.getValue());
    }

    /// The boot code that belongs to the boot image for BIOS, if it is on this computer.
    private byte[] usualCode(List<BootImage> images) throws IOException {
        for (BootImage image : images) {
            if (image.platform() == BootEntry.BIOS && image.medium() == BootEntry.NO_EMULATION) {
                List<String> places = switch (Loader.of(content(image))) {
                    case ISOLINUX -> ISOLINUX_CODE;
                    case GRUB -> GRUB_CODE;
                    case OTHER -> List.of();
                };
                for (String place : places) {
                    if (Files.isReadable(Path.of(place))) {
                        return read(Path.of(place));
                    }
                }
                throw new OperationException(new Failure.WrongUse(
                        "No boot code was found that starts " + nameOf(image) + " from a USB stick.",
                        "Give it with --mbr FILE: isohdpfx.bin of SYSLINUX, or boot_hybrid.img of GRUB."));
            }
        }
        return new byte[0];
    }

    private static String nameOf(BootImage image) {
        return image.place() instanceof BootImage.Place.InTree(String path) ? path : "the boot image for BIOS";
    }

    private Content content(BootImage image) throws IOException {
        return switch (image.place()) {
            case BootImage.Place.Outside(Content content) -> content;
            case BootImage.Place.InTree(String path) -> TreeChange.find(root, TreeChange.names(path))
                    .filter(RegularFile.class::isInstance)
                    .map(node -> ((RegularFile) node).content())
                    .orElseThrow(() -> new OperationException(new Failure.NotOnDisc(path, "the image")));
        };
    }

    private static byte[] read(Path code) throws IOException {
        try (var in = Files.newInputStream(code)) {
            return in.readNBytes(BootOptions.CODE);
        } catch (IOException e) {
            throw new OperationException(new Failure.Unreadable(code, Failures.reason(e)), e);
        }
    }
}
