/// Optical drives: what one is and can do, what lies in it, waiting for it, its tray, and the blocks of its disc. Knows the
/// quirks of real drives.
@NullMarked
package org.burnish.drive;
import org.jspecify.annotations.NullMarked;
