package org.burnish.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.burnish.source.FolderScanner;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;

/// Programs that make images with Rock Ridge and Joliet.
enum Maker {
    BURNISH {
        @Override
        TestImage make(Path tree, Path folder) throws IOException {
            var source = FolderScanner.scan(List.of(Graft.parse(tree.toString())), ScanOptions.plain(), Progress.NONE);
            return TestImage.of(Mastering.plan(source.root(), MasteringOptions.builder().build(), Progress.NONE).image());
        }
    },
    GENISOIMAGE {
        @Override
        TestImage make(Path tree, Path folder) throws IOException {
            Path image = folder.resolve("genisoimage.iso");
            Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-input-charset", "utf-8", "-b", "boot/boot.img", "-c", "boot/boot.cat",
                    "-no-emul-boot", "-boot-load-size", "4", "-o", image, tree).succeeded();
            return TestImage.of(image);
        }
    },
    XORRISO {
        @Override
        TestImage make(Path tree, Path folder) throws IOException {
            Path image = folder.resolve("xorriso.iso");
            Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-J", "-b", "boot/boot.img", "-c", "boot/boot.cat",
                    "-no-emul-boot", "-boot-load-size", "4", "-o", image, tree).succeeded();
            return TestImage.of(image);
        }
    };

    abstract TestImage make(Path tree, Path folder) throws IOException;
}
