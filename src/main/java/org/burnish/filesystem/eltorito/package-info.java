/// El Torito: what firmware boots from. Sections are those of the "El Torito" Bootable CD-ROM Format
/// Specification 1.0 (1995).
@NullMarked
package org.burnish.filesystem.eltorito;

import org.jspecify.annotations.NullMarked;
