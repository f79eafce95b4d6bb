package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.job.Progress;
import org.burnish.operation.ExtractFiles;
import org.burnish.operation.ExtractionRequest;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Images that people boot from open, list and extract as every other program has it.
class RealImagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/usr/lib/ipxe/ipxe.iso, ipxe",
        "/usr/lib/grub-rescue/grub-rescue-cdrom.iso, grub-rescue-pc",
        "/usr/lib/memtest86+/memtest86+ia32.iso, memtest86+",
        "/usr/lib/memtest86+/memtest86+x64.iso, memtest86+"
    })
    void isSeenAsOthersSeeIt(String path, String debianPackage) throws IOException {
        Path image = Oracle.packagedFile(path, debianPackage);
        Set<FileSystem> present = VolumeListing.present(image);
        for (FileSystem tree : present) {
            Listing ours = VolumeListing.of(image, tree);
            assertThat(ours.paths()).isNotEmpty();
            for (Judge judge : Judge.ALL) {
                if (judge.does(Judge.Act.LIST, tree, present) && judge.survives(ours, tree)) {
                    var aspects = EnumSet.copyOf(judge.tells(Judge.Act.LIST));
                    aspects.removeAll(EnumSet.of(Aspect.MODE, Aspect.LINKS));
                    Listing theirs = judge.show(Judge.Act.LIST, tree, image, folder);
                    Listing expected = judge.expects(Judge.Act.LIST, tree, judge.name().equals("Xorriso") ? withoutBootCatalog(ours) : ours);
                    assertThat(theirs.deviations(expected, aspects))
                            .as(judge.name() + " on " + tree.title())
                            .isEmpty();
                }
            }
        }
    }

    /// To xorriso the boot catalog is no file.
    private static Listing withoutBootCatalog(Listing listing) {
        return listing.onlyPaths(path -> !Listing.name(path).toLowerCase(Locale.ROOT).startsWith("boot.cat"));
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/lib/ipxe/ipxe.iso, ipxe",
        "/usr/lib/grub-rescue/grub-rescue-cdrom.iso, grub-rescue-pc",
        "/usr/lib/memtest86+/memtest86+x64.iso, memtest86+"
    })
    void isExtractedAsOthersDo(String path, String debianPackage) throws IOException {
        Path image = Oracle.packagedFile(path, debianPackage);
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        try (OpenedImage opened = OpenImage.open(image)) {
            var request = new ExtractionRequest(ViewChoice.PREFERRED, List.of(), ours, false);
            assertThat(ExtractFiles.run(opened, request, Progress.NONE).failures()).isEmpty();
        }
        Oracle.BSDTAR.run("-C", theirs, "-xf", image).succeeded();
        assertThat(Folders.list(ours).deviations(Folders.list(theirs), EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.TARGET))).isEmpty();
    }
}
