package org.burnish.virtualdrive.cd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.disc.Msf;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;

/// Blank CDs as they are sold. The pre-groove (ATIP) tells where the lead-in starts, which says who made them, and where the
/// last lead-out may start.
enum CdStock {
    CD_R_74(MediumType.CD_R_74, new Msf(97, 24, 1).block(), MediumType.CD_R_74.blocks(), 2000),
    CD_R_80(MediumType.CD_R_80, new Msf(97, 26, 65).block(), MediumType.CD_R_80.blocks(), 2000),
    CD_R_90(MediumType.CD_R_90, new Msf(97, 26, 65).block(), MediumType.CD_R_90.blocks(), 1500),
    /// Its pre-groove cannot say more than 80 minutes, so that the rest has to be overburned.
    CD_R_99(MediumType.CD_R_99, new Msf(97, 26, 65).block(), MediumType.CD_R_80.blocks(), MediumType.CD_R_99.blocks() - MediumType.CD_R_80.blocks()),
    CD_RW(MediumType.CD_RW, new Msf(97, 34, 23).block(), MediumType.CD_RW.blocks(), 1000);

    private static final double SINGLE = 176.4;

    private final MediumType type;
    private final int leadIn;
    private final int lastLeadOut;
    private final int reserve;

    CdStock(MediumType type, int leadIn, int lastLeadOut, int reserve) {
        this.type = type;
        this.leadIn = leadIn;
        this.lastLeadOut = lastLeadOut;
        this.reserve = reserve;
    }

    MediumType type() {
        return type;
    }

    /// The one of this type.
    static Optional<CdStock> of(MediumType type) {
        return Stream.of(values()).filter(stock -> stock.type == type).findFirst();
    }

    boolean rewritable() {
        return this == CD_RW;
    }

    /// Where the lead-in starts.
    Msf leadIn() {
        return Msf.ofBlock(leadIn);
    }

    /// The last block at which a lead-out may start, as the pre-groove says.
    int lastLeadOut() {
        return lastLeadOut;
    }

    /// The block from which on there is no groove any more.
    int edge() {
        return lastLeadOut + reserve;
    }

    Medium.Speeds speeds() {
        return new Medium.Speeds(kilobytes(48, 40, 32, 24, 16, 8, 4), rewritable() ? kilobytes(24, 16, 10, 4) : kilobytes(48, 40, 32, 24, 16, 8));
    }

    private static List<Integer> kilobytes(Integer... times) {
        return List.of(times).stream().map(x -> (int) Math.round(x * SINGLE)).toList();
    }
}
