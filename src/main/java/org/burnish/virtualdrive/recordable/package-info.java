/// DVDs and Blu-ray discs on which blocks are recorded one after the other: DVD-R, DVD+R, BD-R, and DVD-RW as long as it is
/// used like that.
@NullMarked
package org.burnish.virtualdrive.recordable;

import org.jspecify.annotations.NullMarked;
