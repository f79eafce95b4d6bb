/// Commands of MMC-6 (T10/1836-D revision 2g), one record each, and their answers: what a drive for CD, DVD and BD can be
/// asked and told. Addresses are in blocks; those of a CD may be negative. A clause that names a command without a number
/// is the one of chapter 6 with that name.
@NullMarked
package org.burnish.scsi.mmc;

import org.jspecify.annotations.NullMarked;
