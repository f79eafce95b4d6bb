package org.burnish.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.burnish.disc.Msf;
import org.burnish.disc.Session;
import org.burnish.disc.Track;
import org.burnish.drive.DriveDescription;
import org.burnish.drive.Medium;
import org.burnish.drive.Medium.Protection;
import org.burnish.operation.DescribeDrive.Description;
import org.burnish.operation.Failure;

/// A drive and what lies in it, as text.
record DriveText(PrintStream out) {
    private static final double MILLION = 1e6;

    /// The disc in a few words.
    static String brief(Medium medium) {
        String free = medium.freeBlocks() > 0 ? ", " + size(medium.freeBlocks()) + " free" : "";
        return medium.kind().title() + ", " + medium.state().title() + free;
    }

    void print(Description described) {
        DriveDescription drive = described.drive();
        out.println(drive.address() + ": " + drive.model());
        line("Firmware", drive.revision() + (drive.firmwareDate().isEmpty() ? "" : ", of " + drive.firmwareDate()));
        line("Connection", drive.connection());
        line("Reads", String.join(", ", drive.reads()));
        line("Writes", String.join(", ", drive.writes()));
        line("Can also", String.join(", ", abilities(drive)));
        line("Buffer", drive.bufferBytes() > 0 ? drive.bufferBytes() / 1024 + " KiB" : "");
        line("Plays", drive.regions().isEmpty() ? "" : "DVDs of region " + numbers(drive.regions()));
        out.println();
        if (described.medium().isEmpty()) {
            out.println(described.readiness().sentence());
        } else {
            print(described.medium().get());
            described.obstacle().ifPresent(this::print);
        }
    }

    private void print(Failure obstacle) {
        out.println();
        out.println(obstacle.what());
        obstacle.details().forEach(detail -> out.println("    " + detail));
        out.println((obstacle.meaning() + " " + FailureReport.of(obstacle).remedy()).strip());
    }

    private static List<String> abilities(DriveDescription drive) {
        List<String> abilities = new ArrayList<>();
        add(abilities, drive.testWrite(), "rehearse writing");
        add(abilities, drive.underrunFree(), "survive slow data");
        add(abilities, drive.cdText(), "read CD-Text");
        add(abilities, drive.errorPointers(), "tell wrong bytes of audio CDs");
        return abilities;
    }

    private static void add(List<String> to, boolean can, String what) {
        if (can) {
            to.add(what);
        }
    }

    private void print(Medium medium) {
        out.println(medium.kind().title() + ": " + medium.state().title());
        line("Made by", medium.manufacturer() + (medium.possiblyMDisc() ? " (possibly an M-DISC)" : ""));
        line("Layers", medium.layers() > 1 ? String.valueOf(medium.layers()) : "");
        line("Size", size(medium.totalBlocks()));
        line("Recorded", medium.recordedBlocks() > 0 && !medium.sessions().isEmpty() ? size(medium.recordedBlocks()) : "");
        line("Free", medium.freeBlocks() > 0 ? size(medium.freeBlocks()) : "");
        line("Spare", medium.spareBlocks().total() > 0 ? medium.spareBlocks().unused() + " of " + medium.spareBlocks().total()
                + " left" : "");
        line("Damage", medium.lastSessionDamaged() ? "the last session was not finished" : "");
        line("Protection", protection(medium.protection()));
        line("Reads at", speeds(medium, medium.readSpeeds()));
        line("Writes at", speeds(medium, medium.writeSpeeds()));
        for (Session session : medium.sessions()) {
            String open = session.closed() ? "" : ", open";
            line("Session " + session.number(), session.tracks().size() + (session.tracks().size() == 1 ? " track" : " tracks")
                    + open);
            for (Track track : session.tracks()) {
                line("  Track " + track.number(), String.format(Locale.ROOT, "%s, from sector %d, %s", track.control(),
                        track.start(),
                        track.control().isData() ? size(track.blocks()) : Msf.ofFrames((int) track.blocks()) + " minutes"));
            }
        }
    }

    private static String protection(Protection protection) {
        if (protection.system().isEmpty()) {
            return "";
        }
        boolean regional = !protection.regions().isEmpty() && protection.regions().size() < 8;
        return protection.system() + (regional ? ", for region " + numbers(protection.regions()) : "")
                + "; Burnish does not remove it";
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String speeds(Medium medium, List<Long> speeds) {
        return speeds.stream().map(speed -> multiple(medium.multiple(speed))).distinct().collect(Collectors.joining(", "));
    }

    private static String multiple(double multiple) {
        return (multiple == Math.rint(multiple) ? String.valueOf((long) multiple) : String.valueOf(multiple)) + "x";
    }

    private static String size(long blocks) {
        return String.format(Locale.ROOT, "%,d sectors, %,.1f MB", blocks, blocks * (double) Medium.BLOCK / MILLION);
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            out.println("    " + name + " ".repeat(Math.max(1, 14 - name.length())) + NodeLine.printablePath(value));
        }
    }
}
