package org.burnish.virtualdrive;

import org.burnish.virtualdrive.medium.Medium;

/// The speeds that are set, in kB/s. They stay when the medium changes, as far as it allows.
final class Speed {
    /// As fast as possible.
    static final int MAXIMUM = 0xFFFF;

    private int wantedReading = MAXIMUM;
    private int wantedWriting = MAXIMUM;
    private int reading;
    private int writing;

    int reading() {
        return reading;
    }

    int writing() {
        return writing;
    }

    void set(int readingSpeed, int writingSpeed, Medium.Speeds offered) {
        wantedReading = readingSpeed;
        wantedWriting = writingSpeed;
        fit(offered);
    }

    /// Takes the highest speed that is offered and not above what is wanted; the lowest when all are above.
    void fit(Medium.Speeds offered) {
        reading = choose(wantedReading, offered.reading());
        writing = choose(wantedWriting, offered.writing());
    }

    private static int choose(int wanted, java.util.List<Integer> offered) {
        int lowest = 0;
        for (int speed : offered) {
            if (wanted >= MAXIMUM || speed <= wanted) {
                return speed;
            }
            lowest = speed;
        }
        return lowest;
    }
}
