package org.burnish.virtualdrive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.medium.Refusal;

/// One thing that is wrong.
public sealed interface Fault {
    /// Reads a line:
    ///
    ///     unreadable FROM-TO [after N | below KB/s]   sectors that cannot be read; that read at the N-th try; that read
    ///                                                 below a speed
    ///     scratch FROM-TO [mark]                      lost data, spoilt audio that a CD's error flags tell of; a mark is
    ///                                                 corrected in data and spoils single samples
    ///     slow FROM-TO MILLISECONDS                   sectors that take so long each
    ///     write-error BLOCK                           the write of this block fails, once
    ///     underrun BLOCK                              the buffer runs empty at this block, once
    ///     calibration                                 the power calibration fails
    ///     bus-reset [BLOCK]                           the bus is reset at the next command, or when this block is written
    ///     power-loss [BLOCK]                          the same with the drive's power
    ///     hang [BLOCK]                                the command does not come back
    ///     gone                                        the drive is unplugged
    ///     progress stuck|lying|silent                 what is told of long work is not true
    ///     unrecognized                                the disc is one that the drive cannot read
    ///     protect                                     a rewritable disc is write-protected
    ///     denied FEATURE                              a feature, in hexadecimal, is not told of
    static Fault read(String line) throws IOException {
        String[] words = line.strip().split("\\s+");
        try {
            return switch (words[0]) {
                case "unreadable" -> unreadable(words);
                case "scratch" -> new Scratch(from(words[1]), to(words[1]), words.length == 2 || !words[2].equals("mark"));
                case "slow" -> new Slow(from(words[1]), to(words[1]), Integer.parseInt(words[2]));
                case "write-error" -> new WriteError(Integer.parseInt(words[1]));
                case "underrun" -> new Underrun(Integer.parseInt(words[1]));
                case "calibration" -> new Calibration();
                case "bus-reset" -> line(LineKind.BUS_RESET, words);
                case "power-loss" -> line(LineKind.POWER_LOSS, words);
                case "hang" -> line(LineKind.HANG, words);
                case "gone" -> line(LineKind.GONE, words);
                case "unrecognized" -> new Unrecognized();
                case "protect" -> new Protection();
                case "progress" -> new Progress(Personality.Progress.valueOf(words[1].toUpperCase(Locale.ROOT)));
                case "denied" -> new Denied(Integer.parseInt(words[1], 16));
                default -> throw new VirtualDriveException("there is no fault '" + words[0] + "'");
            };
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new VirtualDriveException("a fault is not understood: " + line, e);
        }
    }

    private static Fault unreadable(String... words) {
        boolean after = words.length > 2 && words[2].equals("after");
        boolean below = words.length > 2 && words[2].equals("below");
        if (words.length > 2 && !after && !below) {
            throw new IllegalArgumentException(words[2]);
        }
        return new Unreadable(from(words[1]), to(words[1]),
                after ? Integer.parseInt(words[3]) : Integer.MAX_VALUE, below ? Integer.parseInt(words[3]) : 0);
    }

    private static int from(String range) {
        return Integer.parseInt(range.split("-")[0]);
    }

    private static int to(String range) {
        String[] ends = range.split("-");
        return Integer.parseInt(ends[ends.length - 1]);
    }

    private static Fault line(LineKind kind, String... words) {
        return new Line(kind, words.length > 1 ? Integer.parseInt(words[1]) : -1);
    }

    /// Strikes when blocks are read.
    sealed interface Reading extends Fault {
        void strike(Unit unit, int address, int blocks) throws Refusal;
    }

    /// Strikes once, when a block is written.
    sealed interface Writing extends Fault {
        int block();

        void strike(Unit unit) throws Refusal;
    }

    /// Sectors that cannot be read, or only sometimes.
    final class Unreadable implements Reading {
        private final int from;
        private final int to;
        private final int tries;
        private final int speed;
        private final Map<Integer, Integer> failures = new HashMap<>();

        /// @param tries at which a sector can be read
        /// @param speed in kB/s up to which it can be read; 0 is none
        public Unreadable(int from, int to, int tries, int speed) {
            this.from = from;
            this.to = to;
            this.tries = tries;
            this.speed = speed;
        }

        @Override
        public void strike(Unit unit, int address, int blocks) throws Refusal {
            if (speed > 0 && unit.speed.reading() <= speed) {
                return;
            }
            for (int block = Math.max(from, address); block <= Math.min(to, address + blocks - 1); block++) {
                if (failures.merge(block, 1, Integer::sum) < tries) {
                    throw Refusal.at(block, 3, 0x11, unit.medium().family() == org.burnish.virtualdrive.medium.Medium.Family.CD ? 5 : 0);
                }
            }
        }
    }

    /// A scratch across sectors.
    record Scratch(int from, int to, boolean deep) implements Reading {
        @Override
        public void strike(Unit unit, int address, int blocks) throws Refusal {
            if (address <= to && from < address + blocks) {
                unit.medium().scratched(from, to, deep);
            }
        }
    }

    /// Sectors that take long.
    record Slow(int from, int to, int milliseconds) implements Reading {
        @Override
        public void strike(Unit unit, int address, int blocks) {
            int slow = Math.min(to, address + blocks - 1) - Math.max(from, address) + 1;
            if (slow > 0) {
                unit.clock.pass(slow * milliseconds * 1_000_000L);
            }
        }
    }

    /// A block that cannot be written; a disc with spare areas puts one of them in its place.
    record WriteError(int block) implements Writing {
        @Override
        public void strike(Unit unit) throws Refusal {
            unit.medium().replaceDefect(block);
        }
    }

    /// A block at which the buffer runs empty.
    record Underrun(int block) implements Writing {
        @Override
        public void strike(Unit unit) throws Refusal {
            if (unit.medium().breaksOnUnderrun(unit.pages.write())) {
                unit.medium().underrun();
            }
        }
    }

    /// The laser's power cannot be calibrated.
    record Calibration() implements Fault {}

    /// The disc is one that the drive cannot read.
    record Unrecognized() implements Fault {}

    /// The disc, or its cartridge, is write-protected.
    record Protection() implements Fault {}

    /// What happens on the way to the drive.
    enum LineKind {
        HANG,
        BUS_RESET,
        POWER_LOSS,
        GONE
    }

    /// Something happens on the way to the drive, once.
    ///
    /// @param block whose writing it waits for; -1 for the next command
    record Line(LineKind kind, int block) implements Fault {
        private static final int WRITE_10 = 0x2A;
        private static final int WRITE_12 = 0xAA;

        boolean strikes(Cdb cdb) {
            int code = cdb.operationCode();
            int blocks = code == WRITE_10 ? cdb.u16(7) : code == WRITE_12 ? cdb.i32(6) : 0;
            return block < 0 || blocks > 0 && cdb.i32(2) <= block && block < cdb.i32(2) + blocks;
        }
    }

    /// What is told of long work.
    record Progress(Personality.Progress told) implements Fault {}

    /// A feature that is not told of.
    record Denied(int feature) implements Fault {}
}
