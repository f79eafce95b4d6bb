package org.burnish;

/// Starts the command line or the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("burnish 0.1.0");
    }
}
