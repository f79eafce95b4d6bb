package org.burnish.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.bytes.DiscFormatException;
import org.burnish.drive.UnreadableBlockException;
import org.burnish.job.CancelledException;
import org.burnish.layout.LayoutException;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.TransportException;
import org.burnish.source.NameConflictException;
import org.burnish.source.SourceChangedException;
import org.jspecify.annotations.Nullable;

/// Turns whatever was thrown into a [Failure], for what no operation has explained better itself.
public final class Failures {
    /// What systems say of an output that nobody reads any more, or that was closed from the start.
    private static final Set<String> CLOSED =
            Set.of("Broken pipe", "Bad file descriptor", "Connection reset by peer", "The pipe is being closed",
                    "The pipe has been ended");

    private Failures() {}

    public static Failure of(Throwable thrown) {
        return switch (thrown) {
            case OperationException known -> known.failure();
            case CancelledException _ -> new Failure.Cancelled();
            case UncheckedIOException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case DiscFormatException format ->
                new Failure.DamagedImage("The image", format.position(), withoutDot(format.getMessage()));
            case SourceChangedException changed -> new Failure.SourceChanged(changed.file(), changed.what());
            case NameConflictException conflict ->
                new Failure.NameConflict(conflict.path(), conflict.first(), conflict.second());
            case LayoutException misfit -> new Failure.DoesNotFit(sentence(misfit.getMessage()));
            case FileSystemException file -> ofFile(file);
            case CommandFailedException drive -> DriveFailures.of(drive);
            case UnreadableBlockException block -> DriveFailures.of(block);
            case TransportException way -> DriveFailures.of(way);
            case IOException other -> ofInputOutput(other);
            default -> new Failure.Fault(thrown);
        };
    }

    /// Why a file operation failed, as part of a sentence.
    public static String reason(IOException thrown) {
        return switch (thrown) {
            case NoSuchFileException _ -> "it does not exist";
            case AccessDeniedException _ -> "access to it is denied";
            case NotDirectoryException _ -> "it is not a folder";
            case FileAlreadyExistsException _ -> "a file of that name is there";
            case FileSystemLoopException _ -> "its symbolic links go round in a circle";
            case FileSystemException file when file.getReason() != null -> words(file.getReason());
            default -> words(thrown.getMessage());
        };
    }

    private static Failure ofFile(FileSystemException thrown) {
        Path path = Path.of(String.valueOf(thrown.getFile()));
        return switch (thrown) {
            case NoSuchFileException _ -> new Failure.Missing(path);
            case FileSystemException full when isNoSpace(full) -> new Failure.NoSpace(path, 0, -1);
            default -> new Failure.Unreadable(path, reason(thrown));
        };
    }

    private static Failure ofInputOutput(IOException thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (CLOSED.contains(message)) {
            return new Failure.OutputClosed();
        }
        if (isNoSpace(thrown)) {
            return new Failure.OutputFull();
        }
        return new Failure.InputOutput("Reading or writing failed: " + words(message) + ".", List.of());
    }

    /// Whether the operating system refused because a file system or a quota is full.
    public static boolean isNoSpace(IOException thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded")
                || message.contains("not enough space");
    }

    private static String words(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "the system gives no reason";
        }
        return switch (withoutDot(message)) {
            case "Permission denied" -> "access to it is denied";
            case "Is a directory" -> "it is a folder";
            case "Read-only file system" -> "the file system is read-only";
            case "Too many levels of symbolic links" -> "its symbolic links go round in a circle";
            case "Input/output error" -> "the device reports an input/output error";
            case String other -> other;
        };
    }

    private static String sentence(@Nullable String message) {
        String text = withoutDot(message) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String withoutDot(@Nullable String message) {
        String text = String.valueOf(message);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
