package org.burnish.cli;

import java.util.Locale;
import org.burnish.virtualdrive.medium.MediumType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Kinds of discs by their words.
final class MediumWord implements ITypeConverter<MediumType> {
    @Override
    public MediumType convert(String value) {
        return MediumType.ofToken(value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("there is no medium '" + value + "'"));
    }
}
