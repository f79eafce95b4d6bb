/// Long-running work: what it tells of its progress, and how it is asked to stop. Knows no JavaFX.
@NullMarked
package org.burnish.job;

import org.jspecify.annotations.NullMarked;
