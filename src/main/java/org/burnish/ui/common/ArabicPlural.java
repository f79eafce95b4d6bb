package org.burnish.ui.common;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;

/// Chooses among the forms that Arabic has for numbers, which ranges alone cannot tell apart: beyond a hundred the last two
/// digits decide, so 103 goes as 3 and 111 as 11, and 100 to 102 have the form of 100. A text gives the forms by the limits
/// 0, 1, 2, 3 (to 10), 11 (to 99) and 100.
final class ArabicPlural extends ChoiceFormat {
    private static final long serialVersionUID = 1;

    private ArabicPlural(ChoiceFormat of) {
        super(of.getLimits(), (String[]) of.getFormats());
    }

    /// Has all choices of a text made so.
    static void choosesIn(MessageFormat text) {
        Format[] formats = text.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] instanceof ChoiceFormat choice) {
                text.setFormat(i, new ArabicPlural(choice));
            }
        }
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        double lastTwo = number % 100;
        return super.format(number < 100 ? number : lastTwo >= 3 ? lastTwo : 100, to, position);
    }
}
