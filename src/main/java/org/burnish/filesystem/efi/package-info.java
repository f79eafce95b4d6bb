/// Programs that UEFI starts: what can be told of one without running it. Sections are those of the Microsoft
/// PE and COFF Specification.
@NullMarked
package org.burnish.filesystem.efi;

import org.jspecify.annotations.NullMarked;
