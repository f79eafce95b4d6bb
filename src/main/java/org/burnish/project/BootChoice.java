package org.burnish.project;

/// What a disc starts a computer with. Paths are those of the project's tree with slashes, else of this computer.
///
/// @param bios boot image for BIOS, or empty
/// @param uefi boot image for UEFI, a folder with `EFI/BOOT` in it or a program, or empty
/// @param hybrid whether it starts from a USB stick too
public record BootChoice(String bios, String uefi, boolean hybrid) {
    public static final BootChoice NONE = new BootChoice("", "", false);

    public boolean isNone() {
        return bios.isEmpty() && uefi.isEmpty();
    }
}
