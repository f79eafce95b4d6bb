package org.burnish.scsi.macos;

import com.sun.jna.Function;
import com.sun.jna.Pointer;

/// An object of a plug-in: its address holds that of a table of functions, each of which takes the object first. Whole numbers
/// narrower than 32 bits are passed as 32 bits, zeros above: they all go in registers, which the callee may read whole.
///
/// @param address of the object
record ComObject(long address) {
    static final int QUERY_INTERFACE = 8;
    static final int RELEASE = 24;

    /// Calls a function that gives 32 bits.
    ///
    /// @param offset of the function in the table, in bytes
    /// @param parameters those after the object
    int call(int offset, Object... parameters) {
        return function(offset).invokeInt(withObject(parameters));
    }

    /// Calls a function that gives another object.
    ///
    /// @return 0 when there is none
    long callForObject(int offset) {
        return function(offset).invokeLong(withObject());
    }

    private Function function(int offset) {
        return Function.getFunction(new Pointer(address).getPointer(0).getPointer(offset));
    }

    private Object[] withObject(Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = address;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return all;
    }

    /// Asks for another set of functions of the same object. The identifier is a structure of 16 bytes by value, which both
    /// processors pass like two whole numbers of 64 bits.
    ///
    /// @param out address of 8 bytes for the object
    /// @return 0 when all went well
    int queryInterface(InterfaceId id, long out) {
        return call(QUERY_INTERFACE, id.low(), id.high(), out);
    }

    void release() {
        call(RELEASE);
    }
}
