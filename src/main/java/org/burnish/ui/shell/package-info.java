/// The window around the pages.
@NullMarked
package org.burnish.ui.shell;

import org.jspecify.annotations.NullMarked;
