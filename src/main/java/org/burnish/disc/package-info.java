/// The disc itself: its kinds and sizes, addresses, tracks and sessions, whatever drive it is in. Clauses are those of
/// ECMA-130 (2nd edition, June 1996) for CD-ROM, and of MMC-6 for what drives call things.
@NullMarked
package org.burnish.disc;

import org.jspecify.annotations.NullMarked;
