/// The virtual burner: a SCSI target with the command set of MMC-6 in this process, behind [org.burnish.scsi.Transport]. The
/// drive itself lives here: decoding of commands, sense data, unit attention, tray, mode pages, buffer, long operations.
/// What a disc does is in `medium` and the packages beside it. It is a facade over them. It shares nothing with the code
/// that sends commands, and says no wherever a strict drive would.
@NullMarked
package org.burnish.virtualdrive;

import org.jspecify.annotations.NullMarked;
