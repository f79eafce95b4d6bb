package org.burnish.scsi.macos;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/// Texts, dictionaries and the run loop of macOS. Objects are addresses; what is made here is to be released.
final class CoreFoundation {
    static final String FRAMEWORKS = "/System/Library/Frameworks/";
    private static final String LIBRARY = FRAMEWORKS + "CoreFoundation.framework/CoreFoundation";
    private static final int UTF_8 = 0x0800_0100;
    private static final int LONGEST_TEXT = 1024;

    static {
        Native.register(CoreFoundation.class, LIBRARY);
    }

    private CoreFoundation() {}

    private static native long CFStringCreateWithCString(long allocator, String text, int encoding);

    private static native byte CFStringGetCString(long string, byte[] buffer, long length, int encoding);

    private static native long CFStringGetTypeID();

    private static native long CFDictionaryGetTypeID();

    private static native long CFGetTypeID(long object);

    private static native long CFDictionaryCreateMutable(long allocator, long capacity, long keyCallbacks, long valueCallbacks);

    private static native void CFDictionarySetValue(long dictionary, long key, long value);

    private static native long CFDictionaryGetValue(long dictionary, long key);

    private static native long CFUUIDCreateFromString(long allocator, long text);

    private static native void CFRelease(long object);

    private static native long CFRunLoopGetCurrent();

    private static native int CFRunLoopRunInMode(long mode, double seconds, byte returnAfterSource);

    static long string(String text) {
        return CFStringCreateWithCString(0, text, UTF_8);
    }

    /// What a string object says; empty when it is none.
    static String text(long string) {
        byte[] bytes = new byte[LONGEST_TEXT];
        if (string == 0 || CFGetTypeID(string) != CFStringGetTypeID() || CFStringGetCString(string, bytes, LONGEST_TEXT, UTF_8) == 0) {
            return "";
        }
        int end = 0;
        while (bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
    }

    /// A text in a dictionary; empty when it is no dictionary, or has none.
    static String textIn(long dictionary, String key) {
        if (dictionary == 0 || CFGetTypeID(dictionary) != CFDictionaryGetTypeID()) {
            return "";
        }
        long name = string(key);
        String found = text(CFDictionaryGetValue(dictionary, name));
        CFRelease(name);
        return found;
    }

    /// A dictionary of one entry, whose value it takes over.
    static long dictionary(String key, long value) {
        NativeLibrary library = NativeLibrary.getInstance(LIBRARY);
        long dictionary = CFDictionaryCreateMutable(0, 0,
                Pointer.nativeValue(library.getGlobalVariableAddress("kCFTypeDictionaryKeyCallBacks")),
                Pointer.nativeValue(library.getGlobalVariableAddress("kCFTypeDictionaryValueCallBacks")));
        long name = string(key);
        CFDictionarySetValue(dictionary, name, value);
        CFRelease(name);
        CFRelease(value);
        return dictionary;
    }

    static long uuid(String text) {
        long string = string(text);
        long uuid = CFUUIDCreateFromString(0, string);
        CFRelease(string);
        return uuid;
    }

    static void release(long object) {
        if (object != 0) {
            CFRelease(object);
        }
    }

    static long runLoop() {
        return CFRunLoopGetCurrent();
    }

    /// Lets this thread's run loop work until something happened, or for this long.
    static void run(long mode, double seconds) {
        CFRunLoopRunInMode(mode, seconds, (byte) 1);
    }
}
