/// Discs that can only be read.
@NullMarked
package org.burnish.virtualdrive.pressed;

import org.jspecify.annotations.NullMarked;
