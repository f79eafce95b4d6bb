/// The page that says how the window is used.
@NullMarked
package org.burnish.ui.help;

import org.jspecify.annotations.NullMarked;
