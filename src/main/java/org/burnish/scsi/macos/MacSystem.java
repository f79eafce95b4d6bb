package org.burnish.scsi.macos;

import java.util.List;

/// The calls into macOS, so that tests can put another one in its place. Objects, addresses and services are numbers; 0 is
/// none. Calls with a code for a result give that of macOS, 0 when all went well.
interface MacSystem {
    /// Services of drives that can write; each is to be released.
    List<Integer> burners();

    /// A string in a property that is a dictionary; empty when there is none.
    String property(int service, String dictionary, String key);

    /// What the disc in a drive is called, such as `disk4`; empty when no disc is in, and with some blank ones.
    String bsdName(int service);

    /// A number that no other service gets until the computer is started again.
    long registryId(int service);

    void release(int service);

    /// `IOCreatePlugInInterfaceForService`.
    ///
    /// @param out address of 8 bytes for the object
    int createPlugIn(int service, String type, String kind, long out);

    /// `IODestroyPlugInInterface`.
    void destroyPlugIn(long plugIn);

    /// A session of Disk Arbitration for the thread that calls.
    long openSession();

    void closeSession(long session);

    /// A disk as Disk Arbitration knows it; to be released.
    long disk(long session, String bsdName);

    void releaseDisk(long disk);

    /// Keeps others from mounting a disk, and waits for the answer.
    int claim(long session, long disk);

    void unclaim(long disk);

    /// Unmounts all volumes of a disk, unless a file of them is open, and waits for the answer.
    int unmount(long session, long disk);

    /// What is mounted.
    List<Mount> mounts();

    /// A volume that is mounted.
    ///
    /// @param device such as `/dev/disk4s1`
    /// @param folder where it is
    record Mount(String device, String folder) {}
}
