/// The page on which discs are put together from files and folders.
@NullMarked
package org.burnish.ui.build;

import org.jspecify.annotations.NullMarked;
