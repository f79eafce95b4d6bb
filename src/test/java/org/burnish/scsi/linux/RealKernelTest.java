package org.burnish.scsi.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.block.FileBlockSource;
import org.burnish.oracle.LinuxMachine;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.HurriedClock;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives behind Linux' own drivers, in a virtual machine that has three: `/dev/sr0` is QEMU's own with an image in it,
/// `/dev/sr1` and `/dev/sr2` are our virtual burners by our iSCSI target, with a blank DVD-R and DVD+R, which growisofs
/// burns there.
class RealKernelTest {
    private static final int BLOCK = 2048;
    private static final TargetOptions OPTIONS = TargetOptions.local("iqn.2026-01.org.burnish:burner");

    @TempDir
    static Path folder;

    private static final Map<String, String> SAID = new TreeMap<>();
    private static Output output;
    private static VirtualDrives drives;

    /// One start of the machine for all that is looked at.
    @BeforeAll
    static void runsTheMachine() throws IOException {
        List.of(Oracle.XORRISO, Oracle.GROWISOFS, Oracle.DVD_RW_MEDIAINFO).forEach(Oracle::require);
        Oracle.packagedFile("/usr/lib/x86_64-linux-gnu/qemu/block-iscsi.so", "qemu-block-extra");
        byte[] bytes = new byte[900 * BLOCK];
        new Random(6).nextBytes(bytes);
        Files.write(folder.resolve("content"), bytes);
        Oracle.XORRISO.run("-as", "genisoimage", "-quiet", "-R", "-o", folder.resolve("image"), folder.resolve("content")).succeeded();
        drives = new VirtualDrives(folder.resolve("drives"), new HurriedClock(), image -> FileBlockSource.open(image, BLOCK));
        drives.create("d", "", Optional.of(MediumType.DVD_R));
        drives.create("plus", "", Optional.of(MediumType.DVD_PLUS_R));
        try (VirtualDrive drive = drives.open("d"); IscsiTarget target = IscsiTarget.serve(drive, OPTIONS);
                VirtualDrive plus = drives.open("plus"); IscsiTarget second = IscsiTarget.serve(plus, OPTIONS)) {
            output = LinuxMachine.runWhole(folder, script(), List.of("-device", "virtio-scsi-pci,id=bus",
                    "-drive", "if=none,id=own,media=cdrom,readonly=on,format=raw,file=" + folder.resolve("image"),
                    "-device", "scsi-cd,drive=own,bus=bus.0,scsi-id=0",
                    "-drive", "if=none,id=ours,format=raw,file=" + target.url(),
                    "-device", "scsi-generic,drive=ours,bus=bus.0,scsi-id=1",
                    "-drive", "if=none,id=plus,format=raw,file=" + second.url(),
                    "-device", "scsi-generic,drive=plus,bus=bus.0,scsi-id=2"));
        }
        output.text().lines().map(line -> line.split(" = ", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> SAID.put(pair[0], pair[1].strip()));
    }

    private static String script() {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(":"));
        return """
                set -u
                java="%1$s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp %2$s"
                program=org.burnish.scsi.linux.GuestProgram
                for i in $(seq 100); do [ -e /dev/sr2 ] && break; sleep 0.1; done
                chgrp cdrom /dev/sr0 && chmod 660 /dev/sr0
                $java $program list maximum:/dev/sr0 inquiry:/dev/sr0 inquiry:/dev/sr1 capacity:/dev/sg0 read:/dev/sr0:$PWD/read \\
                    "ask:/dev/sr0:F1 00 00 00 00 00 00 00 00 00 00 00" ask:/dev/sr1:"51 00 00 00 00 00 00 00 08 00" twice:/dev/sr0 large:/dev/sr0
                echo "mediainfo = $(dvd+rw-mediainfo /dev/sr1 2>&1 | tr '\\n' ' ')"
                growisofs -use-the-force-luke=notray -dvd-compat -Z /dev/sr1=content > burning 2>&1
                echo "growisofs = $?"
                growisofs -use-the-force-luke=notray -Z /dev/sr2=content > burning-plus 2>&1
                echo "growisofs plus = $?"
                mkdir -p /mnt/disc && mount -o ro /dev/sr0 /mnt/disc && cmp /mnt/disc/content content
                echo "mounted = $?"
                # Nobody may look into somebody's folders: but here, where it is forgotten.
                for entry in $(echo "%2$s" | tr ':' ' '); do
                    case $entry in *jna*.jar | *classes) chmod a+r "$entry"; until [ "$entry" = / ]; do chmod a+x "$entry"; entry=$(dirname "$entry"); done ;; esac
                done
                setpriv --reuid=65534 --regid=65534 --groups="$(getent group cdrom | cut -d: -f3)" env HOME=/nowhere \\
                    $java -Djna.tmpdir=/tmp $program list open:/dev/sr0 look:/dev/sr0 inquiry:/dev/sr1 \\
                    "ask:/dev/sr0:25 00 00 00 00 00 00 00 00 00" "ask:/dev/sr0:AB 01 00 00 00 00 00 00 00 08 00 00" | sed 's/^/user /'
                """.formatted(System.getProperty("java.home") + "/bin/java", classes);
    }

    private static void assertSaid(String what, String pattern) {
        assertThat(SAID).as(output.text() + output.errors()).hasEntrySatisfying(what, said -> assertThat(said).matches(pattern));
    }

    @Test
    void bothAreListed() {
        assertSaid("list", "/dev/sr0 \\[/dev/sg0] QEMU QEMU CD-ROM \\[] free; /dev/sr1 \\[/dev/sg1] BURNISH VIRTUAL BURNER \\[] free; "
                + "/dev/sr2 \\[/dev/sg2] BURNISH VIRTUAL BURNER \\[] free;");
    }

    @Test
    void commandsAndAnswersGoThroughTheKernel() throws IOException {
        assertSaid("inquiry:/dev/sr0", "QEMU    QEMU CD-ROM     .*");
        assertSaid("inquiry:/dev/sr1", "BURNISH VIRTUAL BURNER  .*");
        assertSaid("capacity:/dev/sg0", String.valueOf(Files.size(folder.resolve("image")) / BLOCK));
        assertSaid("ask:/dev/sr1:51 00 00 00 00 00 00 00 08 00", ".*lim=8 .*");
        assertThat(folder.resolve("read")).hasSameBinaryContentAs(folder.resolve("image"));
    }

    @Test
    void howMuchTheKernelTakesIsKnownAndHeld() {
        assertSaid("maximum:/dev/sr0", "[1-9]\\d{4,6}");
        assertSaid("large:/dev/sr0", "TOO_LARGE .*");
    }

    @Test
    void whatQemuDoesNotKnowIsNoSilentSuccess() {
        assertSaid("ask:/dev/sr0:F1 00 00 00 00 00 00 00 00 00 00 00", "FAILED .*|OK 5/20/00");
    }

    @Test
    void whoHasItHasItAlone() {
        assertSaid("twice:/dev/sr0", "IN_USE .*");
    }

    @Test
    void growisofsBurnsInTheVirtualBurner() throws IOException {
        assertSaid("mediainfo", ".*BURNISH.*Mounted Media: +11h, DVD-R.*Disc status: +blank.*");
        assertThat(SAID).as(Files.readString(folder.resolve("burning"))).containsEntry("growisofs", "0");
        assertContentIn("d");
    }

    @Test
    void growisofsBurnsDvdPlusR() throws IOException {
        assertThat(SAID).as(Files.readString(folder.resolve("burning-plus"))).containsEntry("growisofs plus", "0");
        assertContentIn("plus");
    }

    private static void assertContentIn(String name) throws IOException {
        byte[] content = Files.readAllBytes(folder.resolve("content"));
        try (VirtualDrive drive = drives.open(name)) {
            RawDrive raw = new RawDrive(drive).settle();
            for (int block = 0; block < content.length / BLOCK; block += 10) {
                assertThat(raw.ask(String.format("28 00 %08X 00 00 0A 00", block), 10 * BLOCK))
                        .isEqualTo(Arrays.copyOfRange(content, block * BLOCK, (block + 10) * BLOCK));
            }
        }
    }

    @Test
    void aMountedDiscCanBeLookedAtButNotTaken() {
        assertSaid("mounted", "0");
        assertSaid("user look:/dev/sr0", "opened");
        assertSaid("user open:/dev/sr0", "MOUNTED The disc in /dev/sr0 is mounted at /mnt/disc. Unmount it first: umount /mnt/disc");
    }

    @Test
    void aUserIsToldWhatStandsInTheWay() {
        assertSaid("user list", "/dev/sr0 .* \\[/mnt/disc] free; /dev/sr1 .* NO_ACCESS You may not use /dev/sr1\\..*");
        assertSaid("user inquiry:/dev/sr1", "NO_ACCESS You may not use /dev/sr1\\..*");
    }

    @Test
    void aUserGetsWhatTheKernelLetsThrough() {
        assertSaid("user ask:/dev/sr0:25 00 00 00 00 00 00 00 00 00", ".*lim=8 .*");
        assertSaid("user ask:/dev/sr0:AB 01 00 00 00 00 00 00 00 08 00 00", "FILTERED .*EPERM.*");
    }
}
