package org.burnish.filesystem.iso9660;

import org.burnish.bytes.ByteWriter;

/// A volume descriptor of a type that is not interpreted, such as a Volume Partition Descriptor, kept as it is.
///
/// @param body the bytes behind type, identifier and version
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record UnknownVolumeDescriptor(int type, int version, byte[] body) implements VolumeDescriptor {

    @Override
    public void write(ByteWriter out) {
        StandardIdentifier.write(type, version, out).bytes(body);
    }
}
