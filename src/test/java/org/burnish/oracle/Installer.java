package org.burnish.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.job.Progress;
import org.burnish.operation.BootRequest;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;

/// Folders like those of the installation discs of Linux distributions, which print a word when they start.
public final class Installer {
    /// What BIOS and UEFI print when they have started the disc.
    public static final String BIOS_WORD = "started-by-bios";
    public static final String UEFI_WORD = "started-by-uefi";

    private static final List<String> MODULES = List.of("serial", "echo", "halt", "normal", "terminal", "iso9660", "fat", "part_gpt", "part_msdos");

    private Installer() {}

    /// ISOLINUX for BIOS and GRUB for UEFI.
    public static Path withIsolinux(Path folder) throws IOException {
        Path isolinux = Files.createDirectories(folder.resolve("isolinux"));
        copy("/usr/lib/ISOLINUX/isolinux.bin", "isolinux", isolinux.resolve("isolinux.bin"));
        copy("/usr/lib/syslinux/modules/bios/ldlinux.c32", "syslinux-common", isolinux.resolve("ldlinux.c32"));
        // It says which kernel it looks for, and then that there is none.
        Files.writeString(isolinux.resolve("isolinux.cfg"), "SERIAL 0 115200\nDEFAULT a\nLABEL a\nKERNEL /" + BIOS_WORD + "\n");
        return withUefi(folder);
    }

    /// GRUB for both.
    public static Path withGrub(Path folder) throws IOException {
        Oracle.packagedFile("/usr/lib/grub/i386-pc/cdboot.img", "grub-pc-bin");
        Path boot = Files.createDirectories(folder.resolve("boot/grub"));
        Path early = Files.writeString(folder.resolve("early.cfg"), configuration(BIOS_WORD));
        Oracle.GRUB_MKIMAGE.run("-O", "i386-pc-eltorito", "-o", boot.resolve("eltorito.img"), "-p", "/boot/grub", "-c", early,
                "biosdisk", "serial", "echo", "halt", "normal", "terminal", "iso9660").succeeded();
        Files.delete(early);
        return withUefi(folder);
    }

    private static Path withUefi(Path folder) throws IOException {
        Oracle.packagedFile("/usr/lib/grub/x86_64-efi/moddep.lst", "grub-efi-amd64-bin");
        Path boot = Files.createDirectories(folder.resolve("EFI/BOOT"));
        Path early = Files.writeString(folder.resolve("early.cfg"), configuration(UEFI_WORD));
        var arguments = new ArrayList<Object>(List.of("-O", "x86_64-efi", "-o", boot.resolve("BOOTX64.EFI"), "-p", "/boot/grub", "-c", early));
        arguments.addAll(MODULES);
        Oracle.GRUB_MKIMAGE.run(arguments.toArray()).succeeded();
        Files.delete(early);
        Files.writeString(Files.createDirectories(folder.resolve("docs")).resolve("readme.txt"), "how to install");
        return folder;
    }

    private static String configuration(String word) {
        return "serial --unit=0 --speed=115200\nterminal_output serial\necho " + word + "\nhalt\n";
    }

    private static void copy(String from, String debianPackage, Path to) throws IOException {
        Files.write(to, Files.readAllBytes(Oracle.packagedFile(from, debianPackage)));
    }

    /// An image of a folder that starts in every way, as `--boot-bios … --boot-uefi EFI --hybrid` makes it.
    public static Path image(Path folder, String bios, Hybrid hybrid, Path image) throws IOException {
        return image(folder, MasteringOptions.builder(), new BootRequest(List.of(
                BootImage.of(new BootImage.Place.InTree(bios), BootEntry.BIOS),
                BootImage.of(new BootImage.Place.InTree("EFI"), BootEntry.UEFI)), null, hybrid, null), image);
    }

    /// An image of a folder with other wishes.
    public static Path image(Path folder, MasteringOptions.Builder mastering, BootRequest boot, Path image) throws IOException {
        MasteringOptions options = mastering.date(OffsetDateTime.parse("2026-01-02T03:04:05Z")).build();
        CreateImage.plan(ImageRequest.of(List.of(new Graft("", folder)), options).booting(boot), image, Progress.NONE)
                .write(image, Progress.NONE);
        return image;
    }
}
