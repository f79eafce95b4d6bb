/// The disc itself.
@NullMarked
package org.burnish.disc;

import org.jspecify.annotations.NullMarked;
