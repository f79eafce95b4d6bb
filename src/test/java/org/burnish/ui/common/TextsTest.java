package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLE = Path.of("src/main/resources/org/burnish/ui/texts.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)+)\"");

    @Test
    void everyTextIsUsedAndEveryFormIsSound() throws IOException {
        Map<String, String> texts = texts();
        Set<String> unused = new TreeSet<>(texts.keySet());
        unused.removeAll(literals());
        unused.removeAll(Set.of("open.name", "open.place", "open.size", "open.kind", "open.modified"));
        assertThat(unused).isEmpty();
        assertThat(texts.values()).allSatisfy(form -> assertThat(new MessageFormat(form)).isNotNull());
    }

    @Test
    void noTextScoldsOrSaysNothing() throws IOException {
        assertThat(texts().values())
                .noneMatch(text -> text.matches("(?i).*\\b(please|bad|fatal|illegal|invalid|something went wrong)\\b.*"));
    }

    private static Map<String, String> texts() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/org/burnish/ui"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        return literals;
    }
}
