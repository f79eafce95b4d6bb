package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/burnish/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");
    private static final Pattern PHASE = Pattern.compile("(?:Phase\\.of(?:Bytes|Items)|new Phase)\\(\\s*\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile("\\btext\\(\\s*\"([^\"]+[^.\"])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern MNEMONIC = Pattern.compile("_\\p{L}");

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = found(LITERAL);
        used.addAll(found(LITERAL).stream().map(key -> key + ".help").toList());
        used.addAll(found(PHASE).stream().map(TextsTest::engineKey).toList());
        Set<String> unused = new TreeSet<>(texts("texts.properties").keySet());
        unused.removeAll(used);
        unused.removeIf(key -> used.stream().anyMatch(start -> start.endsWith("-") && key.startsWith(start)));
        unused.removeAll(Set.of("open.name", "open.place", "open.size", "open.kind", "open.modified"));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> missing = found(CALL);
        Set<String> known = texts("texts.properties").keySet();
        missing.removeAll(known);
        missing.removeIf(start -> start.endsWith("-") && known.stream().anyMatch(key -> key.startsWith(start)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPhaseOfAJobHasAName() throws IOException {
        Set<String> missing = found(PHASE).stream().map(TextsTest::engineKey).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(texts("texts.properties").keySet());
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "LONG", "MIRRORED"})
    void everyLanguageHasEveryTextWithTheSameThingsFilledIn(Language language) throws IOException {
        Map<String, String> english = texts("texts.properties");
        Texts.speak(language);
        Map<String, String> own = language.real() && language != Language.ENGLISH
                ? texts("texts_" + language.locale().getLanguage() + ".properties")
                : english.keySet().stream().collect(Collectors.toMap(key -> key, Texts::text));
        Set<String> missing = new TreeSet<>(english.keySet());
        missing.removeAll(own.keySet());
        assertThat(missing).as("not translated").isEmpty();
        Set<String> left = new TreeSet<>(own.keySet());
        left.removeAll(english.keySet());
        assertThat(left).as("of no use").isEmpty();
        assertThat(own).allSatisfy((key, form) -> {
            assertThat(arguments(form)).as(key).isEqualTo(arguments(english.get(key)));
            if (!arguments(form).isEmpty()) {
                assertThat(new MessageFormat(form, language.locale())).isNotNull();
                assertThat(form.replace("''", "")).as(key).doesNotContain("'");
            }
            assertThat(MNEMONIC.matcher(form).find()).as("mnemonic of " + key).isEqualTo(MNEMONIC.matcher(english.get(key)).find());
        });
    }

    @Test
    void noTextScoldsOrSaysNothing() throws IOException {
        assertThat(texts("texts.properties").values())
                .noneMatch(text -> text.matches("(?i).*\\b(please|bad|fatal|illegal|invalid|something went wrong)\\b.*"));
    }

    @Test
    void theLongLanguageIsLongerAndKeepsWhatIsFilledIn() {
        String english = Texts.text("jobs.title");
        Texts.speak(Language.LONG);
        assertThat(Texts.text("jobs.title").length()).isGreaterThanOrEqualTo((int) (english.length() * 1.4));
        assertThat(Texts.text("open.opening", "x.iso")).contains("x.iso");
        assertThat(Texts.language().rightToLeft()).isFalse();
    }

    @Test
    void theNearestLanguageIsSpoken() {
        assertThat(Language.nearest(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.nearest(Locale.forLanguageTag("en-XA"))).isEqualTo(Language.LONG);
        assertThat(Language.nearest(Locale.forLanguageTag("ar-EG"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.nearest(Locale.forLanguageTag("pl"))).isEqualTo(Language.ENGLISH);
    }

    private static Set<String> arguments(String form) {
        return ARGUMENT.matcher(form).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String engineKey(String phase) {
        return "engine." + phase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Path root = pattern == PHASE ? Path.of("src/main/java/org/burnish") : Path.of("src/main/java/org/burnish/ui");
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
            }
        }
        return found;
    }
}
