package org.burnish.virtualdrive.cd;

import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The ways to erase a CD-RW.
@Clause("MMC-6 6.2.2.2")
final class Erasure {
    private static final int DISC = 0;
    private static final int MINIMAL = 1;
    private static final int UNCLOSE_SESSION = 5;
    private static final int LAST_SESSION = 6;
    private static final double DISC_SECONDS = 20 * 60;
    private static final double MINIMAL_SECONDS = 40;

    private Erasure() {}

    static Work of(int type, CdRecord record, Runnable first) throws Refusal {
        CdContent content = record.content();
        return switch (type) {
            case DISC, MINIMAL -> work(type == DISC ? DISC_SECONDS : MINIMAL_SECONDS, first, record::erase);
            case UNCLOSE_SESSION -> {
                if (content.closed().isEmpty() || content.open() != null) {
                    throw Refusal.sequence();
                }
                yield work(MINIMAL_SECONDS, first, () -> record.change(content.with(content.sessions().getLast().reopened())));
            }
            case LAST_SESSION -> {
                if (content.isBlank()) {
                    throw Refusal.sequence();
                }
                yield work(MINIMAL_SECONDS, first, () -> record.change(content.withoutLastSession()));
            }
            default -> throw Refusal.field(1);
        };
    }

    private static Work work(double seconds, Runnable first, Work.Ending ending) {
        return Work.seconds(Work.Kind.OPERATION, seconds, () -> {
            first.run();
            ending.run();
        });
    }
}
