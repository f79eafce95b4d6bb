package org.burnish.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The words for the choices of a list; nothing is typed there.
public final class Choices<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public Choices(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
