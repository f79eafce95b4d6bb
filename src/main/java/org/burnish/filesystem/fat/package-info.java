/// FAT12, FAT16 and FAT32, as UEFI starts from: volumes written whole and read back. Sections are those of
/// the Microsoft FAT Specification of 2005.
@NullMarked
package org.burnish.filesystem.fat;

import org.jspecify.annotations.NullMarked;
