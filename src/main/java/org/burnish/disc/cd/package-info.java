/// Compact discs: sectors and their error detection and correction, the sub-channel, CD-TEXT. Pure computations on
/// arrays, none of which allocates per sector. Clauses are those of ECMA-130 (2nd edition, June 1996), of IEC 60908:1999
/// for audio, and of MMC-3 annex J for CD-TEXT.
@NullMarked
package org.burnish.disc.cd;

import org.jspecify.annotations.NullMarked;
