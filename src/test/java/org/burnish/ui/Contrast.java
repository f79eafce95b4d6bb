package org.burnish.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

/// Contrast of colours as the Web Content Accessibility Guidelines define it.
public final class Contrast {
    private Contrast() {}

    /// From 1 for equal colours to 21 for black on white.
    public static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// The colour that covers most of a part of a picture.
    public static Color background(Image picture, Bounds part) {
        PixelReader pixels = picture.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        int right = (int) Math.min(picture.getWidth(), Math.ceil(part.getMaxX()));
        int bottom = (int) Math.min(picture.getHeight(), Math.ceil(part.getMaxY()));
        for (int y = (int) Math.max(0, part.getMinY()); y < bottom; y++) {
            for (int x = (int) Math.max(0, part.getMinX()); x < right; x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        return Color.rgb(most >> 16 & 255, most >> 8 & 255, most & 255);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
