package org.burnish.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Why a task could not be done: what happened and what it means for the user's files and discs. What to do
/// about it depends on the front end, which has one exhaustive switch over these.
public sealed interface Failure {
    /// What happened, in one plain sentence.
    String what();

    /// What it means for the disc or the file, in one plain sentence.
    default String meaning() {
        return "Nothing was changed.";
    }

    /// Technical detail, one line each, for someone who wants to know more.
    default List<String> details() {
        return List.of();
    }

    /// A file or folder that the user named does not exist.
    record Missing(Path path) implements Failure {
        @Override
        public String what() {
            return "There is no file or folder " + path + ".";
        }
    }

    /// A file that the user named cannot be read.
    record Unreadable(Path path, String reason) implements Failure {
        @Override
        public String what() {
            return path + " cannot be read: " + reason + ".";
        }
    }

    /// Some of the files and folders to be put into an image cannot be read.
    record UnreadableSources(List<String> problems) implements Failure {
        @Override
        public String what() {
            return problems.size() == 1
                    ? "One file or folder cannot be read."
                    : problems.size() + " files or folders cannot be read.";
        }

        @Override
        public String meaning() {
            return "No image was made, because it would lack them.";
        }

        @Override
        public List<String> details() {
            return problems;
        }
    }

    /// There is nothing to put into an image.
    record NothingToDo(String what) implements Failure {}

    /// Two sources want the same name in the image.
    record NameConflict(String path, String first, String second) implements Failure {
        @Override
        public String what() {
            return "Two sources want the name " + path + ": " + first + " and " + second + ".";
        }

        @Override
        public String meaning() {
            return "No image was made, because one of them would be lost.";
        }
    }

    /// The tree cannot be recorded as wished.
    record DoesNotFit(String what) implements Failure {
        @Override
        public String meaning() {
            return "No image was made.";
        }
    }

    /// A source did not stay as it was while it was copied.
    record SourceChanged(Path path, String change) implements Failure {
        @Override
        public String what() {
            return path + " " + change + " while it was being copied.";
        }

        @Override
        public String meaning() {
            return "The image would hold neither its old nor its new state, so none was made.";
        }
    }

    /// What was to be opened as an image is none that Burnish knows.
    record NotAnImage(String name, String why) implements Failure {
        @Override
        public String what() {
            return name + " is no disc image that Burnish can read: " + why + ".";
        }
    }

    /// An image's structures cannot be used.
    record DamagedImage(String name, long position, String why) implements Failure {
        @Override
        public String what() {
            return name + " is damaged: " + why + ".";
        }

        @Override
        public List<String> details() {
            return position < 0 ? List.of() : List.of("at byte " + position + ", sector " + position / 2048);
        }
    }

    /// The image has no such file or folder.
    record NotOnDisc(String path, String image) implements Failure {
        @Override
        public String what() {
            return "There is no " + path + " in " + image + ".";
        }
    }

    /// The place where the result should go cannot be written.
    record UnwritableTarget(Path target, String reason) implements Failure {
        @Override
        public String what() {
            return target + " cannot be written: " + reason + ".";
        }
    }

    /// Another process is writing the same target.
    record TargetInUse(Path target) implements Failure {
        @Override
        public String what() {
            return "Another program is writing " + target + " just now.";
        }
    }

    /// A change in place was not finished, and what the file was before cannot be restored now.
    record HalfChanged(Path file, Path journal, String reason) implements Failure {
        @Override
        public String what() {
            return file + " was being changed when something stopped it, and cannot be made what it was before by " + journal
                    + ": " + reason
                    + ".";
        }

        @Override
        public String meaning() {
            return "The file may be half old and half new.";
        }
    }

    /// The place where the result should go has too little room, known beforehand or met half-way.
    ///
    /// @param needed bytes of the result, or 0 when unknown
    /// @param free bytes that there are, or negative when unknown
    record NoSpace(Path target, long needed, long free) implements Failure {
        @Override
        public String what() {
            String numbers = needed > 0 && free >= 0
                    ? String.format(Locale.ROOT, ": %,d bytes are needed and %,d are free", needed, free)
                    : "";
            return "There is not enough room for " + target + numbers + ".";
        }

        @Override
        public String meaning() {
            return "Nothing was left there; a file of that name is as it was.";
        }
    }

    /// The place where files are extracted to ran full.
    ///
    /// @param files how many are there
    record NoRoomLeft(Path target, long files) implements Failure {
        @Override
        public String what() {
            return "There is no more room for " + target + " after " + files + (files == 1 ? " file." : " files.");
        }

        @Override
        public String meaning() {
            return "These files are whole and stay there; the others are missing.";
        }
    }

    /// Whoever read the output went away.
    record OutputClosed() implements Failure {
        @Override
        public String what() {
            return "The output was closed before everything was written.";
        }

        @Override
        public String meaning() {
            return "What the reader has got is not whole.";
        }
    }

    /// The place where the output goes ran full.
    record OutputFull() implements Failure {
        @Override
        public String what() {
            return "There is no more room where the output goes.";
        }

        @Override
        public String meaning() {
            return "What was written there is not whole.";
        }
    }

    /// There is nothing that a window could be shown on.
    ///
    /// @param reason what is missing, a sentence
    /// @param remedy how to get it, a sentence
    record NoWindow(String reason, String remedy) implements Failure {
        @Override
        public String what() {
            return "The window cannot be opened: " + reason;
        }

        @Override
        public String meaning() {
            return "";
        }
    }

    /// The image would replace one that the disc is made from.
    record SourceIsTarget(Path target) implements Failure {
        @Override
        public String what() {
            return target + " is an image that this disc is made from, and stays as it is.";
        }

        @Override
        public String meaning() {
            return "";
        }
    }

    /// A project file was written by a newer version.
    ///
    /// @param version of its format
    /// @param known the newest that this version knows
    record NewerProject(Path file, int version, int known) implements Failure {
        @Override
        public String what() {
            return file + " comes from a newer version of Burnish (its format is " + version + ", and this one knows " + known
                    + ").";
        }

        @Override
        public String meaning() {
            return "";
        }
    }

    /// What was to be opened as a project is none.
    record NotAProject(Path file, String why) implements Failure {
        @Override
        public String what() {
            return file + " is no project of Burnish: " + why + ".";
        }

        @Override
        public String meaning() {
            return "";
        }
    }

    /// A drive, or the disc in it, did not do what was asked.
    ///
    /// @param what a sentence
    /// @param meaning what it means for the disc, a sentence
    /// @param remedy what to do, a sentence, or empty
    /// @param details the command and the drive's own code
    record DriveTrouble(String what, String meaning, String remedy, List<String> details) implements Failure {}

    /// Something that the user asked for does not exist in this version.
    ///
    /// @param instead what can be done instead, a sentence, or empty
    record Unsupported(String what, String instead) implements Failure {
        @Override
        public String meaning() {
            return "";
        }
    }

    /// The user's wishes contradict each other or make no sense.
    ///
    /// @param remedy what would make sense, a sentence, or empty
    record WrongUse(String what, String remedy) implements Failure {
        @Override
        public String meaning() {
            return "";
        }
    }

    /// The user stopped it.
    record Cancelled() implements Failure {
        @Override
        public String what() {
            return "Cancelled.";
        }
    }

    /// Input or output failed in a way that has no case of its own.
    record InputOutput(String what, List<String> details) implements Failure {
        @Override
        public String meaning() {
            return "";
        }
    }

    /// A fault in Burnish itself.
    record Fault(Throwable cause) implements Failure {
        @Override
        public String what() {
            return "Burnish has a fault here: " + cause + ".";
        }

        @Override
        public String meaning() {
            return "The task was not finished.";
        }
    }
}
