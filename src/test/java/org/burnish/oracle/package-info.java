/// Test support: programs and images that nobody here wrote, to judge ours by.
@NullMarked
package org.burnish.oracle;

import org.jspecify.annotations.NullMarked;
