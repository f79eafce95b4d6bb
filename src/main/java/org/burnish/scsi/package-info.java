/// SCSI, the contract under its children: a [Command] says what is sent and how its answer is read, a [Transport] sends,
/// a [Device] is the one caller of a transport and judges what comes back. Clauses are those of SPC-4 (T10/1731-D
/// revision 37) and SAM-5; the children `spc` and `mmc` have the commands themselves, `linux`, `windows`, `macos` and
/// `iscsi` the ways to a drive.
@NullMarked
package org.burnish.scsi;

import org.jspecify.annotations.NullMarked;
