package org.burnish.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.disc.Writing;
import org.burnish.disc.Track;
import org.burnish.drive.Medium.State;
import org.burnish.scsi.mmc.Atip;
import org.burnish.scsi.mmc.Capacity;
import org.burnish.scsi.mmc.DiscInformation;
import org.burnish.scsi.mmc.DiscInformation.SessionState;
import org.burnish.scsi.mmc.DiscInformation.Status;
import org.burnish.scsi.mmc.FormatCapacities;
import org.burnish.scsi.mmc.PhysicalFormatInformation;
import org.burnish.scsi.mmc.ReadCapacity;

/// How a disc is written, and how many blocks it has: recorded, free and in all.
final class Occupancy {
    private final Questions questions;
    private final MediumKind kind;
    private final Optional<DiscInformation> information;
    private final Optional<Atip> atip;
    private final Optional<PhysicalFormatInformation> physical;
    private final Optional<FormatCapacities> formats;
    private final Tracks tracks;

    Occupancy(
            Questions questions,
            MediumKind kind,
            Optional<DiscInformation> information,
            Optional<Atip> atip,
            Optional<PhysicalFormatInformation> physical,
            Optional<FormatCapacities> formats,
            Tracks tracks) {
        this.questions = questions;
        this.kind = kind;
        this.information = information;
        this.atip = atip;
        this.physical = physical;
        this.formats = formats;
        this.tracks = tracks;
    }

    State state() {
        Status status = information.map(DiscInformation::status).orElse(Status.COMPLETE);
        if (kind.writing() == Writing.ANYWHERE) {
            return isUnformatted() ? State.UNFORMATTED : State.OVERWRITABLE;
        }
        if (isBlank(status)) {
            return State.BLANK;
        }
        if (status == Status.APPENDABLE) {
            return State.APPENDABLE;
        }
        boolean restricted = kind == MediumKind.DVD_RW && status != Status.BLANK && isFormattedRestricted();
        return restricted || status == Status.OTHER && kind.writing() != Writing.NEVER ? State.OVERWRITABLE : State.COMPLETE;
    }

    private boolean isUnformatted() {
        return formats.filter(found -> found.state() == FormatCapacities.State.UNFORMATTED).isPresent();
    }

    /// A DVD-RW that was formatted has one track without an end, and is never complete in truth.
    private boolean isFormattedRestricted() {
        return formats.filter(found -> found.state() == FormatCapacities.State.FORMATTED
                && found.format(0x13).isPresent()).isPresent();
    }

    /// One that was formatted and never written calls itself appendable.
    private boolean isBlank(Status status) {
        return status == Status.BLANK
                || status == Status.APPENDABLE
                        && information.filter(disc -> disc.sessions() == 1
                                        && disc.lastSession() == SessionState.EMPTY
                                        && disc.firstTrackInLastSession() == disc.lastTrackInLastSession())
                                .isPresent();
    }

    /// Blocks from 0 on that can be read.
    long recorded() throws IOException {
        State state = state();
        if (state == State.BLANK || state == State.UNFORMATTED) {
            return 0;
        }
        long told = questions.ask(new ReadCapacity()).map(Capacity::blocks).orElse(0L);
        long end = tracks.sessions().stream()
                .flatMap(session -> session.tracks().stream())
                .filter(track -> !kind.isCd() || track.control().isData())
                .mapToLong(Track::end)
                .max()
                .orElse(0);
        if (kind.isCd()) {
            return tracks.sessions().isEmpty() ? told : end;
        }
        if (state == State.OVERWRITABLE) {
            return Math.max(told, formatted());
        }
        long said = told > 1 ? told : physical.map(PhysicalFormatInformation::blocks).orElse(told);
        boolean plausible = said > 1 && (end == 0 || said <= end);
        return plausible && state == State.COMPLETE || end == 0 ? said : end;
    }

    private long formatted() {
        return formats.filter(found -> found.state() == FormatCapacities.State.FORMATTED)
                .map(FormatCapacities::blocks).orElse(0L);
    }

    /// Blocks that can still be written.
    long free() throws IOException {
        return switch (state()) {
            case BLANK -> Math.max(tracks.free(), tracks.free() > 0 ? 0 : capacityOfCd());
            case APPENDABLE -> tracks.free();
            case UNFORMATTED -> formats.map(FormatCapacities::blocks).orElse(0L);
            case OVERWRITABLE -> recorded();
            case COMPLETE -> 0;
        };
    }

    long total() throws IOException {
        return switch (state()) {
            case BLANK -> Math.max(free(), capacityOfCd());
            case UNFORMATTED, OVERWRITABLE -> free();
            case APPENDABLE -> Math.max(tracks.nextWritable().orElse(0) + tracks.free(), capacityOfCd());
            case COMPLETE -> Math.max(recorded(), kind == MediumKind.DVD_ROM ? 0 : Math.max(capacityOfCd(), end()));
        };
    }

    private long end() {
        return tracks.sessions().stream().flatMap(session -> session.tracks().stream()).mapToLong(Track::end).max().orElse(0);
    }

    private long capacityOfCd() {
        return kind == MediumKind.CD_R || kind == MediumKind.CD_RW ? atip.map(Atip::capacity).orElse(0) : 0;
    }
}
