package org.burnish.job;

/// A part of a job that progresses on a scale of its own.
///
/// @param name what is being done, as a user would say it, such as `Writing the image`
/// @param total how many units the phase has, or 0 when nobody knows beforehand
/// @param unit what is counted
/// @param cancellable whether the job can be stopped in this phase without harm that was not announced
public record Phase(String name, long total, Unit unit, boolean cancellable) {

    /// What a phase counts.
    public enum Unit {
        BYTES,
        ITEMS
    }

    /// A phase counted in bytes that can be cancelled.
    public static Phase ofBytes(String name, long total) {
        return new Phase(name, total, Unit.BYTES, true);
    }

    /// A phase counted in files, folders or other things that can be cancelled.
    public static Phase ofItems(String name, long total) {
        return new Phase(name, total, Unit.ITEMS, true);
    }
}
