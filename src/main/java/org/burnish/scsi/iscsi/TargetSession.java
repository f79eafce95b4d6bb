package org.burnish.scsi.iscsi;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.burnish.bytes.Clause;

/// The full feature phase of a session, as its reading thread sees it: commands are queued for the thread that executes
/// them, one after the other; everything else is answered on the spot.
@Clause("RFC 7143 4.2.2")
final class TargetSession {
    /// Commands that may wait at a time.
    private static final int WINDOW = 32;

    private final PduChannel channel;
    private final TargetOptions options;
    private final Parameters parameters;
    private final boolean discovery;
    private final String portal;
    private final Map<Integer, Task> tasks = new ConcurrentHashMap<>();
    private final LinkedBlockingDeque<Work> queue = new LinkedBlockingDeque<>();
    private final AtomicInteger expCmdSn;
    private int statSn;
    private volatile boolean wasReset;
    private volatile boolean ended;

    /// Something for the executing thread.
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    TargetSession(PduChannel channel, TargetOptions options, TargetLogin login, String portal) {
        this.channel = channel;
        this.options = options;
        this.parameters = login.parameters();
        this.discovery = login.discovery();
        this.portal = portal;
        this.expCmdSn = new AtomicInteger(login.cmdSn());
        this.statSn = login.statSn();
    }

    Parameters parameters() {
        return parameters;
    }

    /// What is to be done next.
    Work next() throws InterruptedException {
        return queue.takeFirst();
    }

    /// Whether there is anything to be done, or will be.
    boolean works() {
        return !ended || !queue.isEmpty();
    }

    /// The initiator has gone: what waits is dropped, and what is being executed comes to its end by itself.
    void end() {
        abortAll();
        queue.clear();
        ended = true;
        queue.add(() -> { });
    }

    /// Reads and answers until the initiator goes.
    ///
    /// @param executor executes commands
    void serve(TaskExecutor executor) throws IOException {
        while (true) {
            Pdu request = channel.read();
            int opcode = request.opcode();
            if (opcode != Opcode.DATA_OUT && !accepts(request)) {
                continue;
            }
            if (discovery && opcode != Opcode.TEXT_REQUEST && opcode != Opcode.LOGOUT_REQUEST && opcode != Opcode.NOP_OUT) {
                reject(request, Reject.PROTOCOL_ERROR);
                continue;
            }
            switch (opcode) {
                case Opcode.NOP_OUT -> ping(request);
                case Opcode.SCSI_COMMAND -> command(request, executor);
                case Opcode.TASK_MANAGEMENT_REQUEST -> manage(request);
                case Opcode.TEXT_REQUEST -> text(request);
                case Opcode.DATA_OUT -> data(request);
                case Opcode.LOGOUT_REQUEST -> {
                    logout(request);
                    if ((request.flags() & 0x7F) != 2) {
                        return;
                    }
                }
                default -> reject(request, Reject.NOT_SUPPORTED);
            }
        }
    }

    /// Whether it is its turn. What is out of turn is dropped without a word, as the standard wants it.
    @Clause("RFC 7143 4.2.2.1")
    private boolean accepts(Pdu request) throws ProtocolException {
        if (request.isImmediate()) {
            if (queue.size() > 2 * WINDOW) {
                throw new ProtocolException("a flood of immediate commands");
            }
            return true;
        }
        if (request.u32(24) != expCmdSn.get() || queue.size() >= WINDOW) {
            return false;
        }
        expCmdSn.incrementAndGet();
        return true;
    }

    private void command(Pdu request, TaskExecutor executor) throws IOException {
        Task task = new Task(request, parameters);
        if (tasks.putIfAbsent(request.tag(), task) != null) {
            reject(request, Reject.TASK_IN_PROGRESS);
            return;
        }
        queue.add(() -> executor.execute(task, this));
    }

    private void data(Pdu pdu) throws ProtocolException {
        Task task = tasks.get(pdu.tag());
        if (task != null) {
            task.data(pdu);
        }
    }

    /// A task is over.
    void ended(Task task) {
        tasks.remove(task.command().tag(), task);
    }

    /// Whether a reset is still to be told of; from then on it is not.
    boolean tellsOfReset() {
        boolean told = wasReset;
        wasReset = false;
        return told;
    }

    private void ping(Pdu request) throws IOException {
        if (request.tag() != Pdu.NO_TAG) {
            send(new Pdu(Opcode.NOP_IN, request.data()).flags(Pdu.FINAL).bytes(8, request.bytes(8, 8)).tag(request.tag()).u32(20, Pdu.NO_TAG));
        }
    }

    @Clause("RFC 7143 11.5")
    private void manage(Pdu request) {
        int function = request.flags() & 0x7F;
        int response = switch (function) {
            case 1 -> abort(request.u32(20)) ? 0 : 1;
            case 2, 4 -> abortAll();
            case 5 -> {
                abortAll();
                wasReset = true;
                yield 0;
            }
            case 8 -> 4;
            default -> 5;
        };
        // Behind the command that is being executed, which can't be ended: its status is not sent, but it has no effect later.
        queue.addFirst(() -> send(new Pdu(Opcode.TASK_MANAGEMENT_RESPONSE).flags(Pdu.FINAL).u8(2, response).tag(request.tag())));
    }

    private boolean abort(int tag) {
        Task task = tasks.remove(tag);
        if (task != null) {
            task.abort();
        }
        return task != null;
    }

    private int abortAll() {
        tasks.keySet().forEach(this::abort);
        return 0;
    }

    private void text(Pdu request) throws IOException {
        if (!request.has(Pdu.FINAL)) {
            reject(request, Reject.NOT_SUPPORTED);
            return;
        }
        TextKeys answers = new TextKeys();
        TextKeys keys = TextKeys.read(request.data());
        for (String key : keys.all().keySet()) {
            String value = keys.get(key, "");
            if (!key.equals("SendTargets")) {
                answers.put(key, "NotUnderstood");
            } else if (value.equals("All") && discovery || value.isEmpty() && !discovery || value.equals(options.name())) {
                answers.put("TargetName", options.name()).put("TargetAddress", portal + ",1");
            } else if (value.equals("All")) {
                answers.put("SendTargets", "Reject");
            }
        }
        send(new Pdu(Opcode.TEXT_RESPONSE, answers.bytes()).flags(Pdu.FINAL).tag(request.tag()).u32(20, Pdu.NO_TAG));
    }

    private void logout(Pdu request) throws IOException {
        int reason = request.flags() & 0x7F;
        send(new Pdu(Opcode.LOGOUT_RESPONSE).flags(Pdu.FINAL).u8(2, reason == 2 ? 2 : 0).tag(request.tag()).u16(40, 2));
    }

    private void reject(Pdu request, int reason) throws IOException {
        send(new Pdu(Opcode.REJECT, request.header().clone()).flags(Pdu.FINAL).u8(2, reason).tag(Pdu.NO_TAG));
    }

    /// Sends something that has a status number of its own, and all that was written before.
    void send(Pdu pdu) throws IOException {
        synchronized (this) {
            channel.write(numbered(pdu.u32(24, statSn++)));
        }
        channel.flush();
    }

    /// Sends data, or a request for data, which do not count as a status.
    void sendWithout(Pdu pdu, boolean flush) throws IOException {
        synchronized (this) {
            channel.write(numbered(pdu));
        }
        if (flush) {
            channel.flush();
        }
    }

    /// Asks for data; the number of the next status goes with it.
    synchronized void ask(Pdu request) throws IOException {
        channel.write(numbered(request.u32(24, statSn)));
        channel.flush();
    }

    private Pdu numbered(Pdu pdu) {
        int next = expCmdSn.get();
        return pdu.u32(28, next).u32(32, next + WINDOW - 1 - Math.min(WINDOW, queue.size()));
    }
}
