package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.oracle.Computer.Firmware;
import org.burnish.oracle.Computer.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One image starts computers with BIOS and with UEFI, as a disc and as a USB stick.
class BootTest {
    @TempDir
    Path here;

    static void assertStartsEverything(Path image, Path folder) {
        for (Medium medium : Medium.values()) {
            assertThat(new Computer(Firmware.BIOS, medium).start(image, Installer.BIOS_WORD, folder))
                    .as("BIOS, %s", medium).contains(Installer.BIOS_WORD);
            assertThat(new Computer(Firmware.UEFI, medium).start(image, Installer.UEFI_WORD, folder))
                    .as("UEFI, %s", medium).contains(Installer.UEFI_WORD);
        }
    }

    @Test
    void isolinuxAndGrubForUefiStartInAllFourWays() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));

        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("isolinux.iso"));

        assertStartsEverything(image, here);
    }

    @Test
    void grubStartsInAllFourWays() throws IOException {
        Path tree = Installer.withGrub(Files.createDirectory(here.resolve("tree")));

        Path image = Installer.image(tree, "boot/grub/eltorito.img", Hybrid.GPT, here.resolve("grub.iso"));

        assertStartsEverything(image, here);
    }

    @Test
    void anMbrAloneIsEnoughForAStickWithUefi() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));

        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.MBR, here.resolve("mbr.iso"));

        assertThat(new Computer(Firmware.BIOS, Medium.STICK).start(image, Installer.BIOS_WORD, here)).contains(Installer.BIOS_WORD);
        assertThat(new Computer(Firmware.UEFI, Medium.STICK).start(image, Installer.UEFI_WORD, here)).contains(Installer.UEFI_WORD);
    }
}
