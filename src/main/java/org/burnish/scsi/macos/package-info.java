/// The way to a drive on macOS: the plug-ins of IOKit (`IOKit/scsi/SCSITaskLib.h`) and Disk Arbitration, 64-bit only.
/// **Never run on hardware, nor on macOS**: layouts, tables of functions and the order of the calls are tested against the
/// documented ones with objects that a test plays in memory.
@NullMarked
package org.burnish.scsi.macos;

import org.jspecify.annotations.NullMarked;
