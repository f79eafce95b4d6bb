package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.image.DiscImage;
import org.burnish.operation.HashImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `burnish hash`.
@Command(
        name = "hash",
        description = {
            "Computes digests of an image.",
            "With --check it ends with status 0 when they are those of the list, and with 3 when they are not."
        })
final class HashCommand implements Task {
    @Parameters(paramLabel = "IMAGE|DRIVE", description = "The image file, or a drive with a disc in it.")
    String image = "";

    @Mixin
    DiscOptions disc = new DiscOptions();

    @Option(
            names = "--algorithm",
            split = ",",
            paramLabel = "NAME",
            converter = AlgorithmName.class,
            completionCandidates = Candidates.Algorithms.class,
            description = "md5, sha1, sha256, sha512, crc32; several with commas between them (default: sha256).")
    List<Algorithm> algorithms = List.of(Algorithm.SHA256);

    @Option(names = "--check", paramLabel = "FILE", description = "Compare with a list such as sha256sum and others write.")
    @Nullable Path list;

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        List<HashImage.Expected> expected = list == null ? List.of() : HashImage.expected(list, DiscOptions.file(image));
        Set<Algorithm> wanted = EnumSet.noneOf(Algorithm.class);
        wanted.addAll(list == null ? algorithms : expected.stream().map(HashImage.Expected::algorithm).toList());
        Map<Algorithm, String> digests = digests(wanted, terminal);
        terminal.endProgress();
        boolean same = expected.stream().allMatch(e -> e.hex().equals(digests.get(e.algorithm())));
        if (report.json) {
            Map<String, String> byName = new LinkedHashMap<>();
            digests.forEach((algorithm, hex) -> byName.put(algorithm.token(), hex));
            ReportOptions.print(new Json(image, byName, list == null ? null : same), terminal);
        } else if (list == null) {
            digests.forEach((algorithm, hex) -> terminal.out().println(hex + "  " + image));
        } else {
            terminal.out().println(image + (same ? " is as " : " is NOT as ") + list + " says.");
        }
        return same ? ExitStatus.DONE : ExitStatus.DAMAGED;
    }

    private Map<Algorithm, String> digests(Set<Algorithm> wanted, Terminal terminal) throws IOException {
        if (!disc.isDrive(image, terminal)) {
            return HashImage.run(DiscOptions.file(image), wanted, terminal.progress());
        }
        try (DiscImage opened = disc.openBlocks(image, terminal)) {
            return HashImage.run(opened.blocks(), wanted, terminal.progress());
        }
    }

    /// The report as JSON.
    ///
    /// @param matches whether the digests are those of the list, null without a list
    private record Json(String image, Map<String, String> digests, @Nullable Boolean matches) {}

    /// Algorithms by their tokens.
    static final class AlgorithmName implements ITypeConverter<Algorithm> {
        @Override
        public Algorithm convert(String value) {
            return Algorithm.ofToken(value.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("there is no algorithm '" + value + "'"));
        }
    }
}
