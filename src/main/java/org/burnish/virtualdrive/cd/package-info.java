/// Compact discs in a virtual drive: pressed, recordable and rewritable. They record sectors of 2,352 bytes, compute
/// sub-channel and tables of contents from tracks and sessions, and say no where a disc would.
@NullMarked
package org.burnish.virtualdrive.cd;

import org.jspecify.annotations.NullMarked;
