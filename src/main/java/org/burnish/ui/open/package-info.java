/// The page that looks into an image and takes files out of it.
@NullMarked
package org.burnish.ui.open;

import org.jspecify.annotations.NullMarked;
