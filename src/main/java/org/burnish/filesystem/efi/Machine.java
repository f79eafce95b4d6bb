package org.burnish.filesystem.efi;

import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.bytes.Clause;

/// The processors that UEFI runs on, with the name under which each looks for its program on a disc.
@Clause("PE 3.3.1; UEFI 3.5.1.1")
public enum Machine {
    X64(0x8664, "BOOTX64.EFI", "x86 64-bit"),
    ARM64(0xAA64, "BOOTAA64.EFI", "ARM 64-bit"),
    IA32(0x014C, "BOOTIA32.EFI", "x86 32-bit"),
    ARM(0x01C2, "BOOTARM.EFI", "ARM 32-bit"),
    RISCV64(0x5064, "BOOTRISCV64.EFI", "RISC-V 64-bit"),
    LOONGARCH64(0x6264, "BOOTLOONGARCH64.EFI", "LoongArch 64-bit"),
    IA64(0x0200, "BOOTIA64.EFI", "Itanium"),
    EBC(0x0EBC, "BOOTEBC.EFI", "EFI byte code");

    private final int code;
    private final String fileName;
    private final String title;

    Machine(int code, String fileName, String title) {
        this.code = code;
        this.fileName = fileName;
        this.title = title;
    }

    static Optional<Machine> of(int code) {
        return Stream.of(values()).filter(machine -> machine.code == code).findFirst();
    }

    /// The machine whose firmware looks for this file.
    public static Optional<Machine> ofFileName(String name) {
        return Stream.of(values()).filter(machine -> machine.fileName.equalsIgnoreCase(name)).findFirst();
    }

    /// The file that firmware looks for in `EFI/BOOT`.
    public String fileName() {
        return fileName;
    }

    /// What people call it.
    public String title() {
        return title;
    }
}
