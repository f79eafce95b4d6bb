package org.burnish.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.burnish.block.BlockSource;
import org.burnish.job.Phase;
import org.burnish.job.Progress;

/// Writes a planned image to a file or a stream.
final class PlanWriter {
    private final BlockSource image;
    private final Progress progress;
    private BooleanSupplier keeping = () -> false;

    PlanWriter(BlockSource image, Progress progress) {
        this.image = image;
        this.progress = progress;
    }

    /// Has a file that is given up stay, under its name with `.part`, when someone wants it all the same.
    PlanWriter keepingPartWhen(BooleanSupplier wanted) {
        keeping = wanted;
        return this;
    }

    /// Something to be done before the new file takes its name.
    interface Preparation {
        void run() throws IOException;
    }

    /// To a file, which has its name only once it is whole.
    ///
    /// @param beforeNaming lets go of a file that may have that name
    void write(Path target, Preparation beforeNaming) throws IOException {
        try {
            if (PartFile.isStream(target)) {
                writeStream(target);
            } else {
                writePart(target, beforeNaming);
            }
        } catch (OperationException e) {
            throw e;
        } catch (IOException e) {
            if (Failures.isNoSpace(e)) {
                throw new OperationException(new Failure.NoSpace(target, 0, -1), e);
            }
            throw e;
        }
    }

    private void writeStream(Path target) throws IOException {
        try (FileChannel stream = FileChannel.open(target, StandardOpenOption.WRITE)) {
            write(stream);
        }
    }

    private void writePart(Path target, Preparation beforeNaming) throws IOException {
        try (PartFile part = PartFile.create(target, image.length())) {
            part.keepWhen(keeping);
            write(part.channel());
            beforeNaming.run();
            part.complete();
        }
    }

    /// From a channel's position on.
    void write(WritableByteChannel to) throws IOException {
        ImplantedImage.computeIn(image, progress);
        progress.begin(Phase.ofBytes("Writing the image", image.length()));
        image.transferTo(0, image.blockCount(), to, progress);
    }
}
