/// Files and folders of this computer as a tree to be put on a disc.
@NullMarked
package org.burnish.source;

import org.jspecify.annotations.NullMarked;
