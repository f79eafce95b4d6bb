/// The page of what the user can set, and of what the program is.
@NullMarked
package org.burnish.ui.settings;

import org.jspecify.annotations.NullMarked;
