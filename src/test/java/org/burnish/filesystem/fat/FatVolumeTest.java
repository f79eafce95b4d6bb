package org.burnish.filesystem.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.burnish.layout.LayoutException;
import org.burnish.oracle.Oracle;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Volumes of each kind of FAT, as others see them and as they are read back.
class FatVolumeTest {
    @TempDir
    Path here;

    private static TreeBuilder tree() {
        TreeBuilder tree = new TreeBuilder().file("EFI/BOOT/BOOTX64.EFI", "program").file("EFI/BOOT/BOOTLOONGARCH64.EFI", "other")
                .file("EFI/debian/grub.cfg", "set x=1").file("a name with blanks.text", "x").file("Übung.txt", "umlaut").file("empty", "")
                .folder("leer").file(".hidden", "dot").file("a.b.c", "dots");
        for (int i = 0; i < 200; i++) {
            tree.file("many/the same beginning " + i + ".txt", "x".repeat(i * 17));
        }
        return tree;
    }

    private static Content zeros(long length) {
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                if (position >= length) {
                    return -1;
                }
                int count = (int) Math.min(into.remaining(), length - position);
                into.put(new byte[count]);
                return count;
            }
        };
    }

    private Path written(FatVolume volume) throws IOException {
        Path file = here.resolve("volume.img");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            volume.transferTo(0, volume.length(), out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"0, 12", "3000000, 12", "14000000, 12", "15700000, 16", "40000000, 16", "300000000, 16", "2200000000, 32"})
    void othersFindNothingWrongAndEveryFile(long extra, int bits) throws IOException {
        TreeBuilder tree = tree();
        if (extra > 0) {
            tree.file("large.bin", zeros(extra));
        }

        FatVolume volume = FatVolume.of(tree.build(), "NO NAME", 0x1234_5678);

        assertThat(volume.geometry().bits()).isEqualTo(bits);
        assertThat(volume.length() % 2048).isZero();
        Path file = written(volume);
        assertThat(Oracle.FSCK_FAT.run("-n", file).succeeded().lines()).anyMatch(line -> line.contains(" files, "));
        Path out = Files.createDirectory(here.resolve("out"));
        Oracle.MCOPY.run("-s", "-n", "-i", file, "::EFI", "::many", "::a name with blanks.text", "::a.b.c", out).succeeded();
        assertThat(out.resolve("EFI/BOOT/BOOTX64.EFI")).content().isEqualTo("program");
        assertThat(out.resolve("EFI/BOOT/BOOTLOONGARCH64.EFI")).content().isEqualTo("other");
        assertThat(out.resolve("many/the same beginning 199.txt")).content().hasSize(199 * 17);
        assertThat(Oracle.SEVEN_ZIP.run("t", file).succeeded().lines()).contains("Everything is Ok");
        Files.delete(file);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Directory tree = tree().build();

        Directory read = FatReader.open(FatVolume.of(tree, "NO NAME", 1)).orElseThrow();

        assertThat(TreeText.of(read)).containsExactlyInAnyOrderElementsOf(TreeText.of(tree));
    }

    @Test
    void theSameTreeMakesTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(written(FatVolume.of(tree().build(), "NO NAME", 1))))
                .isEqualTo(Files.readAllBytes(written(FatVolume.of(tree().build(), "NO NAME", 1))));
    }

    @Test
    void whatFatCannotHaveIsRefused() {
        assertThatThrownBy(() -> FatVolume.of(new TreeBuilder().file("a", "x").file("A", "x").build(), "", 0))
                .isInstanceOf(LayoutException.class).hasMessageContaining("twice");
        assertThatThrownBy(() -> FatVolume.of(new TreeBuilder().link("a", "b").build(), "", 0)).isInstanceOf(LayoutException.class);
        assertThatThrownBy(() -> FatVolume.of(new TreeBuilder().file("a:b", "x").build(), "", 0)).isInstanceOf(LayoutException.class);
    }

    @Test
    void damagedAndTruncatedVolumesAreReadAsFarAsTheyGo() throws IOException {
        byte[] good = Files.readAllBytes(written(FatVolume.of(tree().build(), "NO NAME", 1)));
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                bytes[random.nextInt(random.nextBoolean() ? 64 : 30_000)] = (byte) random.nextInt();
            }
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            readAll(FatReader.open(new BytesContent(bytes)).orElse(null));
        }
    }

    private static void readAll(@Nullable Directory root) {
        try {
            if (root != null) {
                TreeText.of(root);
            }
        } catch (IOException e) {
            // That is what a damaged volume may lead to.
        }
    }
}
