/// A disc as the user puts it together: a tree of references to files, and wishes about the disc. Everything here is
/// immutable, so that it can be planned and saved while the user goes on, and every earlier state can come back.
@NullMarked
package org.burnish.project;

import org.jspecify.annotations.NullMarked;
