/// Files that are recorded compressed in blocks and read as if they were not. Formats are those that
/// zisofs-tools and libisofs describe, version 1 and 2.
@NullMarked
package org.burnish.filesystem.zisofs;

import org.jspecify.annotations.NullMarked;
