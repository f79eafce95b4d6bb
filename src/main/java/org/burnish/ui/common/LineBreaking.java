package org.burnish.ui.common;

import java.lang.reflect.Field;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mends how JavaFX 25 breaks Arabic, Hebrew and other complex scripts into lines on Linux.
///
/// A line that ends inside a run of such letters splits the run in two, and the first part is shaped again. But the letters
/// of a run are remembered by the run, so that the first part gets the glyphs of the whole: in a language from right to left
/// their places then lie before the start of the text, and the layout ends with an `ArrayIndexOutOfBoundsException`; in others
/// the letters of the next line are drawn twice. (JavaFX 25 to 25.0.4, `PangoGlyphLayout.runUtf8`.) Names of files can have
/// such letters in any language, so nothing is remembered at all here; a run is rarely shaped twice otherwise.
final class LineBreaking {
    private static final Logger LOG = LoggerFactory.getLogger(LineBreaking.class);

    private LineBreaking() {}

    /// Mends it, once and for all. Where JavaFX is not as expected inside, as on other systems, all stays as it was.
    static void mend() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        try {
            Field shared = Class.forName("com.sun.javafx.text.GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object layout = shared.get(null);
            Field remembered = layout.getClass().getDeclaredField("runUtf8");
            remembered.setAccessible(true);
            if (!(remembered.get(layout) instanceof Forgetful)) {
                remembered.set(layout, new Forgetful());
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.debug("the line breaking of JavaFX is left alone: {}", e.toString());
        }
    }

    /// Finds nothing of what is put into it, and keeps all of it for those who have to give it back.
    private static final class Forgetful extends AbstractMap<Object, Object> {
        private final Set<Map.Entry<Object, Object>> all = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public @Nullable Object get(Object key) {
            return null;
        }

        @Override
        public @Nullable Object put(Object key, Object value) {
            all.add(new SimpleEntry<>(key, value));
            return null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return all;
        }
    }
}
