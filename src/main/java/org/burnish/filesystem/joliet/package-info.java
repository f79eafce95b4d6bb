/// Joliet: a second tree with Unicode names beside that of ISO 9660. Sections are those of the Joliet
/// Specification (Microsoft, 1995).
@NullMarked
package org.burnish.filesystem.joliet;

import org.jspecify.annotations.NullMarked;
