/// The page of all jobs: those that run, and those that ended, also before the last start of the program.
@NullMarked
package org.burnish.ui.jobs;

import org.jspecify.annotations.NullMarked;
