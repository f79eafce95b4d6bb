/// The way to a drive on Linux: the `SG_IO` call of the kernel's sr and sg drivers (`scsi/sg.h`, `scsi/scsi_ioctl.h`),
/// and the drives that the kernel shows in `/sys`. 64-bit machines only, as Java is.
@NullMarked
package org.burnish.scsi.linux;

import org.jspecify.annotations.NullMarked;
