/// The way to a drive on Windows: the pass-through of the storage drivers (`ntddscsi.h`), 64-bit only, as Java is. Nobody
/// here has such a drive: layouts and calls are tested against the documented ones, not on hardware.
@NullMarked
package org.burnish.scsi.windows;

import org.jspecify.annotations.NullMarked;
