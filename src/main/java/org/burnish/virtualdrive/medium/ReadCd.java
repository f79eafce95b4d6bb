package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;

/// What READ CD and READ CD MSF ask for.
///
/// @param address first block
/// @param blocks number of blocks
/// @param sectorType expected sector type: 0 any, 1 CD-DA, 2 Mode 1, 3 Mode 2 formless, 4 Mode 2 Form 1, 5 Mode 2 Form 2
/// @param dap the DAP bit
/// @param mainChannel byte 9: sync, header codes, user data, EDC & ECC, C2
/// @param subChannel sub-channel selection: 0 none, 1 raw, 2 Q, 4 R to W
@Clause("MMC-6 6.19.2")
public record ReadCd(int address, int blocks, int sectorType, boolean dap, int mainChannel, int subChannel) {}
