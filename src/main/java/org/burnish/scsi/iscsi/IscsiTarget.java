package org.burnish.scsi.iscsi;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Transport;

/// Offers a drive to every program that speaks iSCSI, as logical unit 0. Several sessions may use it at a time, which have
/// one connection each; their commands take turns.
@Clause("RFC 7143 4.1")
public final class IscsiTarget implements Closeable {
    private static final int MOST_CONNECTIONS = 16;
    private static final int LOGIN_MILLISECONDS = 15_000;

    private final TargetOptions options;
    private final LogicalUnit unit;
    private final ServerSocket listening;
    private final Consumer<String> log;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private IscsiTarget(Transport drive, TargetOptions options, ServerSocket listening, Consumer<String> log) {
        this.unit = new LogicalUnit(drive);
        this.options = options;
        this.listening = listening;
        this.log = log;
    }

    /// Starts to listen. The drive is used until the target is closed, and not closed with it.
    public static IscsiTarget serve(Transport drive, TargetOptions options) throws IOException {
        return serve(drive, options, text -> { });
    }

    /// @param log is told who comes and goes, and why a connection ended
    public static IscsiTarget serve(Transport drive, TargetOptions options, Consumer<String> log) throws IOException {
        ServerSocket listening = new ServerSocket(options.port(), MOST_CONNECTIONS, options.address());
        IscsiTarget target = new IscsiTarget(drive, options, listening, log);
        Thread.ofPlatform().daemon().name("iscsi " + target.port()).start(target::accept);
        return target;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// Where it is, as other programs want it said: `iscsi://127.0.0.1:3260/iqn…/0`.
    public String url() {
        return "iscsi://" + portal() + "/" + options.name() + "/0";
    }

    private String portal() {
        InetAddress address = listening.getInetAddress();
        String host = address.getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                connections.add(socket);
                // A call that was waiting may still bring a connection when it is closed.
                if (connections.size() > MOST_CONNECTIONS || listening.isClosed()) {
                    connections.remove(socket);
                    socket.close();
                    continue;
                }
                Thread.ofPlatform().daemon().name("iscsi " + socket.getPort()).start(() -> serve(socket));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    log.accept("no connection: " + e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) {
        String who = socket.getRemoteSocketAddress().toString();
        try (socket; PduChannel channel = new PduChannel(socket)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LOGIN_MILLISECONDS);
            TargetLogin login = new TargetLogin(channel, options);
            if (login.run()) {
                socket.setSoTimeout(0);
                log.accept(who + " came");
                converse(channel, login);
            }
            log.accept(who + " went");
        } catch (EOFException e) {
            log.accept(who + " went");
        } catch (IOException | RuntimeException e) {
            log.accept(who + " was left: " + e.getMessage());
        } finally {
            connections.remove(socket);
        }
    }

    private void converse(PduChannel channel, TargetLogin login) throws IOException {
        channel.digests(login.parameters().headerDigest(), login.parameters().dataDigest());
        TargetSession session = new TargetSession(channel, options, login, portal());
        Thread.ofPlatform().daemon().name("iscsi commands").start(() -> work(session, channel));
        try {
            session.serve(new TaskExecutor(unit));
        } finally {
            session.end();
        }
    }

    private void work(TargetSession session, PduChannel channel) {
        try {
            while (session.works()) {
                session.next().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.accept("a command ended its connection: " + e);
            try {
                channel.close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
    }

    /// Ends all connections. A command that is being executed is not ended.
    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
