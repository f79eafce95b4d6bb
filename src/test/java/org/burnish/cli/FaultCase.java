package org.burnish.cli;

import java.util.stream.Stream;
import org.burnish.virtualdrive.medium.MediumType;

/// A fault of a virtual drive, and what the user reads of it.
///
/// @param fault as it is given to `burnish virtual fault`
/// @param disc what lies in the drive
/// @param use what is done with it
/// @param said the lines that the user reads: what happened, the command and the code, what it means and what to do
record FaultCase(String fault, MediumType disc, FaultCase.Use use, String... said) {
    private static final String NOT_READ = "What lies there is missing. Clean the disc, and try ";
    private static final String AGAIN = "Check the cable and the power of the drive, and try again.";
    private static final String CABLE = "What was being done is not complete. " + AGAIN;

    /// What is done with the faulty drive.
    enum Use {
        /// A command on the command line that reads the disc.
        COMMAND_LINE,
        /// The same in a time that passes at will.
        READ,
        CALIBRATE,
        WRITE,
        ERASE_AND_READ,
        DESCRIBE
    }

    static Stream<FaultCase> all() {
        return Stream.concat(reading(), writing());
    }

    private static Stream<FaultCase> reading() {
        MediumType image = MediumType.CD_ROM;
        return Stream.of(
                new FaultCase("unreadable 20-21", image, Use.COMMAND_LINE,
                        "Sector 20 can't be read. A data sector of the CD has more damage than can be repaired.",
                        "READ (10): 3/11/05 (28 00 00 00 00 14 00 00 01 00)", NOT_READ + "another drive."),
                new FaultCase("scratch 30-33", image, Use.COMMAND_LINE,
                        "Sector 30 can't be read. A data sector of the CD has more damage than can be repaired.",
                        "READ (10): 3/11/05 (28 00 00 00 00 1E 00 00 01 00)", NOT_READ + "another drive."),
                new FaultCase("slow 40 70000", image, Use.READ,
                        "Reading from sector 32 on took so long that it was given up.",
                        "READ (10): TIMED_OUT (28 00 00 00 00 20 00 00 20 00)",
                        NOT_READ + "another drive; if every disc is like that, check the cable and the power of the drive."),
                new FaultCase("hang", image, Use.READ,
                        "The drive did not answer in time.", "TEST UNIT READY: TIMED_OUT (00 00 00 00 00 00)", CABLE),
                new FaultCase("bus-reset", image, Use.COMMAND_LINE,
                        "The drive was reset.", "TEST UNIT READY: RESET (00 00 00 00 00 00)", CABLE),
                new FaultCase("power-loss", image, Use.COMMAND_LINE,
                        "The drive was reset.", "TEST UNIT READY: RESET (00 00 00 00 00 00)", CABLE),
                new FaultCase("gone", image, Use.COMMAND_LINE,
                        "The drive is not there any more.", "TEST UNIT READY: GONE (00 00 00 00 00 00)", CABLE),
                new FaultCase("unrecognized", image, Use.COMMAND_LINE,
                        "virtual:one: The drive can't use this disc.", "TEST UNIT READY: 2/30/00 (00 00 00 00 00 00)",
                        "Nothing was changed. Check that the disc lies the right way up and is clean."));
    }

    private static Stream<FaultCase> writing() {
        String broken = "What was being written is not complete. ";
        String calibration = "SEND OPC INFORMATION: 3/73/03 (54 01 00 00 00 00 00 00 00 00)";
        String write = " (2A 00 00 00 00 20 00 00 20 00)";
        String[] busy = {
            "virtual:one: The drive is at work on the disc.", "TEST UNIT READY: 2/04/07 (00 00 00 00 00 00)",
            "Nothing was changed. Wait until it is done."
        };
        return Stream.of(
                new FaultCase("calibration", MediumType.CD_R_80, Use.CALIBRATE,
                        "The drive can't find a laser power that suits this disc.", calibration,
                        broken + "Try a lower speed, clean the disc, or use a disc of another make."),
                new FaultCase("write-error 40", MediumType.CD_R_80, Use.WRITE, "Writing to the disc failed.",
                        "WRITE (10): 3/0C/00" + write, broken + "Try a lower speed, or a disc of another make."),
                new FaultCase("underrun 40", MediumType.CD_R_80, Use.WRITE, "The data came too slowly for the drive.",
                        "WRITE (10): 3/0C/09" + write,
                        broken + "Burn at a lower speed, and from a faster place than a slow network or stick."),
                new FaultCase("hang 40", MediumType.CD_R_80, Use.WRITE,
                        "The drive did not answer in time.", "WRITE (10): TIMED_OUT" + write, broken + AGAIN),
                new FaultCase("bus-reset 40", MediumType.CD_R_80, Use.WRITE,
                        "The drive was reset.", "WRITE (10): RESET" + write, broken + AGAIN),
                new FaultCase("power-loss 40", MediumType.CD_R_80, Use.WRITE,
                        "The drive was reset.", "WRITE (10): RESET" + write, broken + AGAIN),
                new FaultCase("protect", MediumType.DVD_RAM, Use.WRITE, "The cartridge of the disc is protected against writing.",
                        "WRITE (10): 7/27/06 (2A 00 00 00 00 00 00 00 20 00)",
                        "Nothing was written. Move the tab of the cartridge."),
                new FaultCase("progress stuck", MediumType.CD_RW, Use.ERASE_AND_READ, busy),
                new FaultCase("progress lying", MediumType.CD_RW, Use.ERASE_AND_READ, busy),
                new FaultCase("progress silent", MediumType.CD_RW, Use.ERASE_AND_READ, busy),
                new FaultCase("denied 41", MediumType.BD_R, Use.DESCRIBE,
                        "virtual:one does not say that it can write a BD-R.",
                        "GET CONFIGURATION: no feature for writing this kind of disc",
                        "Nothing was changed. Use another drive, or a disc of a kind that it writes."));
    }

    @Override
    public String toString() {
        return fault + ", " + use;
    }
}
