/// Partition tables in the system area of an image: MBR, GPT and the Apple Partition Map. Clauses are those
/// of the UEFI Specification 2.10 and of Inside Macintosh: Devices. Addresses count in blocks of 512 bytes
/// unless said otherwise.
@NullMarked
package org.burnish.filesystem.partition;

import org.jspecify.annotations.NullMarked;
