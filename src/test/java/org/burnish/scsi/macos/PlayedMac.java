package org.burnish.scsi.macos;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A macOS with one drive that a test plays. Its objects lie in memory with real tables of real functions, whose parameters have
/// the types of the headers; it notes what it is called for.
final class PlayedMac implements MacSystem {
    static final int SERVICE = 0x1234;

    final List<String> calls = new ArrayList<>();
    String disc = "disk4";
    int unmount;
    int claim;
    int createPlugIn;
    int query;
    int obtain;
    /// What a task ends with.
    int execute;
    int response = 2;
    int status;
    byte[] sense = new byte[18];
    /// What the drive sends.
    byte[] answer = new byte[0];
    /// What it got, with a command.
    byte[] got = new byte[0];

    private final List<Object> kept = new ArrayList<>();
    private final Pointer task;
    private final Pointer device;
    private final Pointer mmc;
    private final Pointer plugIn;
    private Pointer element = Pointer.NULL;
    private int way;

    /// `CFUUIDBytes`.
    @FieldOrder("bytes")
    public static class Uuid extends Structure implements Structure.ByValue {
        public byte[] bytes = new byte[16];
    }

    /// `QueryInterface`.
    interface Query extends Callback {
        int call(Pointer self, Uuid id, Pointer out);
    }

    /// A function of the object alone.
    interface Plain extends Callback {
        int call(Pointer self);
    }

    /// One that gives an object.
    interface Maker extends Callback {
        Pointer call(Pointer self);
    }

    /// `SetCommandDescriptorBlock`.
    interface SetBlock extends Callback {
        int call(Pointer self, Pointer block, byte size);
    }

    /// `SetScatterGatherEntries`.
    interface SetEntries extends Callback {
        int call(Pointer self, Pointer list, byte entries, long count, byte direction);
    }

    /// `SetTimeoutDuration`.
    interface SetTimeout extends Callback {
        int call(Pointer self, int milliseconds);
    }

    /// `ExecuteTaskSync`.
    interface Execute extends Callback {
        int call(Pointer self, Pointer senseData, Pointer taskStatus, Pointer count);
    }

    /// `GetSCSIServiceResponse`.
    interface Response extends Callback {
        int call(Pointer self, Pointer where);
    }

    /// `TestUnitReady`.
    interface Ready extends Callback {
        int call(Pointer self, Pointer taskStatus, Pointer senseData);
    }

    /// `Inquiry`, whose size has 32 bits.
    interface Inquiry extends Callback {
        int call(Pointer self, Pointer buffer, int size, Pointer taskStatus, Pointer senseData);
    }

    /// `GetConfiguration`.
    interface GetConfiguration extends Callback {
        int call(Pointer self, byte rt, short feature, Pointer buffer, short size, Pointer taskStatus, Pointer senseData);
    }

    /// `ModeSense10`.
    interface ModeSense extends Callback {
        int call(Pointer self, byte llbaa, byte dbd, byte pc, byte page, Pointer buffer, short size, Pointer taskStatus, Pointer senseData);
    }

    /// `ReadDiscStructure`.
    interface DiscStructure extends Callback {
        int call(Pointer self, byte media, int address, byte layer, byte format, Pointer buffer, short size,
                Pointer taskStatus, Pointer senseData);
    }

    /// `ReadTableOfContents`.
    interface Contents extends Callback {
        int call(Pointer self, byte msf, byte format, byte number, Pointer buffer, short size, Pointer taskStatus, Pointer senseData);
    }

    /// `ReadTrackInformation`.
    interface TrackInformation extends Callback {
        int call(Pointer self, byte type, int number, Pointer buffer, short size, Pointer taskStatus, Pointer senseData);
    }

    /// `ReadDiscInformation` and `ReadFormatCapacities`.
    interface Whole extends Callback {
        int call(Pointer self, Pointer buffer, short size, Pointer taskStatus, Pointer senseData);
    }

    PlayedMac() {
        task = object(Map.of(24, plain("task release", 0),
                64, (SetBlock) (self, block, size) -> {
                    calls.add("cdb " + HexFormat.of().formatHex(block.getByteArray(0, size)));
                    return 0;
                },
                88, (SetEntries) (self, list, entries, count, direction) -> entries(list, entries, count, direction),
                96, (SetTimeout) (self, milliseconds) -> {
                    calls.add("timeout " + milliseconds);
                    return 0;
                },
                128, (Execute) (self, senseData, taskStatus, count) -> run(senseData, taskStatus, count),
                144, (Response) (self, where) -> {
                    where.setInt(0, response);
                    return 0;
                }));
        device = object(Map.of(24, plain("device release", 0), 64, new Plain() {
            @Override
            public int call(Pointer self) {
                calls.add("obtain");
                return obtain;
            }
        }, 72, plain("give back", 0), 80, maker("create task", task)));
        Map<Integer, Callback> functions = new HashMap<>(Map.of(24, plain("mmc release", 0), 136, maker("task device", device),
                48, (Ready) (self, taskStatus, senseData) -> answer("ready", Pointer.NULL, taskStatus, senseData),
                40, (Inquiry) (self, buffer, size, taskStatus, senseData) -> answer("inquiry " + size, buffer, taskStatus, senseData),
                64, (GetConfiguration) (self, rt, feature, buffer, size, taskStatus, senseData) ->
                        answer("configuration " + rt + " " + feature + " " + (size & 0xFFFF), buffer, taskStatus, senseData),
                72, (ModeSense) (self, llbaa, dbd, pc, page, buffer, size, taskStatus, senseData) ->
                        answer("mode " + llbaa + " " + dbd + " " + pc + " " + page + " " + size, buffer, taskStatus, senseData),
                168, (DiscStructure) (self, media, address, layer, format, buffer, size, taskStatus, senseData) ->
                        answer("structure " + media + " " + address + " " + layer + " " + format + " " + size, buffer, taskStatus, senseData)));
        functions.put(104, (Contents) (self, msf, format, number, buffer, size, taskStatus, senseData) ->
                answer("contents " + msf + " " + format + " " + (number & 0xFF) + " " + size, buffer, taskStatus, senseData));
        functions.put(112, whole("disc information"));
        functions.put(120, (TrackInformation) (self, type, number, buffer, size, taskStatus, senseData) ->
                answer("track " + type + " " + number + " " + size, buffer, taskStatus, senseData));
        functions.put(160, whole("format capacities"));
        mmc = object(functions);
        plugIn = object(Map.of(8, (Query) (self, id, out) -> {
            calls.add("query " + HexFormat.of().withUpperCase().formatHex(id.bytes));
            out.setPointer(0, mmc);
            return query;
        }));
    }

    private Pointer object(Map<Integer, Callback> functions) {
        Memory table = new Memory(208);
        table.clear();
        functions.forEach((offset, function) -> table.setPointer(offset, CallbackReference.getFunctionPointer(function)));
        Memory object = new Memory(8);
        object.setPointer(0, table);
        kept.addAll(List.of(table, object, functions));
        return object;
    }

    private Plain plain(String name, int code) {
        return self -> {
            calls.add(name);
            return code;
        };
    }

    private Whole whole(String name) {
        return (self, buffer, size, taskStatus, senseData) -> answer(name + " " + size, buffer, taskStatus, senseData);
    }

    private Maker maker(String name, Pointer made) {
        return self -> {
            calls.add(name);
            return made;
        };
    }

    private int entries(Pointer list, int entries, long count, int direction) {
        calls.add("entries " + entries + ", " + count + " bytes, way " + direction);
        element = entries == 0 ? Pointer.NULL : list;
        way = direction;
        return 0;
    }

    private int run(Pointer senseData, Pointer taskStatus, Pointer count) {
        calls.add("execute");
        long moved = 0;
        if (element != null) {
            Pointer data = element.getPointer(0);
            if (Pointer.nativeValue(data) % 4096 != 0) {
                calls.add("not at the beginning of a page");
            }
            if (way == 1) {
                got = data.getByteArray(0, (int) element.getLong(8));
                moved = got.length;
            } else {
                data.write(0, answer, 0, answer.length);
                moved = answer.length;
            }
        }
        senseData.write(0, sense, 0, sense.length);
        taskStatus.setInt(0, status);
        count.setLong(0, moved);
        return execute;
    }

    private int answer(String name, Pointer buffer, Pointer taskStatus, Pointer senseData) {
        calls.add(name);
        if (buffer != null) {
            buffer.write(0, answer, 0, answer.length);
        }
        taskStatus.setInt(0, status);
        senseData.write(0, sense, 0, sense.length);
        return execute;
    }

    @Override
    public List<Integer> burners() {
        return List.of(SERVICE);
    }

    @Override
    public String property(int service, String dictionary, String key) {
        return !dictionary.equals("Device Characteristics") ? "" : switch (key) {
            case "Vendor Name" -> "HL-DT-ST";
            case "Product Name" -> "DVDRAM GH24NSC0";
            case "Product Revision Level" -> "LK00";
            default -> "";
        };
    }

    @Override
    public String bsdName(int service) {
        return disc;
    }

    @Override
    public long registryId(int service) {
        return 0x1000004a2L;
    }

    @Override
    public void release(int service) {
        calls.add("service release");
    }

    @Override
    public int createPlugIn(int service, String type, String kind, long out) {
        calls.add("plug-in " + type.substring(0, 8) + " " + kind.substring(0, 8));
        if (createPlugIn == 0) {
            new Pointer(out).setPointer(0, plugIn);
        }
        return createPlugIn;
    }

    @Override
    public void destroyPlugIn(long address) {
        calls.add(address == Pointer.nativeValue(plugIn) ? "destroy plug-in" : "destroy something else");
    }

    @Override
    public long openSession() {
        calls.add("session");
        return 7;
    }

    @Override
    public void closeSession(long session) {
        calls.add("close session " + session);
    }

    @Override
    public long disk(long session, String bsdName) {
        calls.add("disk " + bsdName);
        return 8;
    }

    @Override
    public void releaseDisk(long disk) {
        calls.add("release disk " + disk);
    }

    @Override
    public int claim(long session, long disk) {
        calls.add("claim");
        return claim;
    }

    @Override
    public void unclaim(long disk) {
        calls.add("unclaim");
    }

    @Override
    public int unmount(long session, long disk) {
        calls.add("unmount");
        return unmount;
    }

    @Override
    public List<Mount> mounts() {
        return List.of(new Mount("/dev/disk1s1", "/"), new Mount("/dev/disk4s1s2", "/Volumes/HOLIDAY"), new Mount("/dev/disk40", "/Volumes/X"));
    }
}
