/// Numbered blocks, wherever they come from: an image file, a plan, a disc; and the three things done with
/// them: copy, compare, digest.
@NullMarked
package org.burnish.block;

import org.jspecify.annotations.NullMarked;
