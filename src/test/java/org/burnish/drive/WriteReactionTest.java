package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.scsi.Sense;
import org.burnish.scsi.mmc.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the answer to a WRITE calls for, line by line.
class WriteReactionTest {
    @ParameterizedTest
    @CsvSource({
        "0/00/00, false, DVD_R, NEXT",
        "1/0C/00, true, DVD_R, NEXT",
        "1/73/01, true, CD_R, NEXT",
        "2/04/08, true, DVD_R, SAME_AGAIN",
        "2/04/08, false, DVD_R, SAME_AGAIN",
        "2/04/07, true, BD_RE, SAME_AGAIN",
        "2/04/01, false, DVD_PLUS_R, SAME_AGAIN",
        "2/04/01, true, DVD_PLUS_R, FAILED",
        "2/04/04, true, DVD_PLUS_RW, FLUSH_FIRST",
        "2/3A/00, true, DVD_PLUS_RW, FAILED",
        "5/2C/00, true, DVD_PLUS_RW, FLUSH_FIRST",
        "5/64/00, false, DVD_RW_SEQUENTIAL, OTHER_WRITE_TYPE",
        "5/64/00, false, CD_R, REJECTED",
        "5/64/00, true, DVD_RW_SEQUENTIAL, FAILED",
        "5/30/05, false, DVD_R, REJECTED",
        "5/21/02, false, BD_R_SEQUENTIAL, REJECTED",
        "5/26/00, false, CD_R, REJECTED",
        "5/21/02, true, BD_R_SEQUENTIAL, FAILED",
        "5/63/00, false, CD_R, FAILED",
        "7/27/00, false, DVD_RAM, REJECTED",
        "7/27/00, true, DVD_RAM, FAILED",
        "3/0C/00, true, DVD_PLUS_RW, RETRY_ONCE",
        "3/0C/02, true, DVD_RAM, RETRY_ONCE",
        "3/0C/00, true, DVD_RW_RESTRICTED, RETRY_ONCE",
        "3/0C/00, true, BD_RE, RETRY_ONCE",
        "3/0C/00, true, DVD_R, FAILED",
        "3/0C/09, true, CD_R, FAILED",
        "3/73/03, false, CD_R, FAILED",
        "4/44/00, true, BD_RE, FAILED",
        "6/29/00, true, DVD_R, FAILED",
        "B/4E/00, true, DVD_R, FAILED",
        "D/63/00, true, DVD_R, FAILED",
    })
    void line(String code, boolean anythingWritten, Profile medium, WriteReaction reaction) {
        String[] parts = code.split("/", -1);
        Sense sense = Sense.of(Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1], 16), Integer.parseInt(parts[2], 16));
        assertThat(WriteReaction.of(sense, anythingWritten, medium)).isEqualTo(reaction);
    }

    @Test
    void anErrorOfAnEarlierWriteIsAlwaysTheEnd() {
        Sense late = Sense.read(new byte[] {0x71, 0, 2, 0, 0, 0, 0, 10, 0, 0, 0, 0, 4, 8, 0, 0, 0, 0});
        assertThat(WriteReaction.of(late, true, Profile.BD_RE)).isEqualTo(WriteReaction.FAILED);
    }
}
