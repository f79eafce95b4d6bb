package org.burnish.oracle;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// An external program that judges our images, or makes images for us to judge.
///
/// A test that needs a missing one is skipped and names the Debian package, or fails under `-Dburnish.oracles=required`.
/// In a jqwik property call [#require] from a `@BeforeContainer` method: inside a try it would only discard that try.
public enum Oracle {
    XORRISO("xorriso", "xorriso"),
    GENISOIMAGE("genisoimage", "genisoimage"),
    ISOINFO("isoinfo", "genisoimage"),
    ISOVFY("isovfy", "genisoimage"),
    BSDTAR("bsdtar", "libarchive-tools"),
    SEVEN_ZIP("7z", "p7zip-full"),
    ISO_INFO("iso-info", "libcdio-utils"),
    ISO_READ("iso-read", "libcdio-utils"),
    MKZFTREE("mkzftree", "genisoimage"),
    MKUDFFS("mkudffs", "udftools"),
    UDFINFO("udfinfo", "udftools"),
    QEMU("qemu-system-x86_64", "qemu-system-x86"),
    FSCK_FAT("fsck.fat", "dosfstools"),
    MKFS_FAT("mkfs.fat", "dosfstools"),
    MCOPY("mcopy", "mtools"),
    SGDISK("sgdisk", "gdisk"),
    GRUB_MKSTANDALONE("grub-mkstandalone", "grub-common"),
    GRUB_MKIMAGE("grub-mkimage", "grub-common"),
    GRUB_MKRESCUE("grub-mkrescue", "grub-common"),
    DVDAUTHOR("dvdauthor", "dvdauthor"),
    LSDVD("lsdvd", "lsdvd"),
    MKFS_XFS("mkfs.xfs", "xfsprogs"),
    MKFS_BTRFS("mkfs.btrfs", "btrfs-progs"),
    BUSYBOX("busybox", "busybox-static"),
    CPIO("cpio", "cpio"),
    DEPMOD("depmod", "kmod"),
    IMPLANTISOMD5("implantisomd5", "isomd5sum"),
    CHECKISOMD5("checkisomd5", "isomd5sum"),
    CHDMAN("chdman", "mame-tools"),
    CDRSKIN("cdrskin", "cdrskin"),
    WODIM("wodim", "wodim"),
    CDRDAO("cdrdao", "cdrdao"),
    ICEDAX("icedax", "icedax"),
    VCDIMAGER("vcdimager", "vcdimager"),
    MPEG2ENC("mpeg2enc", "mjpegtools"),
    MPLEX("mplex", "mjpegtools"),
    XDOTOOL("xdotool", "xdotool"),
    IMPORT("import", "imagemagick"),
    XPROP("xprop", "x11-utils"),
    XVFB("Xvfb", "xvfb"),
    OPENBOX("openbox", "openbox"),
    TGTD("tgtd", "tgt"),
    TGTADM("tgtadm", "tgt"),
    TGTIMG("tgtimg", "tgt"),
    ISCSI_LS("iscsi-ls", "libiscsi-bin"),
    ISCSI_INQ("iscsi-inq", "libiscsi-bin"),
    ISCSI_READCAPACITY("iscsi-readcapacity16", "libiscsi-bin"),
    ISCSI_TEST("iscsi-test-cu", "libiscsi-bin"),
    GROWISOFS("growisofs", "growisofs"),
    DVD_RW_MEDIAINFO("dvd+rw-mediainfo", "dvd+rw-tools"),
    CC("cc", "gcc"),
    PKG_CONFIG("pkg-config", "pkg-config"),
    FUSERMOUNT("fusermount3", "fuse3"),
    WINE("wine", "wine"),
    /// Unpacks images that are kept with the tests.
    XZ("xz", "xz-utils");

    private final String program;
    private final String debianPackage;

    Oracle(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    /// Runs the program in the current folder; see [Command#run].
    public Output run(Object... arguments) {
        return command(arguments).run();
    }

    /// The program with these arguments (anything, as its `toString`), for those who want another folder, input or time limit.
    public Command command(Object... arguments) {
        require();
        var words = new ArrayList<>(List.of(onPath(program).orElseThrow().toString()));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        return Command.of(words);
    }

    public boolean present() {
        return onPath(program).isPresent();
    }

    /// Skips or fails the running test if the program is missing.
    public void require() {
        if (!present()) {
            missing("The program " + program, debianPackage);
        }
    }

    /// A file that a Debian package installs, such as a real boot image; skips or fails the running test if it is missing.
    public static Path packagedFile(String path, String debianPackage) {
        var file = Path.of(path);
        if (!Files.isReadable(file)) {
            missing("The file " + path, debianPackage);
        }
        return file;
    }

    /// Skips the running test, or fails it where everything is required.
    public static void missing(String what, String debianPackage) {
        var message = what + " is missing: install the Debian package " + debianPackage;
        if (System.getProperty("burnish.oracles", "optional").equals("required")) {
            throw new AssertionError(message);
        }
        Assumptions.abort(message);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
