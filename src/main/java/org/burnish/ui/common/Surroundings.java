package org.burnish.ui.common;

import org.burnish.job.JobRunner;

/// What every page is made over.
///
/// @param jobs for the user's jobs, which are shown and kept
/// @param runner for jobs that belong to a page only
/// @param background for short questions
/// @param pulse the beat of the screen
/// @param choosers the system's choosers of files
/// @param desktop the desktop around the window
/// @param toasts short pieces of news
/// @param settings what the user has set
/// @param memory what the window was like when it was last open
public record Surroundings(
        JobDesk jobs,
        JobRunner runner,
        Background background,
        Pulse pulse,
        FileChoosers choosers,
        Desktop desktop,
        Toasts toasts,
        Settings settings,
        Keepsake memory) {}
