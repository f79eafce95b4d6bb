package org.burnish.job;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a job is doing at one moment. Never changes: ask the job again for the next one.
public sealed interface JobState {

    /// It has not begun yet.
    record Waiting() implements JobState {}

    /// It works.
    ///
    /// @param phase what it is doing, or null in the moment before its first phase
    /// @param done units of the phase that are done, not more than its total
    /// @param rate units in a second over the last seconds, or 0 when nobody knows yet
    /// @param elapsed time since the job began
    /// @param remaining time that the phase still needs, or null when nobody knows
    /// @param stopping whether it was asked to stop and has not yet done so
    record Running(
            @Nullable Phase phase,
            long done,
            double rate,
            Duration elapsed,
            @Nullable Duration remaining,
            boolean stopping)
            implements JobState {

        /// How much of the phase is done, from 0 to 1; empty when nobody knows the total.
        public OptionalDouble fraction() {
            return phase == null || phase.total() <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) done / phase.total());
        }

        /// Whether asking the job to stop now has an effect.
        public boolean cancellable() {
            return !stopping && (phase == null || phase.cancellable());
        }
    }

    /// It did all that it should.
    record Succeeded(Duration took) implements JobState {}

    /// It could not do its work.
    record Failed(Exception cause, Duration took) implements JobState {}

    /// It ended early because the user wished so.
    record Cancelled(Duration took) implements JobState {}

    /// Whether the job is over.
    default boolean ended() {
        return switch (this) {
            case Waiting _, Running _ -> false;
            case Succeeded _, Failed _, Cancelled _ -> true;
        };
    }
}
