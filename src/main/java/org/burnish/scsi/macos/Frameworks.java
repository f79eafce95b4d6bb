package org.burnish.scsi.macos;

import com.sun.jna.Native;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;

/// macOS itself.
final class Frameworks implements MacSystem {
    private static final int RECURSIVELY = 1;

    /// The functions of IOKit by their own names.
    private static final class IoKit {
        static {
            Native.register(IoKit.class, CoreFoundation.FRAMEWORKS + "IOKit.framework/IOKit");
        }

        static native int IOServiceGetMatchingServices(int port, long matching, int[] iterator);

        static native int IOIteratorNext(int iterator);

        static native int IOObjectRelease(int object);

        static native int IORegistryEntryGetRegistryEntryID(int entry, long[] id);

        static native long IORegistryEntryCreateCFProperty(int entry, long key, long allocator, int options);

        static native long IORegistryEntrySearchCFProperty(int entry, String plane, long key, long allocator, int options);

        static native int IOCreatePlugInInterfaceForService(int service, long type, long kind, long out, int[] score);

        static native int IODestroyPlugInInterface(long plugIn);
    }

    @Override
    public List<Integer> burners() {
        long category = CoreFoundation.dictionary("SCSITaskDeviceCategory", CoreFoundation.string("SCSITaskAuthoringDevice"));
        int[] iterator = new int[1];
        List<Integer> services = new ArrayList<>();
        // The call takes the dictionary over.
        if (IoKit.IOServiceGetMatchingServices(0, CoreFoundation.dictionary("IOPropertyMatch", category), iterator) == 0) {
            for (int service = IoKit.IOIteratorNext(iterator[0]); service != 0; service = IoKit.IOIteratorNext(iterator[0])) {
                services.add(service);
            }
            IoKit.IOObjectRelease(iterator[0]);
        }
        return services;
    }

    @Override
    public String property(int service, String dictionary, String key) {
        long name = CoreFoundation.string(dictionary);
        long found = IoKit.IORegistryEntryCreateCFProperty(service, name, 0, 0);
        String text = CoreFoundation.textIn(found, key);
        CoreFoundation.release(found);
        CoreFoundation.release(name);
        return text;
    }

    @Override
    public String bsdName(int service) {
        long name = CoreFoundation.string("BSD Name");
        long found = IoKit.IORegistryEntrySearchCFProperty(service, "IOService", name, 0, RECURSIVELY);
        String text = CoreFoundation.text(found);
        CoreFoundation.release(found);
        CoreFoundation.release(name);
        return text;
    }

    @Override
    public long registryId(int service) {
        long[] id = new long[1];
        IoKit.IORegistryEntryGetRegistryEntryID(service, id);
        return id[0];
    }

    @Override
    public void release(int service) {
        IoKit.IOObjectRelease(service);
    }

    @Override
    public int createPlugIn(int service, String type, String kind, long out) {
        long typeId = CoreFoundation.uuid(type);
        long kindId = CoreFoundation.uuid(kind);
        int code = IoKit.IOCreatePlugInInterfaceForService(service, typeId, kindId, out, new int[1]);
        CoreFoundation.release(kindId);
        CoreFoundation.release(typeId);
        return code;
    }

    @Override
    public void destroyPlugIn(long plugIn) {
        IoKit.IODestroyPlugInInterface(plugIn);
    }

    @Override
    public long openSession() {
        return DiskArbitration.DASessionCreate(0);
    }

    @Override
    public void closeSession(long session) {
        CoreFoundation.release(session);
    }

    @Override
    public long disk(long session, String bsdName) {
        return DiskArbitration.DADiskCreateFromBSDName(0, session, bsdName);
    }

    @Override
    public void releaseDisk(long disk) {
        CoreFoundation.release(disk);
    }

    @Override
    public int claim(long session, long disk) {
        return DiskArbitration.claim(session, disk);
    }

    @Override
    public void unclaim(long disk) {
        DiskArbitration.DADiskUnclaim(disk);
    }

    @Override
    public int unmount(long session, long disk) {
        return DiskArbitration.unmount(session, disk);
    }

    /// The name of a file store is its device there, and its text begins with its folder.
    @Override
    public List<Mount> mounts() {
        List<Mount> mounts = new ArrayList<>();
        for (FileStore store : FileSystems.getDefault().getFileStores()) {
            String end = " (" + store.name() + ")";
            String text = store.toString();
            if (text.endsWith(end)) {
                mounts.add(new Mount(store.name(), text.substring(0, text.length() - end.length())));
            }
        }
        return mounts;
    }
}
