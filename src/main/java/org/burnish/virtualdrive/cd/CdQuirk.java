package org.burnish.virtualdrive.cd;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What drives do differently with CDs.
public enum CdQuirk {
    /// Writes beyond what the pre-groove says, as long as there is groove.
    OVERBURN,
    /// Says −150 for the next writable address of a blank disc whatever the write type is.
    ALWAYS_150,
    /// Takes CD-TEXT and everything behind it, and writes nothing.
    LOSES_CD_TEXT,
    /// Refuses tracks of less than four seconds instead of filling them up.
    REFUSES_SHORT_TRACKS,
    /// Writes whole sessions on blank discs only.
    NO_SECOND_SESSION_AT_ONCE,
    /// Has no error flags (C2).
    NO_ERROR_FLAGS,
    /// Answers READ TOC on a blank disc with an empty list.
    EMPTY_TOC,
    /// Says of later sessions, too, that the next writable address of a session at once is that of its pre-gap.
    GAP_FIRST;

    /// Those that a drive's description names, such as `cd-overburn`.
    public static Set<CdQuirk> named(Set<String> words) {
        Set<CdQuirk> quirks = EnumSet.noneOf(CdQuirk.class);
        for (CdQuirk quirk : values()) {
            if (words.contains("cd-" + quirk.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                quirks.add(quirk);
            }
        }
        return quirks;
    }
}
