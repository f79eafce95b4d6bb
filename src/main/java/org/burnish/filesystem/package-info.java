/// What the file systems make together: the volumes that are found on an image, and the image that is made of
/// a tree. A facade over its children, which never name it.
@NullMarked
package org.burnish.filesystem;

import org.jspecify.annotations.NullMarked;
