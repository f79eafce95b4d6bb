package org.burnish.virtualdrive;

/// The time in which a virtual drive works.
public interface DriveClock {
    /// Nanoseconds since some moment.
    long nanoseconds();

    /// Returns when so much time has passed.
    void pass(long nanoseconds);

    /// The time on the wall.
    static DriveClock wall() {
        return new DriveClock() {
            @Override
            public long nanoseconds() {
                return System.nanoTime();
            }

            @Override
            public void pass(long nanoseconds) {
                try {
                    Thread.sleep(nanoseconds / 1_000_000, (int) (nanoseconds % 1_000_000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    /// A time that passes only when it is told to, so that an hour takes nothing.
    final class Virtual implements DriveClock {
        private long now;

        @Override
        public synchronized long nanoseconds() {
            return now;
        }

        @Override
        public synchronized void pass(long nanoseconds) {
            now += nanoseconds;
        }

        /// Lets seconds pass.
        public void passSeconds(double seconds) {
            pass((long) (seconds * 1e9));
        }
    }
}
