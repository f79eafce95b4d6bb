package org.burnish.virtualdrive.cd;

import java.nio.ByteBuffer;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.WriteParameters;

/// Something that is being written: a track, or a session at once.
sealed interface Recording permits TrackAtOnce, SessionAtOnce {
    /// The only address at which writing goes on.
    int next();

    /// Whether the laser only pretends.
    boolean test();

    /// Bytes of a block at an address.
    int blockLength(int address);

    void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal;

    /// What is on the disc when writing ends here.
    CdContent ended(CdContent content) throws Refusal;

    /// What is on the disc when writing broke off here, or so many blocks before.
    CdContent broken(CdContent content, int lost);
}
