package org.burnish.cli;

import picocli.CommandLine.Command;

/// The command `burnish`, parent of all others.
@Command(
        name = "burnish",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Builds, browses, checks and burns disc images.")
public final class Burnish {}
